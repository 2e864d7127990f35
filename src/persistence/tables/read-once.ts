import { counter, integer, text } from './columns.js';
import type { Table } from './table.js';

/**
 * Which logins, people and addresses stand in which entries of the audit journal (src/journal/audit-words.ts), with what each entry is. Up to the last row without
 * a word every entry was looked at; what came since is looked through.
 */
export const auditWords: Table = {
  key: { province: text, word: text, seq: counter, command: text },
  columns: {},
  clustered: true,
};

/**
 * What the agencies were asked on a day and how they answered, counted from everything that is in the log below `position`, after so many `repairs`. What
 * changed since is found in the log and the journal (src/journal/answer-days.ts). `edition` is what the counts mean.
 */
export const answerDays: Table = {
  key: { province: text, day: text },
  columns: { position: counter, repairs: counter, edition: integer, counts_json: text },
  clustered: true,
};
