/** One client's stream of Server-Sent Events. */
import type { Response } from 'express';
import type { Instant } from '../../../workflows/limits/time.js';
import type { MessageNews, ToldEntry } from './news.js';

/** Who listens, as long as the session holds and they stay what they are. */
export interface ListeningPerson {
  /** As `sessionOf` names it. */
  readonly session: string;
  /** Id of the person. */
  readonly id: string;
  readonly province: string;
  readonly agency: string | null;
  readonly roles: readonly string[];
  /** Whether their agency sees the whole province. */
  readonly seesAll: boolean;
}

/** From where on a client wants to be told: an instant, from now on, or from a place that is not known. */
export type From = Instant | 'now' | 'unknown';

const RETRY_MS = 2000;
/** A client that takes nothing for so long that this much waits for it is let go; it comes back and resumes. */
const MOST_WAITING_BYTES = 1024 * 1024;

export class EventStream {
  /** What the person was when the stream was opened, as `Sessions.standing` says it. */
  standing: string | null = null;
  private position = '';
  private writtenAt = 0;

  constructor(
    readonly who: ListeningPerson,
    readonly from: From,
    private readonly response: Response,
  ) {}

  /** Begins the answer. `position` is from where the client would resume if it were cut off now. */
  open(position: Instant, real: number): void {
    this.response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // nginx would gather events until its buffer is full.
      'X-Accel-Buffering': 'no',
    });
    this.position = position;
    this.write(`retry: ${RETRY_MS}\nid: ${position}\n\n`, real);
  }

  /** Tells the entries and messages that are this person's to see. @param real the process's time in milliseconds */
  tell(entries: readonly ToldEntry[], messages: Iterable<MessageNews>, real: number): void {
    const { agency, seesAll } = this.who;
    let text = '';
    for (const { chain: id, seq, command, by, parties, overseen } of entries)
      if ((seesAll && overseen) || (agency !== null && parties.has(agency)))
        text += this.event('consultation', { id, seq, command, by });
    if (this.isTold(messages)) text += this.event('inbox', {});
    if (text !== '') this.write(text, real);
  }

  /** The virtual clock has moved, or a running one is in doubt from now on, or no longer. `now` is written with +07:00. */
  clockMoved(now: string, real: number): void {
    this.write(this.event('clock', { now }), real);
  }

  /** What the client has is no longer enough to go on from: it reads everything anew. */
  reset(real: number): void {
    this.write(this.event('reset', {}), real);
  }

  /** Everything before this instant was told: from there the client resumes. It is written with the next sign of life. */
  reached(position: Instant, real: number): void {
    if (this.position === position) return;
    this.position = position;
    // Only after something was told: a client that is told nothing gets a sign of life now and then.
    if (this.writtenAt === real) this.write(`id: ${position}\n\n`, real);
  }

  /** A sign of life when nothing was written for so long, in milliseconds: proxies cut what is silent. */
  beat(after: number, real: number): void {
    if (real - this.writtenAt >= after) this.write(`:\nid: ${this.position}\n\n`, real);
  }

  end(): void {
    // Nothing was answered yet: to cut the connection tells the client to come again.
    if (this.response.headersSent) this.response.end();
    else this.response.destroy();
  }

  private isTold(messages: Iterable<MessageNews>): boolean {
    const { id, agency: own, roles } = this.who;
    for (const { agency, role, person } of messages)
      if (agency === own && (role === null || roles.includes(role)) && (person === null || person === id)) return true;
    return false;
  }

  /** The id is where to resume, not the event's own: what comes after it may be told twice, and nothing is left out. */
  private event(kind: string, data: object): string {
    return `event: ${kind}\nid: ${this.position}\ndata: ${JSON.stringify(data)}\n\n`;
  }

  private write(text: string, real: number): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.writtenAt = real;
    this.response.write(text);
    if (this.response.writableLength > MOST_WAITING_BYTES) this.response.destroy();
  }
}
