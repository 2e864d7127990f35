/** Why a file cannot be read as a table, in sentences. */
import type { Locale } from '../locale.js';
import { LARGEST_TABLE, MOST_ROWS, type TableFault, type UnusableTable } from './table.js';

const MEGABYTES = LARGEST_TABLE / 1024 / 1024;
const UNUSABLE: Readonly<Record<Locale, Readonly<Record<TableFault, string>>>> = {
  vi: {
    empty: 'Tệp không có dòng nào.',
    'too-large': `Tệp lớn hơn ${MEGABYTES} MB, hoặc giải nén ra quá lớn: hãy tách thành nhiều tệp.`,
    'too-many-rows': `Tệp có hơn ${MOST_ROWS - 1} dòng dữ liệu: hãy tách thành nhiều tệp.`,
    'not-utf-8': 'Tệp không được mã hóa UTF-8: hãy lưu lại dạng “CSV UTF-8”, hoặc lưu thành tệp .xlsx.',
    'not-a-table': 'Tệp không phải bảng tính .xlsx hay tệp CSV, hoặc đã hỏng: hãy mở và lưu lại.',
    'old-excel': 'Tệp thuộc định dạng Excel cũ (.xls): hãy lưu lại thành tệp .xlsx.',
    'broken-csv':
      'Tệp CSV có dấu ngoặc kép chưa đóng hoặc đặt sai chỗ: hãy sửa dòng được nêu, hoặc lưu lại bằng bảng tính.',
  },
  en: {
    empty: 'The file has no line.',
    'too-large': `The file has more than ${MEGABYTES} MB, or unpacks to too much: split it.`,
    'too-many-rows': `The file has more than ${MOST_ROWS - 1} lines of data: split it.`,
    'not-utf-8': 'The file is not UTF-8: save it as “CSV UTF-8”, or as .xlsx.',
    'not-a-table': 'The file is neither a spreadsheet (.xlsx) nor CSV, or it is broken: open it and save it again.',
    'old-excel': 'The file is of the old Excel format (.xls): save it as .xlsx.',
    'broken-csv':
      'A quote of the CSV file is not closed or stands in the wrong place: mend the line, or save it with a spreadsheet.',
  },
};

/** Why a file cannot be read, in a sentence. */
export const unusableWords = ({ fault, line }: Pick<UnusableTable, 'fault' | 'line'>, locale: Locale): string => {
  const where = line === null ? '' : locale === 'vi' ? `Dòng ${line}: ` : `Line ${line}: `;
  return where + UNUSABLE[locale][fault];
};
