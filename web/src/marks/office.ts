/** An office as people say it: the head of Sở Tài chính. The chairman of the province is an office, and no head of one. */
import type { Schemas } from '../api/client.js';
import { place } from '../language/place.js';
import { type Language, texts } from '../language/texts.js';
import { roleWords } from './words.js';

type Role = Schemas['Role'];

const chairman = texts({ vi: { role: 'Chủ tịch' }, en: { role: 'Chairman' } });

const isChairman = (role: string | null, agency: string): boolean => role === 'head' && agency === place().chairman;

/**
 * "Thủ trưởng Sở Tài chính", or "Chủ tịch UBND tỉnh" for the chairman himself.
 * @param agency the name of the agency; empty where none is known
 * @param between what stands between the role and the agency
 */
export function officeOf(role: Role | null, agency: string, language: Language, between = ' '): string {
  if (isChairman(role, agency)) return agency;
  return [role === null ? '' : roleWords[language][role], agency].filter(Boolean).join(between);
}

/** The role alone, before a name: "Thủ trưởng", "Chủ tịch"; a role that is not known as it is written. */
export function roleIn(role: string | null, agency: string, language: Language): string {
  if (isChairman(role, agency)) return chairman[language].role;
  return new Map<string, string>(Object.entries(roleWords[language])).get(role ?? '') ?? role ?? '';
}
