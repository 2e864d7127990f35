/** What lists tell of things that are overdue or long-running: whose they are, who holds them, how often they were urged. */
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import { whoHolds } from '../journal/who-holds.js';
import type { Reader } from '../persistence/store.js';
import { officesOf } from '../rules/register/office-terms.js';
import { HELD_STAGES } from './overdue-sql.js';
import { headsOf } from './step-holders.js';

/** One thing, as the queries of `overdue-sql.ts` find it. */
export interface Watched {
  readonly kind: 'opinion' | 'notice' | 'stage' | 'competence' | 'confirmation' | 'long-running';
  readonly consultation_id: string;
  /** The key of the opinion, or the stage. */
  readonly subject: string;
  readonly due_at: Instant;
}

export interface AboutWatched {
  readonly subject: string;
  readonly lead: string;
  readonly agency: string | null;
  readonly holder: string | null;
  /** Name of the person who holds it now; null where that is not certain. */
  readonly person: string | null;
  /** Name of the head of the agency that holds it; null likewise. */
  readonly head: string | null;
  readonly urged: number;
  readonly urgedOn: CivilDate | null;
  /** By when the last urging asked for an answer. */
  readonly answerBy: CivilDate | null;
}

interface OfOpinion {
  readonly consultation_id: string;
  readonly key: string;
  readonly agency: string;
  readonly holder: string | null;
  readonly role: string | null;
  readonly urged: number;
  readonly context_json: string;
}

interface Told {
  readonly officer?: string;
  readonly urged?: readonly { readonly on: CivilDate; readonly answerBy: CivilDate }[];
}

/** Looks up what is told of some rows: only these, after the many have been put in order. */
export async function aboutWatched(
  reader: Reader,
  province: string,
  rows: readonly Watched[],
  now: Instant,
): Promise<(row: Watched) => AboutWatched> {
  const ids = [...new Set(rows.map((row) => row.consultation_id))];
  const { facts, whose, held } = await rowsOf(reader, province, ids);
  const told = new Map([...whose.values()].map((row) => [row, JSON.parse(row.context_json) as Told]));
  const agencies = [...whose.values(), ...held.values(), ...facts.values()].flatMap(({ holder }) => holder ?? []);
  const officers = [...told.values()].flatMap(({ officer }) => officer ?? []);
  const offices = await officesOf(reader, province, [...new Set(agencies)], [...new Set(officers)]);
  const heads = headsOf(offices);
  return ({ kind, consultation_id: id, subject: part }) => {
    const whole = facts.get(id);
    const opinion = whose.get(`${id} ${part}`);
    const holder =
      (kind === 'stage' ? held.get(`${id} ${part}`) : kind === 'long-running' ? whole : opinion)?.holder ?? null;
    const { officer, urged = [] } = (opinion && told.get(opinion)) ?? {};
    const office = { agency: holder ?? '', role: officer === undefined ? 'head' : 'officer' } as const;
    return {
      subject: whole?.subject ?? '',
      lead: whole?.lead ?? '',
      agency: kind === 'stage' || kind === 'long-running' ? holder : (opinion?.agency ?? null),
      holder,
      person: whoHolds({ ...office, named: officer === undefined ? null : { id: officer } }, now, now, {
        ...offices,
        acts: [],
      }),
      head: holder === null ? null : (heads(holder, now)?.name ?? null),
      urged: opinion?.urged ?? 0,
      urgedOn: urged.at(-1)?.on ?? null,
      answerBy: urged.at(-1)?.answerBy ?? null,
    };
  };
}

async function rowsOf(reader: Reader, province: string, ids: readonly string[]) {
  const consultations = await reader.rows<{ id: string; lead: string; subject: string; holder: string | null }>(
    'SELECT id, lead, subject, responsible_agency AS holder FROM consultations WHERE province = ? AND id = ANY(?)',
    [province, ids],
  );
  const opinions = await reader.rows<OfOpinion>(
    `SELECT consultation_id, key, agency, responsible_agency AS holder, responsible_role AS role, urged,
       CASE WHEN responsible_role = 'officer' OR urged > 0 THEN context_json ELSE '{}' END AS context_json
     FROM opinions WHERE province = ? AND consultation_id = ANY(?)`,
    [province, ids],
  );
  const disputes = await reader.rows<{ consultation_id: string; state: string; holder: string | null }>(
    `SELECT consultation_id, state, holder FROM disputes
     WHERE province = ? AND consultation_id = ANY(?) AND state = ANY(?) AND overdue = TRUE`,
    [province, ids, [...HELD_STAGES]],
  );
  return {
    facts: new Map(consultations.map((row) => [row.id, row])),
    whose: new Map(opinions.map((row) => [`${row.consultation_id} ${row.key}`, row])),
    held: new Map(disputes.map((row) => [`${row.consultation_id} ${row.state}`, row])),
  };
}
