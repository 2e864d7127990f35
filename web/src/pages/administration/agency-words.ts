/** What kinds of agencies are called. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';

export const kindWords = texts<Record<Schemas['AgencyKind'], string>>({
  vi: {
    department: 'Cơ quan chuyên môn',
    office: 'Văn phòng UBND tỉnh',
    chairman: 'Lãnh đạo UBND tỉnh',
    'home-affairs': 'Cơ quan nội vụ',
  },
  en: {
    department: 'Department',
    office: "Office of the People's Committee",
    chairman: 'Chairman',
    'home-affairs': 'Home affairs',
  },
});
