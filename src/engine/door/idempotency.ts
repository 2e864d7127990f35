/** The same request with the same key is answered with the same answer and done once, also when both come at once. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Row, Tx } from '../../persistence/store.js';
import { type Accepted, type CommandRequest, IdempotencyKeyReused, type Result } from './command-request.js';

/** What of a request says who sent it, and whether it is the same as one before. */
export type KeyedRequest = Pick<CommandRequest, 'province' | 'by' | 'idempotency'>;

interface Remembered {
  readonly requestHash: string;
  readonly answer: Accepted;
}

/** What was answered before, and what this batch has answered so far. */
export class Answers {
  private readonly inBatch = new Map<string, { readonly requestHash: string; readonly index: number }>();

  constructor(private readonly stored: ReadonlyMap<string, Remembered>) {}

  /** The answer already given to this request; null when it is new, or has no key. */
  answerTo(request: KeyedRequest, results: readonly Result[]): Result | null {
    const name = nameOf(request);
    if (name === null || request.idempotency === undefined) return null;
    const { key, requestHash } = request.idempotency;
    const stored = this.stored.get(name);
    if (stored !== undefined) {
      if (stored.requestHash !== requestHash) return { error: new IdempotencyKeyReused(key) };
      return { outcome: { ...stored.answer, replayed: true } };
    }
    const earlier = this.inBatch.get(name);
    if (earlier === undefined) return null;
    if (earlier.requestHash !== requestHash) return { error: new IdempotencyKeyReused(key) };
    const result = results[earlier.index];
    if (result === undefined || 'error' in result || !result.outcome.accepted) return null;
    return { outcome: { ...result.outcome, replayed: true } };
  }

  /** Notes that this request of the batch was carried out just now. */
  note(request: KeyedRequest, index: number): void {
    const name = nameOf(request);
    if (name === null || request.idempotency === undefined) return;
    this.inBatch.set(name, { requestHash: request.idempotency.requestHash, index });
  }

  /** Whether the request at this place of the batch was carried out, and not answered from memory. */
  carriedOut(request: KeyedRequest, index: number): boolean {
    return this.inBatch.get(nameOf(request) ?? '')?.index === index;
  }
}

function nameOf({ province, by, idempotency }: KeyedRequest): string | null {
  return idempotency === undefined ? null : `${province}\n${by.person}\n${idempotency.key}`;
}

export async function rememberedAnswers(tx: Tx, requests: readonly KeyedRequest[]): Promise<Answers> {
  const stored = new Map<string, Remembered>();
  for (const province of new Set(requests.filter(hasKey).map((request) => request.province))) {
    const keys = requests.filter((request) => request.province === province).flatMap(keyOf);
    const rows = await tx.rows<{ person_id: string; key: string; request_hash: string; response_json: string }>(
      'SELECT person_id, key, request_hash, response_json FROM idempotency_keys WHERE province = ? AND key = ANY(?)',
      [province, keys],
    );
    for (const row of rows) {
      const answer = JSON.parse(row.response_json) as Accepted;
      stored.set(`${province}\n${row.person_id}\n${row.key}`, { requestHash: row.request_hash, answer });
    }
  }
  return new Answers(stored);
}

/** A refused command changes nothing, so its key is not remembered: the same request may be tried again. */
export async function rememberAnswers(
  tx: Tx,
  requests: readonly KeyedRequest[],
  results: readonly Result[],
  answers: Answers,
  now: Instant,
): Promise<void> {
  const rows: Row[] = [];
  for (const [index, request] of requests.entries()) {
    const result = results[index];
    if (request.idempotency === undefined || result === undefined || 'error' in result) continue;
    if (!result.outcome.accepted || !answers.carriedOut(request, index)) continue;
    rows.push({
      province: request.province,
      person_id: request.by.person ?? '',
      key: request.idempotency.key,
      request_hash: request.idempotency.requestHash,
      response_json: JSON.stringify(result.outcome),
      created_at: now,
    });
  }
  await tx.insert('idempotency_keys', rows);
}

const hasKey = (request: KeyedRequest): boolean => request.idempotency !== undefined;
const keyOf = (request: KeyedRequest): string[] => (request.idempotency === undefined ? [] : [request.idempotency.key]);
