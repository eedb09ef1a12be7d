/**
 * The columns of a sum over `o`, rows of `observation` of one indicator and period with a number:
 * counts added up; shares from their added numerators and denominators, never from shares.
 * A doubtful part makes the sum doubtful; a sum is as old as its oldest cutoff.
 */
export const summed = `
  sum(o.numerator) AS numerator,
  sum(o.denominator) AS denominator,
  CASE WHEN any_value(i.kind) = 'share'
    THEN 100.0 * sum(o.numerator) / nullif(sum(o.denominator), 0)
    ELSE sum(o.value) END AS value,
  min(o.cutoff) AS cutoff,
  bool_or(coalesce(o.provisional, false)) AS provisional,
  bool_or(coalesce(o.revised, false)) AS revised,
  CASE WHEN count(o.qualifier) > 0 THEN 'about' END AS qualifier,
  string_agg(DISTINCT o.source, ';' ORDER BY o.source) AS source`;

/** Whether a row of `o` has a number that can be added up. */
export const addable = `
  o.breakdown = '{}' AND o.flag = 'ok' AND coalesce(o.denominator_flag, 'ok') = 'ok'
  AND CASE WHEN i.kind = 'share' THEN o.numerator IS NOT NULL AND o.denominator IS NOT NULL
    ELSE o.value IS NOT NULL END`;

/** The last day of the period of a row of `o`. */
export const lastDayOf = `make_date(o.year, CASE o.half WHEN 1 THEN 6 ELSE 12 END, CASE o.half WHEN 1 THEN 30 ELSE 31 END)`;
