/** People who go on writing while the primary goes: each command under its Idempotency-Key, repeated at the next replica until it is answered. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { anOpening } from '../http/asking.js';

const AGAIN_MS = 50;
const ANSWER_MS = 15_000;
/** They are answered again later: whatever else is answered is an answer. */
const LATER = new Set([502, 503, 504]);

/** A command that was answered as accepted. */
export interface Accepted {
  readonly consultation: string;
  readonly command: 'consultation.draft' | 'consultation.open';
  /** When it was sent, the last time, and when it was answered: milliseconds of `performance.now()`. */
  readonly sentAt: number;
  readonly at: number;
}

interface Detail {
  readonly id: string;
  readonly version: number;
}

export class Load {
  readonly accepted: Accepted[] = [];
  /** How often a command had to be sent again, by what came instead of an answer. */
  readonly repeated = new Map<string, number>();
  /** Consultations that their own list did not show to who had just opened them. */
  readonly unseen: string[] = [];
  /** How many lists were read after an opening. */
  lists = 0;
  private readonly clients: Promise<void>[] = [];
  private going = true;
  private abandoned = false;

  /**
   * @param replicas the addresses of the servers
   * @param cookie the session of the head of SKHDT, which all servers know
   */
  constructor(
    private readonly replicas: readonly string[],
    private readonly cookie: string,
  ) {}

  start(clients: number): void {
    for (let number = 0; number < clients; number += 1) {
      const client = this.client(number);
      // It is heard when they are stopped.
      client.catch(() => undefined);
      this.clients.push(client);
    }
  }

  /** Lets each finish what they have begun, so that nothing is left whose end is not known. @throws Error what a client failed of */
  async stop(): Promise<void> {
    this.going = false;
    await Promise.all(this.clients);
  }

  /** Leaves everything as it is: the cluster answers no more. */
  async abandon(): Promise<void> {
    this.abandoned = true;
    await Promise.allSettled(this.clients);
  }

  /** The first command that was sent after an instant and accepted. */
  async acceptedAfter(instant: number, withinMs: number): Promise<Accepted> {
    for (const until = performance.now() + withinMs; performance.now() < until; await sleep(AGAIN_MS)) {
      const found = this.accepted.find(({ sentAt }) => sentAt >= instant);
      if (found !== undefined) return found;
    }
    throw new Error(`Nothing was accepted in ${withinMs} ms: ${JSON.stringify([...this.repeated])}`);
  }

  /** The longest time without an accepted command between two instants, in milliseconds. */
  longestSilence(from: number, to: number): number {
    const times = [from, ...this.accepted.map(({ at }) => at).filter((at) => at > from && at < to), to];
    return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)));
  }

  private async client(number: number): Promise<void> {
    for (let turn = number; this.going; turn += 1) {
      const opening = anOpening();
      const drafted = await this.insist(turn, 'consultation.draft', '/api/v1/consultations', opening);
      await this.insist(turn, 'consultation.open', `/api/v1/consultations/${drafted.id}/open`, opening, drafted);
      await this.look(turn + 1, drafted.id);
    }
  }

  /** Reads the newest of the list by another replica than the one that was written by. */
  private async look(turn: number, id: string): Promise<void> {
    const replica = this.replicas[turn % this.replicas.length] ?? '';
    try {
      const answer = await fetch(new URL('/api/v1/consultations?limit=50&sort=-openedAt', replica), {
        headers: { cookie: this.cookie },
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      if (LATER.has(answer.status)) return;
      const { items } = (await answer.json()) as { items: Detail[] };
      this.lists += 1;
      if (!items.some((item) => item.id === id)) this.unseen.push(id);
    } catch (error) {
      if (!(error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError'))) throw error;
    }
  }

  private async insist(
    turn: number,
    command: Accepted['command'],
    path: string,
    body: object,
    read?: Detail,
  ): Promise<Detail> {
    const headers = {
      cookie: this.cookie,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(read === undefined ? {} : { 'if-match': `"${read.version}"` }),
    };
    for (let attempt = turn; ; attempt += 1) {
      if (this.abandoned) throw new Refused(`${command}: nobody answered any more`);
      const replica = this.replicas[attempt % this.replicas.length] ?? '';
      const sentAt = performance.now();
      try {
        const answer = await fetch(new URL(path, replica), {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(ANSWER_MS),
        });
        const detail = (await answer.json()) as Detail & { code?: string };
        if (answer.ok) {
          this.accepted.push({ consultation: detail.id, command, sentAt, at: performance.now() });
          return detail;
        }
        if (!LATER.has(answer.status)) throw new Refused(`${command}: ${answer.status} ${JSON.stringify(detail)}`);
        this.again(`${answer.status} ${detail.code}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
        this.again(error instanceof Error ? error.name : String(error));
      }
      await sleep(AGAIN_MS);
    }
  }

  private again(what: string): void {
    this.repeated.set(what, (this.repeated.get(what) ?? 0) + 1);
  }
}

/** An answer that repeating does not change. */
class Refused extends Error {}
