/** My work as a list by due time: what is held, the one next act, and until when. */

import {
  CONSULTATION_COMMAND_NAMES,
  type ConsultationCommandName,
  ROLES,
  type Role,
} from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import {
  SILENCE_EFFECTS,
  type SilenceEffect,
  UNDECIDED_EXTENSIONS,
  type UndecidedExtension,
} from '../../../workflows/regulation/regulation.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryOneOf } from '../../http/query-fields.js';
import { Flag, Moment, OneOf, Text } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import type { Rules } from '../../rules/rules.js';
import {
  actsDrafted,
  answersDrafted,
  DRAFT_STATES,
  type DraftState,
  requestsDrafted,
} from '../drafts/drafts-listed.js';
import { isPrepared } from '../drafts/prepared-acts.js';
import { type MatterSilence, silenceInConsultations } from '../silence/silence-in-consultations.js';
import type { WorkSql } from './work-sql.js';

export const WORK_KINDS = [
  'opinion',
  'receipt',
  'notice',
  'return',
  'extension',
  'comments',
  'conclusion',
  'dispute',
  'draft',
  'competence',
  'confirmation',
  'suspension',
] as const;

type WorkKind = (typeof WORK_KINDS)[number];

export class WorkQuery extends PageQuery {
  @QueryOneOf(WORK_KINDS, { name: 'WorkKind' })
  kind?: WorkKind;

  @QueryOneOf(['dueAt', '-dueAt'], { default: 'dueAt' })
  sort?: 'dueAt' | '-dueAt';
}

export class WorkItem {
  @OneOf(WORK_KINDS, 'WorkKind')
  kind: WorkKind;

  @Text({ format: 'uuid' })
  consultation: string;

  @Text()
  subject: string;

  @Text()
  lead: string;

  @Text({ nullable: true, description: 'The agency whose opinion it is about' })
  agency: string | null;

  @Text({ description: 'Who holds it: code of the agency' })
  holder: string;

  @OneOf(ROLES, 'Role', { nullable: true, description: 'The role that holds it there' })
  role: Role | null;

  @OneOf(CONSULTATION_COMMAND_NAMES, 'ConsultationCommand', {
    description: 'The one next act',
    example: 'opinion.answer',
  })
  next: ConsultationCommandName;

  @Moment({ nullable: true })
  dueAt: string | null;

  @Flag({ description: 'Whether its limit has passed' })
  overdue: boolean;

  @OneOf(SILENCE_EFFECTS, 'SilenceEffect', {
    nullable: true,
    description:
      'For an opinion that is to be answered: what silence comes to at the limit, by the rule of the matter and whether it binds the agency',
  })
  silence: SilenceEffect | null;

  @OneOf(UNDECIDED_EXTENSIONS, 'UndecidedExtension', {
    nullable: true,
    description:
      'For an extension that is to be decided, and an answer before whose limit one was asked for: what becomes of it at the limit, by the regulation to which the matter is pinned',
  })
  undecidedExtension: UndecidedExtension | null;

  @OneOf(DRAFT_STATES, 'DraftState', {
    nullable: true,
    description:
      'For an answer, a request, a notice or minutes that my agency prepares: whether it is being prepared, lies before the head, or was sent back',
  })
  draft: DraftState['state'] | null;

  @Text({ nullable: true, description: 'Who submitted the draft, sent it back, or saved it last' })
  draftBy: string | null;

  @Text({ nullable: true, description: 'What the head wants changed, where the draft was sent back' })
  remark: string | null;
}

interface Row {
  readonly item: string;
  readonly kind: WorkKind;
  readonly next_act: ConsultationCommandName;
  readonly consultation_id: string;
  /** Key of the opinion; empty where it is about none. */
  readonly opinion: string;
  readonly agency: string;
  readonly holder?: string;
  readonly role: Role | null;
  readonly due_at: Instant | null;
  readonly sort_at: Instant;
}

/** Where what has no limit stands in the order: after everything else, whichever way it is sorted. */
const LAST = { ascending: '9999-12-31T00:00:00.000Z', descending: '0001-01-01T00:00:00.000Z' } as const;

/** A page of what a query of work-sql.ts finds for an agency, which stands as holder where a row names none. */
export async function listWork(
  reader: Reader,
  rules: Rules,
  { province, agency }: { readonly province: string; readonly agency: string },
  { sql, params }: WorkSql,
  query: WorkQuery,
  now: Instant,
): Promise<Page<WorkItem>> {
  const descending = query.sort === '-dueAt';
  const name = `work ${query.sort ?? 'dueAt'}`;
  const rows = await rowsAfter<Row>(
    reader,
    {
      select: `SELECT w.* FROM (SELECT x.*, x.consultation_id || ' ' || x.kind || ' ' || x.agency AS item,
        COALESCE(x.due_at, '${descending ? LAST.descending : LAST.ascending}') AS sort_at FROM (${sql}) AS x) AS w`,
      where: query.kind === undefined ? ['1 = 1'] : ['w.kind = ?'],
      params: [...params, ...(query.kind === undefined ? [] : [query.kind])],
    },
    { name, column: 'w.sort_at', key: 'w.item', descending, always: true },
    query.cursor,
    rowsWanted(query),
  );
  const subjects = await subjectsOf(reader, province, rows);
  const drafts = await draftsSeenBy(reader, province, agency, rows);
  const matters = await mattersOf(reader, rules, province, rows);
  const requests = await requestsIn(reader, province, rows);
  const acts = await actsPrepared(reader, province, agency, rows);
  const show = (row: Row): WorkItem => {
    const request = row.kind === 'draft' ? requests.get(row.consultation_id) : undefined;
    const draft = row.kind === 'opinion' ? drafts.get(`${row.consultation_id} ${row.agency}`) : (request ?? acts(row));
    // What is kept aside says more than what the journal has of it, where that has anything.
    const { subject = '', lead = request?.owner ?? '' } = subjects.get(row.consultation_id) ?? {};
    return {
      kind: row.kind,
      consultation: row.consultation_id,
      subject: request?.subject ?? subject,
      lead,
      agency: row.agency === '' ? null : row.agency,
      holder: row.holder ?? agency,
      role: row.role,
      next: row.next_act,
      dueAt: row.due_at === null ? null : inVietnam(row.due_at),
      overdue: row.due_at !== null && row.due_at <= now,
      silence: silenceTold(row, matters),
      undecidedExtension: undecided(row, matters),
      draft: draft?.state ?? null,
      draftBy: draft?.by ?? null,
      remark: draft?.remark ?? null,
    };
  };
  return pageOf(rows, query, show, (row) => cursorOf(name, [row.sort_at, row.item]));
}

/** The drafts that the agency may know of: of what it holds itself, and of agencies outside for which it enters the answer. */
async function draftsSeenBy(reader: Reader, province: string, agency: string, rows: readonly Row[]) {
  const opinions = rows.filter(({ kind }) => kind === 'opinion');
  const held = opinions.filter((row) => (row.holder ?? agency) === agency);
  const others = opinions.filter((row) => !held.includes(row));
  const outside = await reader.rows<{ code: string }>(
    'SELECT code FROM agencies WHERE province = ? AND code = ANY(?) AND external = TRUE',
    [province, [...new Set(others.map((row) => row.agency))]],
  );
  const entered = others.filter((row) => outside.some(({ code }) => code === row.agency));
  const known = [...held, ...entered];
  const drafts = await answersDrafted(reader, province, [...new Set(known.map((row) => row.consultation_id))]);
  const keys = new Set(known.map((row) => `${row.consultation_id} ${row.agency}`));
  return new Map([...drafts].filter(([key]) => keys.has(key)));
}

/** How pressing a draft is, where several are prepared of one act: minutes with each dissenter. */
const PRESSING: readonly DraftState['state'][] = ['returned', 'submitted', 'saved'];

/** How far the agency is with the notice or the minutes that a row is about. */
async function actsPrepared(reader: Reader, province: string, agency: string, rows: readonly Row[]) {
  const prepared = rows.filter((row) => isPrepared(row.next_act) && (row.holder ?? agency) === agency);
  const ids = [...new Set(prepared.map((row) => row.consultation_id))];
  const drafts = await actsDrafted(reader, { province, owner: agency }, ids);
  return ({ consultation_id, next_act, agency: about }: Row): DraftState | undefined => {
    if (about !== '') return drafts.get(`${consultation_id} ${next_act} ${about}`);
    const several = [...drafts].filter(([key]) => key.startsWith(`${consultation_id} ${next_act} `));
    return PRESSING.flatMap((state) => several.filter(([, draft]) => draft.state === state))[0]?.[1];
  };
}

/** The rules of the matters in which an answer is waited for, or an extension is to be decided. */
function mattersOf(reader: Reader, rules: Rules, province: string, rows: readonly Row[]) {
  const concerned = rows.filter(({ kind, next_act }) => next_act === 'opinion.answer' || kind === 'extension');
  const ids = [...new Set(concerned.map((row) => row.consultation_id))];
  return silenceInConsultations(reader, rules, province, ids, {
    keys: [...new Set(concerned.map((row) => row.opinion))],
  });
}

/** The requests among the rows that are prepared: each is listed for the agency that prepares it. */
function requestsIn(reader: Reader, province: string, rows: readonly Row[]) {
  const drafted = rows.filter(({ kind }) => kind === 'draft').map((row) => row.consultation_id);
  return requestsDrafted(reader, province, drafted);
}

/** What becomes of an extension that is still to be decided. */
function undecided(
  { kind, consultation_id, opinion }: Row,
  matters: ReadonlyMap<string, MatterSilence>,
): UndecidedExtension | null {
  const matter = matters.get(consultation_id);
  if (kind === 'extension') return matter?.regulation.extension.undecidedAtLimit ?? null;
  return kind === 'opinion' && matter?.opinions.find(({ key }) => key === opinion)?.isExtended ? 'granted' : null;
}

/** What silence comes to where an answer is waited for. */
function silenceTold(row: Row, matters: ReadonlyMap<string, MatterSilence>): SilenceEffect | null {
  if (row.next_act !== 'opinion.answer') return null;
  return matters.get(row.consultation_id)?.opinions.find(({ key }) => key === row.opinion)?.effect ?? null;
}

async function subjectsOf(reader: Reader, province: string, rows: readonly Row[]) {
  const ids = [...new Set(rows.map((row) => row.consultation_id))];
  const found = await reader.rows<{ id: string; subject: string; lead: string }>(
    'SELECT id, subject, lead FROM consultations WHERE province = ? AND id = ANY(?)',
    [province, ids],
  );
  return new Map(found.map((row) => [row.id, row]));
}
