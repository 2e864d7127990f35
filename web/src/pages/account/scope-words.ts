/** What an access token is for, in words: reading, and acts by the names under which people do them. */

import type { Schemas } from '../../api/client.js';
import { COMMANDS, titleOf } from '../../commands/catalogue.js';
import type { Language } from '../../language/texts.js';

export type Scope = Schemas['TokenScope'];

/** What is no act in a consultation. */
const BESIDE_ACTS = ['read', 'file.upload', 'draft.save', 'letter.issue'] as const;

const words: Readonly<Record<Language, Readonly<Record<(typeof BESIDE_ACTS)[number], string>>>> = {
  vi: {
    read: 'Đọc mọi nội dung mà người đứng tên được đọc',
    'file.upload': 'Tải tệp lên',
    'draft.save': 'Lưu dự thảo',
    'letter.issue': 'Cấp số, phát hành văn bản',
  },
  en: {
    read: 'Read whatever its owner may read',
    'file.upload': 'Upload files',
    'draft.save': 'Save drafts',
    'letter.issue': 'Number and issue letters',
  },
};

/** Reading first, then what is prepared, then acts in the order of the catalogue. */
export const SCOPES: readonly Scope[] = [...BESIDE_ACTS, ...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])];

export function scopeSaid(scope: Scope, language: Language): string {
  const beside = BESIDE_ACTS.find((one) => one === scope);
  return beside === undefined ? titleOf(scope, language) : words[language][beside];
}
