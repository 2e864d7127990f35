/** Lays what is known of an answer that came before the clerk: the form of the answer opens with it. What somebody has typed stays. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Tx } from '../../persistence/store.js';
import type { MessageFile } from './message-rows.js';

/** Under this name the machine prepares; no person has it. */
export const AXIS = 'edxml';

export interface ArrivedAnswer {
  readonly province: string;
  readonly consultation: string;
  readonly agency: string;
  readonly evidence: string;
  readonly receivedAt: Instant;
  readonly files: readonly MessageFile[];
}

interface Draft {
  readonly body_json: string;
  readonly version: number;
}

export async function layDraft(tx: Tx, answer: ArrivedAnswer, now: Instant): Promise<void> {
  const { province, consultation, agency } = answer;
  const key = { province, consultation_id: consultation, agency };
  const before = await tx.row<Draft>(
    'SELECT body_json, version FROM answer_drafts WHERE province = ? AND consultation_id = ? AND agency = ? FOR UPDATE',
    [province, consultation, agency],
  );
  const saved = { saved_by: AXIS, saved_at: now, submitted_at: null, submitted_by: null };
  if (before === undefined) {
    const row = {
      ...key,
      round: await roundOf(tx, answer),
      body_json: bodyOf({}, answer),
      version: 1,
      text_version: 1,
      ...saved,
    };
    await tx.insert('answer_drafts', [{ ...row, returned_at: null, returned_by: null, remark: null }], 'ignore');
    return;
  }
  const version = before.version + 1;
  const body_json = bodyOf(JSON.parse(before.body_json) as Record<string, unknown>, answer);
  await tx.update('answer_drafts', [{ ...key, body_json, version, text_version: version, ...saved }]);
}

function bodyOf(typed: Readonly<Record<string, unknown>>, { evidence, receivedAt, files }: ArrivedAnswer): string {
  const attached = Array.isArray(typed.attachments) ? (typed.attachments as { readonly sha256?: unknown }[]) : [];
  const arrived = files
    .filter(({ sha256 }) => sha256 !== null && !attached.some((one) => one.sha256 === sha256))
    .map(({ sha256, name }) => ({ sha256, name, kind: 'other' }));
  const own = { evidence, receivedAt: inVietnam(receivedAt), ...typed };
  const attachments = [...attached, ...arrived];
  return JSON.stringify(attachments.length === 0 ? own : { ...own, attachments });
}

async function roundOf(tx: Tx, { province, consultation }: ArrivedAnswer): Promise<number> {
  const row = await tx.row<{ round: number }>('SELECT round FROM consultations WHERE province = ? AND id = ?', [
    province,
    consultation,
  ]);
  return row?.round ?? 1;
}
