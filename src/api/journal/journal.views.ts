/** The journal of a consultation as the API shows it. */

import {
  type Actor,
  JOURNAL_COMMANDS,
  type JournalCommand,
  ROLES,
  type Role,
} from '../../../workflows/commands/commands.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import { PageQuery } from '../../http/page.js';
import { QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Flag, JsonObject, Moment, OneOf, Part, Text, WholeNumber } from '../../http/view-fields.js';
import { type EndedDelegation, type JournalEntry, parseEntry } from '../../journal/entry.js';
import { carriedAsRead, type JournalReader } from '../../rules/reading/withheld-entry.js';

const ACTOR_KINDS: readonly Actor['kind'][] = ['person', 'clock', 'system'];

export class JournalQuery extends PageQuery {
  @QueryText({ description: 'Only this command', example: 'opinion.answer', maxLength: 100 })
  command?: string;

  @QueryOneOf(['seq', '-seq'], { default: 'seq' })
  sort?: 'seq' | '-seq';
}

export class JournalActor {
  @OneOf(ACTOR_KINDS, 'ActorKind')
  kind: Actor['kind'];

  @Text({ nullable: true })
  person: string | null;

  @Text({ nullable: true })
  name: string | null;

  @Text({ nullable: true })
  agency: string | null;

  @OneOf(ROLES, 'Role', { nullable: true })
  role: Role | null;

  @Text({ nullable: true, description: 'The delegation by which it was done' })
  delegation: string | null;
}

export class JournalDelegation {
  @Text({
    nullable: true,
    description: 'Name of the person to whom powers were lent; null where a role alone was named',
  })
  person: string | null;

  @Text({ nullable: true, description: 'Number of the written delegation' })
  document: string | null;

  @Moment({ nullable: true, description: 'The first moment' })
  from: string | null;

  @Moment({ nullable: true, description: 'The first moment no longer, as it was granted' })
  until: string | null;
}

export class JournalItem {
  @WholeNumber()
  seq: number;

  @Moment({ description: 'When it was recorded' })
  at: string;

  @Moment({ description: 'When it took effect: for a passed limit the limit itself' })
  effectiveAt: string;

  @Part(() => JournalActor)
  actor: JournalActor;

  @OneOf(JOURNAL_COMMANDS, 'JournalCommand', { example: 'opinion.answer' })
  command: JournalCommand;

  @JsonObject({ description: 'What the command carried' })
  with: object;

  @Flag({ description: 'Whether what it carried is shortened: I may not read its content (now)' })
  withheld: boolean;

  @Part(() => JournalDelegation, {
    nullable: true,
    description: 'Of an entry that grants or ends a delegation: which; null for every other',
  })
  delegation: JournalDelegation | null;

  @Text({ description: 'SHA-256 of the entry' })
  hash: string;

  @Text({ description: 'SHA-256 of the entry before it' })
  prev: string;
}

const WHOLE: JournalReader = { reading: 'whole', agency: null, leads: true };

/**
 * An entry as people read it; the proof has its text verbatim.
 * @param reader who reads it; left out, somebody who may read everything
 * @throws BrokenEntry
 */
export function journalItem(
  row: { readonly entry: string; readonly hash: string },
  reader: JournalReader = WHOLE,
): JournalItem {
  const entry = parseEntry(row.entry);
  const { seq, at, effectiveAt, actor, command, prev } = entry;
  const { kind, person, name, agency, role, delegation } = actor;
  return {
    seq,
    at: inVietnam(at),
    effectiveAt: inVietnam(effectiveAt),
    actor: { kind, person, name, agency, role, delegation },
    // Entries about the province itself stand in a chain of their own, which is no consultation's.
    command: command as JournalCommand,
    ...carriedAsRead(entry, reader),
    delegation: delegationIn(entry),
    hash: row.hash,
    prev,
  };
}

/** The delegation that an entry grants or ends: to whom, by which document, for which time. */
function delegationIn({ command, with: carried, facts }: JournalEntry): JournalDelegation | null {
  if (command !== 'delegation.grant' && command !== 'delegation.revoke') return null;
  const granted = carried as Partial<EndedDelegation>;
  const { document, from, until } = command === 'delegation.grant' ? granted : (facts.ended?.[0] ?? {});
  return {
    person: facts.person?.name ?? null,
    document: document ?? null,
    from: from === undefined ? null : inVietnam(from),
    until: until === undefined ? null : inVietnam(until),
  };
}
