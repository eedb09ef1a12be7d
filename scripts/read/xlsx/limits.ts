/** How large a workbook may be: far above any report, far below what would fill the memory. */
export const largest = {
  /** Bytes of the unpacked parts that are read. */
  unpacked: 200_000_000,
  /** Times that a part may grow when unpacked: sheets of real offices stay below a hundred. */
  ratio: 250,
  /** Bytes below which a part may grow by any ratio. */
  small: 1_000_000,
  /** Cells up to the last filled one of each row, merged ones counted. */
  cells: 10_000_000,
  /** Characters of one tag or text: a cell holds 32,767, each of which may be written as `&#x1F600;`. */
  token: 1_000_000,
  /** Rows and columns of a sheet, as Excel has them. */
  row: 1_048_576,
  column: 16_384,
} as const;
