/** My work as a list by due time: what is held, the one next act, and until when. */

import {
  CONSULTATION_COMMAND_NAMES,
  type ConsultationCommandName,
  ROLES,
  type Role,
} from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { SILENCE_EFFECTS, type SilenceEffect } from '../../../workflows/regulation/regulation.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryOneOf } from '../../http/query-fields.js';
import { Flag, Moment, OneOf, Text } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import type { Rules } from '../../rules/rules.js';
import { draftsOf } from '../answer-drafts/drafts-of-opinions.js';
import { silenceInConsultations } from '../silence/silence-in-consultations.js';
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

const DRAFT_STATES = ['saved', 'submitted'] as const;

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

  @OneOf(DRAFT_STATES, 'DraftState', {
    nullable: true,
    description: 'For an opinion that my agency answers: whether its answer is being prepared, or lies before the head',
  })
  draft: 'saved' | 'submitted' | null;

  @Text({ nullable: true, description: 'Who submitted the draft, or saved it last' })
  draftBy: string | null;
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
  const silences = await silencesOf(reader, rules, province, rows);
  const show = (row: Row): WorkItem => {
    const draft = row.kind === 'opinion' ? drafts.get(`${row.consultation_id} ${row.agency}`) : undefined;
    const { subject = '', lead = '' } = subjects.get(row.consultation_id) ?? {};
    return {
      kind: row.kind,
      consultation: row.consultation_id,
      subject,
      lead,
      agency: row.agency === '' ? null : row.agency,
      holder: row.holder ?? agency,
      role: row.role,
      next: row.next_act,
      dueAt: row.due_at === null ? null : inVietnam(row.due_at),
      overdue: row.due_at !== null && row.due_at <= now,
      silence: silences.get(nameOfOpinion(row)) ?? null,
      draft: draft?.state ?? null,
      draftBy: draft?.by ?? null,
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
  const drafts = await draftsOf(reader, province, [...new Set(known.map((row) => row.consultation_id))]);
  const keys = new Set(known.map((row) => `${row.consultation_id} ${row.agency}`));
  return new Map([...drafts].filter(([key]) => keys.has(key)));
}

const nameOfOpinion = (row: Row): string => `${row.consultation_id} ${row.opinion}`;

/** What silence comes to where an answer is waited for. */
async function silencesOf(reader: Reader, rules: Rules, province: string, rows: readonly Row[]) {
  const awaited = rows.filter(({ next_act }) => next_act === 'opinion.answer');
  const ids = [...new Set(awaited.map((row) => row.consultation_id))];
  const keys = [...new Set(awaited.map((row) => row.opinion))];
  const silences = new Map<string, SilenceEffect>();
  for (const [id, { opinions }] of await silenceInConsultations(reader, rules, province, ids, { keys }))
    for (const { key, effect } of opinions) silences.set(`${id} ${key}`, effect);
  const named = new Set(awaited.map(nameOfOpinion));
  return new Map([...silences].filter(([name]) => named.has(name)));
}

async function subjectsOf(reader: Reader, province: string, rows: readonly Row[]) {
  const ids = [...new Set(rows.map((row) => row.consultation_id))];
  const found = await reader.rows<{ id: string; subject: string; lead: string }>(
    'SELECT id, subject, lead FROM consultations WHERE province = ? AND id = ANY(?)',
    [province, ids],
  );
  return new Map(found.map((row) => [row.id, row]));
}
