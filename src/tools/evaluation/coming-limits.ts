/** The limits that will pass at an instant, and their effects, which the law computes without anything being recorded. */
import { CLOCK } from '../../../workflows/commands/commands.js';
import { disputeKey } from '../../../workflows/dispute/dispute.js';
import { type Dossier, type RunningLimit, responsibleForOpinion } from '../../../workflows/dossier/dossier.js';
import { follow } from '../../../workflows/law.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { opinionKey } from '../../../workflows/opinion/opinion.js';
import type { Engine } from '../../engine/engine.js';
import type { Reader } from '../../persistence/store.js';
import { sha256 } from '../../platform/canonical-json.js';
import { excerptOf } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import type { ComingLimitView, LimitEffect, NextLimitsView } from './clock.views.js';

const MOST_LISTED = 100;

interface Row {
  readonly consultation_id: string;
  readonly subject: string;
  readonly kind: RunningLimit['kind'];
  readonly of_consultation: string;
}

/** The limits of a province that pass at an instant, as the dossiers stand now. */
export async function comingLimits(
  reader: Reader,
  engine: Pick<Engine, 'dossier'>,
  rules: Rules,
  province: string,
  at: Instant,
): Promise<NextLimitsView> {
  const counted = await reader.row<{ n: number }>(
    'SELECT COUNT(*) AS n FROM limits WHERE province = ? AND passed_at IS NULL AND due_at = ?',
    [province, at],
  );
  const rows = await reader.rows<Row>(
    `SELECT l.consultation_id, l.subject, l.kind, c.subject AS of_consultation FROM limits l
       JOIN consultations c ON c.province = l.province AND c.id = l.consultation_id
      WHERE l.province = ? AND l.passed_at IS NULL AND l.due_at = ?
      ORDER BY l.consultation_id, l.subject, l.kind LIMIT ${MOST_LISTED}`,
    [province, at],
  );
  const names = await reader.rows<{ code: string; name: string }>(
    'SELECT code, name FROM agencies WHERE province = ?',
    [province],
  );
  const limits: ComingLimitView[] = [];
  for (const { consultation_id, subject, kind, of_consultation } of rows) {
    const standing = await engine.dossier(province, consultation_id);
    if (standing === null) continue;
    const register = await rules.register(province);
    const moment = {
      at,
      recordedAt: at,
      actor: CLOCK,
      regulation: await rules.pinned(province, standing.regulationHash),
      calendar: register.inUse.calendar,
      register: excerptOf(register, [], {}),
      sha256,
    };
    const { dossier } = standing;
    const passed = follow(dossier, { command: 'limit.passed', with: { subject, kind } }, moment);
    const agency = holderOf(dossier, subject);
    limits.push({
      consultation: consultation_id,
      subjectOfConsultation: of_consultation,
      kind,
      agency,
      agencyName: names.find(({ code }) => code === agency)?.name ?? agency,
      effect: passed.refused === null ? effectOf(passed.dossier, subject, kind) : 'none',
    });
  }
  return { at: inVietnam(at), total: Number(counted?.n ?? 0), limits };
}

/** The agency that must keep a limit: of an opinion the one that answers or owes the notice, of a stage the one that holds it. */
function holderOf(dossier: Dossier, subject: string): string | null {
  const { opinions, disputes } = dossier;
  const opinion = opinions.find(({ context }) => opinionKey(context) === subject);
  if (opinion !== undefined) return responsibleForOpinion(opinion, dossier)?.agency ?? null;
  const held = disputes.find(({ context }) => disputeKey(context) === subject);
  if (held !== undefined) return held.context.holder;
  // The confirmation of a session is named by its dispute and the agency that has to confirm.
  return subject.split(':')[2] ?? null;
}

/** The effect of a limit, read from the opinion as it stands after the limit has passed. */
function effectOf({ opinions }: Dossier, subject: string, kind: RunningLimit['kind']): LimitEffect {
  if (kind === 'reminder') return 'reminder';
  if (kind === 'notice') return 'notice-overdue';
  if (kind === 'stage') return 'stage-overdue';
  if (kind === 'competence') return 'competence-overdue';
  if (kind === 'confirmation') return 'confirmation-overdue';
  const state = opinions.find(({ context }) => opinionKey(context) === subject)?.state;
  if (state === 'deemed' || state === 'overdue') return state;
  if (state === 'answered') return 'unclarified';
  return state === 'awaiting' ? 'extended' : 'none';
}
