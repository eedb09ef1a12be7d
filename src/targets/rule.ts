/** The kinds of rule a target can be, with the test each makes. */
export const rules = [
  'share_at_least',
  'share_above',
  'count_at_most',
  'count_zero',
  'count_at_least',
  'yoy_change_at_most',
  'yoy_change_at_least',
  'yoy_decrease',
  'yoy_increase',
  'milestone_by_date',
  'record_present',
  'share_of_areas_with_status_by_date',
  'class_transition_count',
  'duration_at_most',
  'composite_all_criteria',
  'qualitative',
] as const;

export type Rule = (typeof rules)[number];

export const measurabilities = ['quantitative', 'binary', 'qualitative'] as const;
