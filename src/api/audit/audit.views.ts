/** The audit journal as the API shows it. */
import { COMMAND_NAMES, isOnConsultation } from '../../../workflows/commands/commands.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { PageQuery } from '../../http/page.js';
import { QueryDay, QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Flag, JsonObject, Moment, OneOf, Part, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import { SECURITY_EVENTS } from '../../journal/entry.js';
import { AnchoringCheckpointView } from '../verification/verification.views.js';

/** The two chains: of accounts, sessions and exports, and of the register, where administrators change the province's rules. */
export const AUDIT_CHAINS = ['audit', 'register'] as const;
export type AuditChain = (typeof AUDIT_CHAINS)[number];

export const REGISTER_ACTS = COMMAND_NAMES.filter((command) => !isOnConsultation(command));
export const AUDIT_KINDS: readonly string[] = [...SECURITY_EVENTS, ...REGISTER_ACTS];

export class AuditQuery extends PageQuery {
  @QueryText({ description: 'A login: who did it, or to whose account it was done', maxLength: 64 })
  person?: string;

  @QueryOneOf(AUDIT_KINDS, { name: 'AuditKind' })
  kind?: string;

  @QueryText({ description: 'The address from which it was asked, whole', maxLength: 64 })
  address?: string;

  @QueryDay({ description: 'The first day' })
  from?: CivilDate;

  @QueryDay({ description: 'The last day' })
  to?: CivilDate;
}

export class AuditItem {
  @OneOf(AUDIT_CHAINS, 'AuditChain')
  chain: AuditChain;

  @WholeNumber({ description: 'Its number in its chain' })
  seq: number;

  @Moment()
  at: string;

  @OneOf(AUDIT_KINDS, 'AuditKind', { example: 'sign-in.accepted' })
  kind: string;

  @Text({ nullable: true, description: 'Name of who did it; null where nobody was signed in' })
  by: string | null;

  @Text({ nullable: true, description: 'Code of the agency of who did it' })
  agency: string | null;

  @Text({ nullable: true, description: 'The login of the account that it concerns' })
  login: string | null;

  @Text({ nullable: true, description: 'From where it was asked' })
  address: string | null;

  @JsonObject({ description: 'Everything that the entry tells; no entry has a password or a code' })
  with: object;

  @Text({ description: 'SHA-256 of the entry' })
  hash: string;
}

export class AuditVerificationView {
  @Flag()
  ok: boolean;

  @WholeNumber({ description: 'Entries of the chain of security that were checked' })
  entries: number;

  @Part(() => AnchoringCheckpointView, {
    nullable: true,
    description: 'The last checkpoint in which the chain is anchored',
  })
  checkpoint: AnchoringCheckpointView | null;

  @WholeNumber({ description: 'Entries since then, which the next checkpoint anchors' })
  unanchored: number;

  @Texts({ description: 'What is wrong, in Vietnamese sentences; none when all is right' })
  faults: string[];
}
