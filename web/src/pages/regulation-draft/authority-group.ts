/** The keys by which a province says whose a matter is when it is opened (docs/decisions/0055), as they are edited. */
import { COMPETENCE_RULES, LEAD_FUNCTIONS } from '../../../../workflows/regulation/regulation.js';
import { type EditedGroup, named } from './edited-field.js';

const COMPETENCE = named(COMPETENCE_RULES, [
  ['không xét', 'is not looked at'],
  ['mở được nếu nêu lý do', 'needs a reason'],
  ['không cho mở', 'is refused'],
]);

/** How an opening is held against the registers of delegated powers and of functions; a regulation may leave it out. */
export const AUTHORITY: EditedGroup = {
  rule: null,
  title: ['Thẩm quyền khi mở lấy ý kiến', 'Whose authority, at the opening'],
  fields: [
    {
      kind: 'word',
      options: COMPETENCE,
      key: 'authority.sentUp',
      name: ['Việc đã giao cho cơ quan chủ trì mà đưa lên trên thì', 'A matter handed to the lead that goes up'],
      hint: ['Đối chiếu với danh mục phân cấp, ủy quyền đang có hiệu lực.', 'By the register of delegated powers.'],
    },
    {
      kind: 'word',
      options: COMPETENCE,
      key: 'authority.ofAnother',
      name: [
        'Việc đã giao cho cơ quan khác, hoặc ngoài chức năng, thì',
        'A matter handed to another, or outside the lead’s functions,',
      ],
    },
    {
      kind: 'word',
      options: named(LEAD_FUNCTIONS, [
        ['không bắt buộc', 'optional'],
        ['bắt buộc', 'demanded'],
      ]),
      key: 'authority.leadFunction',
      name: ['Nêu chức năng của cơ quan chủ trì', 'Naming the function of the lead'],
    },
  ],
};
