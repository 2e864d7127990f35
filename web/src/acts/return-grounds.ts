/** The grounds of a return in words. */
import { texts } from '../language/texts.js';

export const returnGroundWords = texts({
  vi: {
    'outside-competence': 'không đúng thẩm quyền',
    'requesters-own-competence': 'thuộc thẩm quyền của cơ quan chủ trì',
    'dossier-incomplete': 'hồ sơ chưa đầy đủ',
  },
  en: {
    'outside-competence': 'outside its competence',
    'requesters-own-competence': 'within the requester’s own competence',
    'dossier-incomplete': 'the dossier is incomplete',
  },
});
