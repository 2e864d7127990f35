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
