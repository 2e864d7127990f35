/** The catalogue of commands: one row for each, and what the pages read from it. */
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import type { Language } from '../language/texts.js';
import { commentRows } from './comment-rows.js';
import { consultationRows } from './consultation-rows.js';
import { courseRows } from './course-rows.js';
import { disputeRows } from './dispute-rows.js';
import { opinionRows } from './opinion-rows.js';
import { requestRows } from './request-rows.js';
import { returnAndExtensionRows } from './return-and-extension-rows.js';
import type { CommandRow, CommandWords, Names, OwnForm, Rules } from './row.js';

/** Within a group, commands are offered in the order of these rows. */
export const COMMANDS = {
  ...consultationRows,
  ...commentRows,
  ...opinionRows,
  ...returnAndExtensionRows,
  ...disputeRows,
  ...courseRows,
  ...requestRows,
} satisfies Record<ConsultationCommandName, CommandRow>;

/** The commands with fields of their own at a place: the registries of forms there must name every one. */
export type CommandWithOwnForm<Place extends OwnForm['at']> = {
  [Name in ConsultationCommandName]: (typeof COMMANDS)[Name]['form'] extends OwnForm & { at: Place } ? Name : never;
}[ConsultationCommandName];

const rows: ReadonlyMap<string, CommandRow> = new Map<string, CommandRow>(Object.entries(COMMANDS));
const ORDER = [...rows.keys()];

/** The row of a command; undefined for one that this client does not know yet. */
export function rowOf(command: string): CommandRow | undefined {
  return rows.get(command);
}

/** The words of a command; undefined for one that this client does not know yet. */
export function wordsOf(command: string, language: Language): CommandWords | undefined {
  return rows.get(command)?.words[language];
}

/** The place of a command in the catalogue, to sort by; an unknown one stands last. */
export function placeInCatalogue(command: string): number {
  const place = ORDER.indexOf(command);
  return place < 0 ? ORDER.length : place;
}

const IN_GENERAL: Readonly<Record<Language, Names>> = {
  vi: { agency: 'cơ quan được lấy ý kiến', lead: 'cơ quan chủ trì' },
  en: { agency: 'the consulted agency', lead: 'the lead agency' },
};

type KnownNames = { readonly [K in keyof Names]?: string | null };

function named(names: KnownNames, language: Language): Names {
  const general = IN_GENERAL[language];
  return { agency: names.agency || general.agency, lead: names.lead || general.lead };
}

/** What a command is, as a task: "Soạn thông báo … gửi UBND thành phố Tuy Hòa". An unknown one is told by its name. */
export function titleOf(command: string, language: Language, names: KnownNames = {}): string {
  return wordsOf(command, language)?.title(named(names, language)) ?? command;
}

/** The same where it may be done again: "Sửa câu trả lời của Sở Xây dựng". */
export function titleAgain(command: string, language: Language, names: KnownNames = {}): string {
  return wordsOf(command, language)?.again?.(named(names, language)) ?? titleOf(command, language, names);
}

/** The words of its button. */
export function buttonOf(command: string, language: Language): string {
  return wordsOf(command, language)?.button ?? command;
}

/** What follows by the law when it is not done; empty where nothing does. */
export function consequenceOfNotDoing(
  command: string,
  language: Language,
  names: KnownNames = {},
  rules: Rules = {},
): string {
  return wordsOf(command, language)?.otherwise?.(named(names, language), rules) ?? '';
}
