import { column, required } from './column.ts';
import { observationTail } from './tables.ts';

/** Columns of the observations of an area: all its indicators together, each with breakdowns of its own. */
export const areaObservationColumns = [
  required('area_id', 'VARCHAR', 'Địa bàn', 'Area'),
  required('indicator', 'VARCHAR', 'Mã chỉ số', 'Id of the indicator'),
  required('period', 'VARCHAR', 'Kỳ: năm hoặc nửa năm', 'Period: year or half-year'),
  required('year', 'INTEGER', 'Năm', 'Year'),
  required('half', 'INTEGER', '0 cả năm, 1 nửa đầu, 2 nửa cuối', '0 whole year, 1 first half, 2 second half'),
  column(
    'breakdown',
    'VARCHAR',
    'Phân tổ và nhóm (JSON); {}: tổng số',
    'Breakdown and category (JSON); {}: the total',
  ),
  ...observationTail,
] as const;
