/**
 * React Aria speaks thirty languages to screen readers, Vietnamese not among them. What our pages make it say is said here;
 * of the others only English is kept, which makes the first load a good deal smaller.
 */
import type { Plugin } from 'vite';

const LOCALE_FILE =
  /[\\/](?:react-aria|react-stately|react-aria-components)[\\/]dist[\\/]private[\\/]intl[\\/](?:(\w+)[\\/])?(\w{2}-\w{2})\.mjs$/;
const DICTIONARY =
  /[\\/](?:react-aria|react-stately|react-aria-components)[\\/]dist[\\/]private[\\/].*intlStrings\.mjs$/;

/** The locale whose place in each dictionary Vietnamese takes. */
const DONOR = 'fr-FR';

/** By package; what is a function in English takes the same arguments here. */
const VIETNAMESE: Readonly<Record<string, string>> = {
  overlays: `{ dismiss: 'Đóng' }`,
  menu: `{ longPressMessage: 'Nhấn giữ, hoặc nhấn Alt + mũi tên xuống, để mở danh mục' }`,
  searchfield: `{ 'Clear search': 'Xóa ô tìm' }`,
  combobox: `{
    focusAnnouncement: (args) => args.optionText + (args.isSelected ? ', đang chọn' : ''),
    countAnnouncement: (args) => 'Có ' + args.optionCount + ' lựa chọn.',
    selectedAnnouncement: (args) => args.optionText + ', đã chọn',
    buttonLabel: 'Mở danh sách gợi ý',
    listboxLabel: 'Danh sách gợi ý',
  }`,
  spinbutton: `{ Empty: 'Chưa nhập' }`,
  // React Aria and React Stately each have a dictionary of this name; both find their words here.
  datepicker: `{
    era: 'kỷ nguyên',
    year: 'năm',
    month: 'tháng',
    day: 'ngày',
    hour: 'giờ',
    minute: 'phút',
    second: 'giây',
    dayPeriod: 'sáng hay chiều',
    calendar: 'Mở lịch',
    startDate: 'Ngày đầu',
    endDate: 'Ngày cuối',
    weekday: 'thứ',
    timeZoneName: 'múi giờ',
    selectedDateDescription: (args) => 'Ngày đã chọn: ' + args.date,
    selectedRangeDescription: (args) => 'Đã chọn từ ' + args.startDate + ' đến ' + args.endDate,
    selectedTimeDescription: (args) => 'Giờ đã chọn: ' + args.time,
    rangeUnderflow: (args) => 'Phải từ ' + args.minValue + ' trở đi.',
    rangeOverflow: (args) => 'Phải đến ' + args.maxValue + ' trở lại.',
    rangeReversed: 'Ngày đầu phải trước ngày cuối.',
    unavailableDate: 'Không chọn được ngày này.',
  }`,
  calendar: `{
    previous: 'Tháng trước',
    next: 'Tháng sau',
    selectedDateDescription: (args) => 'Ngày đã chọn: ' + args.date,
    selectedRangeDescription: (args) => 'Khoảng đã chọn: ' + args.dateRange,
    todayDate: (args) => 'Hôm nay, ' + args.date,
    todayDateSelected: (args) => 'Hôm nay, ' + args.date + ', đang chọn',
    dateSelected: (args) => args.date + ', đang chọn',
    startRangeSelectionPrompt: 'Bấm để chọn ngày đầu',
    finishRangeSelectionPrompt: 'Bấm để chọn ngày cuối',
    minimumDate: 'Ngày sớm nhất chọn được',
    maximumDate: 'Ngày muộn nhất chọn được',
    dateRange: (args) => args.startDate + ' đến ' + args.endDate,
  }`,
  '': `{
    colorSwatchPicker: 'Chọn màu',
    dropzoneLabel: 'Vùng thả tệp',
    selectPlaceholder: 'Chọn một mục',
    tableResizer: 'Kéo để đổi độ rộng cột',
  }`,
};

/** Leaves English in the dictionaries of React Aria and puts Vietnamese beside it. */
export function vietnameseAria(): Plugin {
  return {
    name: 'vietnamese-aria',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [, name = '', locale] = LOCALE_FILE.exec(id) ?? [];
      if (locale === undefined || locale === 'en-US') return null;
      const strings = locale === DONOR ? VIETNAMESE[name] : undefined;
      return `export default ${strings ?? 'undefined'};`;
    },
    transform(code, id) {
      return DICTIONARY.test(id) ? { code: code.replaceAll(`"${DONOR}"`, '"vi-VN"'), map: null } : null;
    },
  };
}
