/** Why an opening is refused that the registers of delegated powers and of functions speak against (workflows/consultation/competence.ts). */
import type { RefusalCode } from '../../../workflows/commands/refusals.js';
import type { RefusalText } from './refusal-text.js';

type Code = Extract<
  RefusalCode,
  | 'lead-function-required'
  | 'delegated-to-lead'
  | 'authority-of-another'
  | 'outside-lead-functions'
  | 'authority-reason-required'
>;

export const COMPETENCE_TEXTS: Readonly<Record<'vi' | 'en', Readonly<Record<Code, RefusalText>>>> = {
  vi: {
    'lead-function-required': {
      what: 'Chưa nêu chức năng của cơ quan chủ trì',
      why: 'Cơ quan chủ trì chỉ giải quyết việc thuộc chức năng của mình, nên phải nêu việc này thuộc chức năng nào.',
      mend: 'Hãy chọn chức năng của cơ quan chủ trì mà việc này thuộc về.',
    },
    'delegated-to-lead': {
      what: 'Việc này đã được phân cấp, ủy quyền cho cơ quan chủ trì',
      why: 'Theo danh mục phân cấp, ủy quyền đang có hiệu lực, cơ quan chủ trì được tự quyết định việc này; không đẩy lên UBND hoặc Chủ tịch.',
      mend: 'Hãy chọn thẩm quyền quyết định là cơ quan chủ trì. Nếu việc này không thuộc nội dung đã giao, đề nghị Văn phòng sửa danh mục.',
    },
    'authority-of-another': {
      what: 'Việc này thuộc thẩm quyền của cơ quan khác',
      why: 'Theo danh mục phân cấp, ủy quyền đang có hiệu lực, việc này đã giao cho cơ quan khác; không ai giải quyết thay việc thuộc thẩm quyền của cơ quan khác.',
      mend: 'Hãy chuyển việc cho cơ quan được giao, hoặc chọn đúng cấp quyết định.',
    },
    'outside-lead-functions': {
      what: 'Chức năng này không phải của cơ quan chủ trì',
      why: 'Theo danh mục chức năng, cơ quan chủ trì không có chức năng đã nêu và cũng không được phân cấp, ủy quyền việc này.',
      mend: 'Hãy chọn đúng chức năng của cơ quan chủ trì, hoặc chuyển việc cho cơ quan có chức năng.',
    },
    'authority-reason-required': {
      what: 'Chưa nêu lý do về thẩm quyền',
      why: 'Danh mục phân cấp, ủy quyền hoặc danh mục chức năng cho thấy việc này thuộc thẩm quyền của nơi khác so với lựa chọn trong hồ sơ.',
      mend: 'Hãy nêu lý do; lý do được lưu cùng hồ sơ và hiển thị cho các cơ quan liên quan. Hoặc chọn lại thẩm quyền quyết định.',
    },
  },
  en: {
    'lead-function-required': {
      what: 'The function of the lead is missing',
      why: 'A lead acts within its own functions, so it says within which of them the matter lies.',
      mend: 'Choose the function of the lead within which the matter lies.',
    },
    'delegated-to-lead': {
      what: 'The power over this matter was handed to the lead',
      why: 'By the register of delegated powers the lead decides this matter itself; it is not sent up to the province or its chairman.',
      mend: 'Choose the lead as whose decision it is. If the power does not cover this matter, have the Office correct the register.',
    },
    'authority-of-another': {
      what: 'The matter is within another agency’s authority',
      why: 'By the register of delegated powers it was handed to another agency, and nobody settles what is within another’s authority.',
      mend: 'Pass the matter to that agency, or choose the level that decides it.',
    },
    'outside-lead-functions': {
      what: 'This function is not one of the lead’s',
      why: 'By the register of functions the lead does not have the function that it named, and no power over it was handed to the lead.',
      mend: 'Choose a function of the lead, or pass the matter to the agency that has this one.',
    },
    'authority-reason-required': {
      what: 'The reason as to whose authority it is is missing',
      why: 'The register of delegated powers, or of functions, says that the matter lies elsewhere than the opening does.',
      mend: 'State the reason, which is kept with the consultation and shown to those concerned, or choose again whose decision it is.',
    },
  },
};
