/** What kinds of agencies are called. */
import type { Schemas } from '../../api/client.js';
import { place } from '../../language/place.js';
import { texts } from '../../language/texts.js';

export const kindWords = texts<Record<Schemas['AgencyKind'], string>>({
  vi: {
    department: 'Cơ quan chuyên môn',
    get office() {
      return place().office;
    },
    get chairman() {
      return place().leaders;
    },
    'home-affairs': 'Cơ quan nội vụ',
  },
  en: {
    department: 'Department',
    office: 'Office of the People’s Committee',
    chairman: 'Chairman',
    'home-affairs': 'Home affairs',
  },
});

/** To whom an agency answers. */
export const subordinationWords = texts<Record<Schemas['Subordination'], string>>({
  vi: {
    get department() {
      return `Thuộc ${place().committee}`;
    },
    vertical: 'Ngành dọc',
    local: 'Chính quyền địa phương cấp dưới',
    outside: 'Ngoài hệ thống hành chính',
  },
  en: {
    get department() {
      return `Department of the ${place().englishCommittee}`;
    },
    vertical: 'Agency under its ministry',
    local: 'Local authority',
    outside: 'Outside the administration',
  },
});
