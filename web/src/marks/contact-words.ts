/** How the lead spoke with an agency before the formal letter. */
import type { Schemas } from '../api/client.js';
import { texts } from '../language/language.js';

type ContactWay = Schemas['ContactWay'];

const VI: Readonly<Record<ContactWay, string>> = {
  call: 'Điện thoại',
  meeting: 'Gặp, họp trực tiếp',
  email: 'Thư điện tử',
};
const EN: Readonly<Record<ContactWay, string>> = { call: 'By telephone', meeting: 'In a meeting', email: 'By e-mail' };

export const contactWayWords = texts({ vi: { ways: VI }, en: { ways: EN } });
