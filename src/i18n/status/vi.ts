/** The statuses of verdicts by name, as marks, tables and sentences show them. */
export const status = {
  met: 'Đạt',
  on_track: 'Đúng tiến độ',
  off_track: 'Chậm tiến độ',
  missed: 'Không đạt',
  no_data: 'Chưa có báo cáo',
  withheld: 'Không công bố (số nhỏ)',
  not_due: 'Chưa đến hạn',
  not_applicable: 'Không áp dụng',
  not_measurable: 'Không đo bằng số',
} as const;
