/**
 * Follows the database for the streams that are open in this process. Several replicas may write, so what happened is read from
 * the rows, once a second and at once after a commit of this process; while no stream is open, nothing is read.
 */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import type { Reader } from '../../persistence/store.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { Sessions } from '../identity/sessions.js';
import { ClockTrail } from './clock-trail.js';
import type { EventStream } from './event-stream.js';
import { type News, newIn, newsSince, toldEntries } from './news.js';

export interface FollowerParts {
  readonly reader: Reader;
  readonly engine: Pick<Engine, 'now' | 'watch'>;
  readonly sessions: Pick<Sessions, 'standing'>;
  readonly logger: Pick<Logger, 'error'>;
  /** Whether the clock of the law runs by itself; one that is moved is told about. */
  readonly clockRuns: boolean;
  /** Whether the clock is in doubt and nothing is decided; left out: it never is. */
  readonly clockHeld?: () => boolean;
}

const EVERY_MS = 1000;
/** After a commit it is looked at once, but not more often than this. */
const AT_ONCE_MS = 50;
/** Where so much happens that each look reads this many rows again, once a second is enough. */
const MANY_ROWS = 500;
const BEAT_MS = 20_000;
/** More at once are not told one by one: every client reads anew. */
const MOST_AT_ONCE = 5000;
const MOST_REPLAYED = 1000;
const RESET_AGAIN_MS = 10_000;

/** What was read of a province the last time. */
interface Followed {
  /** Everything recorded before this was told. */
  floor: Instant;
  /** What was recorded since, and told; null when it was too much to know. */
  seen: News | null;
  resetAt: number;
}

const NOTHING: News = { entries: new Map(), messages: new Map() };

export class Follower {
  private readonly arriving = new Set<EventStream>();
  private readonly streams = new Set<EventStream>();
  private provinces = new Map<string, Followed>();
  private trail = new ClockTrail();
  private clock: Instant | null = null;
  private held = false;
  private timer: NodeJS.Timeout | undefined;
  private timerAt = 0;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private unwatch: (() => void) | undefined;
  private looking = false;
  private lookAgain = false;
  private failing = false;
  private stopped = false;

  constructor(private readonly parts: FollowerParts) {}

  /** The streams that are open, or about to be. */
  get all(): readonly EventStream[] {
    return [...this.streams, ...this.arriving];
  }

  /** Takes a stream up: it is opened at the next look, which is soon. */
  join(stream: EventStream): void {
    if (this.stopped) {
      stream.end();
      return;
    }
    this.arriving.add(stream);
    this.unwatch ??= this.parts.engine.watch(() => this.wake(this.soon));
    this.wake(0);
  }

  leave(stream: EventStream): void {
    this.arriving.delete(stream);
    this.streams.delete(stream);
    if (this.all.length === 0) this.rest();
  }

  /** Ends every stream and takes no more. */
  stop(): void {
    this.stopped = true;
    for (const stream of this.all) stream.end();
    this.arriving.clear();
    this.streams.clear();
    this.rest();
  }

  /** No stream is open: nothing is read, and the next stream begins anew. */
  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.unwatch?.();
    this.unwatch = undefined;
    this.provinces = new Map();
    this.trail = new ClockTrail();
    this.clock = null;
  }

  private wake(after: number): void {
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    const at = performance.now() + after;
    // Never put off: commits in quick succession would put it off for ever.
    if (this.timer !== undefined && this.timerAt <= at) return;
    clearTimeout(this.timer);
    this.timerAt = at;
    this.timer = setTimeout(() => void this.look(), after);
  }

  /** How long after a commit it is looked, in milliseconds. */
  private get soon(): number {
    let rows = 0;
    for (const { seen } of this.provinces.values()) rows += seen === null ? MANY_ROWS : seen.entries.size;
    return rows < MANY_ROWS ? AT_ONCE_MS : EVERY_MS;
  }

  private async look(): Promise<void> {
    this.timer = undefined;
    this.looking = true;
    this.lookAgain = false;
    try {
      await this.follow(performance.now());
      this.failing = false;
    } catch (error) {
      // The streams stay: when the database is back, everything since the last good look is told.
      if (!this.failing) this.parts.logger.error({ err: error }, 'events could not be read and will be read again');
      this.failing = true;
    }
    for (const stream of this.streams) stream.beat(BEAT_MS, performance.now());
    this.looking = false;
    if (this.all.length > 0) this.wake(this.lookAgain ? this.soon : EVERY_MS);
  }

  private async follow(real: number): Promise<void> {
    if (real - this.checkedAt >= EVERY_MS) await this.endSessions(real);
    const now = await this.parts.engine.now();
    this.trail.note(real, now);
    const floor = this.trail.floor(real);
    const arriving = [...this.arriving];
    const provinces = new Set([...this.streams, ...arriving].map(({ who }) => who.province));
    for (const province of provinces) await this.tellProvince(province, floor, real);
    this.tellClock(now, real);
    await this.admit(arriving, floor, now, real);
    for (const stream of this.streams) stream.reached(floor, real);
  }

  /** Ends the streams whose session has ended or whose person's roles have changed: the client comes back with what now holds. */
  private async endSessions(real: number): Promise<void> {
    const all = this.all;
    const standing = await this.parts.sessions.standing([...new Set(all.map(({ who }) => who.session))]);
    this.checkedAt = real;
    for (const stream of all) {
      const now = standing.get(stream.who.session);
      stream.standing ??= now ?? null;
      if (now !== undefined && stream.standing === now) continue;
      stream.end();
      this.leave(stream);
    }
  }

  private async tellProvince(province: string, floor: Instant, real: number): Promise<void> {
    const { reader } = this.parts;
    const followed = this.provinces.get(province);
    const since = followed?.floor ?? floor;
    const listening = this.all.filter(({ who }) => who.province === province);
    const agencies = [...new Set(listening.flatMap(({ who }) => (who.agency === null ? [] : [who.agency])))];
    const news = await newsSince(reader, province, since, agencies, MOST_AT_ONCE);
    const open = [...this.streams].filter(({ who }) => who.province === province);
    let resetAt = followed?.resetAt ?? Number.NEGATIVE_INFINITY;
    // What is between two looks of which one saw too much is not known, so the first that sees all resets once more.
    const lost = news === null ? real - resetAt >= RESET_AGAIN_MS : followed !== undefined && followed.seen === null;
    if (lost) {
      for (const stream of open) stream.reset(real);
      resetAt = real;
    } else if (news !== null && followed !== undefined) {
      const fresh = newIn(news, followed.seen ?? NOTHING);
      const entries = await toldEntries(reader, province, since, [...fresh.entries.values()]);
      for (const stream of open) stream.tell(entries, fresh.messages.values(), real);
    }
    this.provinces.set(province, { floor, seen: news, resetAt });
  }

  private tellClock(now: Instant, real: number): void {
    const moved = this.clock !== null && this.clock !== now;
    this.clock = now;
    const held = this.parts.clockHeld?.() ?? false;
    const turned = held !== this.held;
    this.held = held;
    if (!turned && (this.parts.clockRuns || !moved)) return;
    for (const stream of this.streams) stream.clockMoved(inVietnam(now), real);
  }

  /** Opens the streams that came in before this look, and tells each what it has missed. */
  private async admit(arriving: readonly EventStream[], floor: Instant, now: Instant, real: number): Promise<void> {
    const missed = new Map<string, Promise<Missed | null>>();
    for (const stream of arriving) {
      if (!this.arriving.has(stream)) continue;
      const { from, who } = stream;
      let told: Missed | null = null;
      const known = from !== 'now' && from !== 'unknown' && from <= now;
      if (known) {
        const name = `${who.province} ${from}`;
        const found = missed.get(name) ?? this.missedBy(arriving, who.province, from);
        missed.set(name, found);
        told = await found;
      }
      // The client may have gone while this was read.
      if (!this.arriving.delete(stream)) continue;
      this.streams.add(stream);
      stream.open(known && from < floor ? from : floor, real);
      if (told !== null) stream.tell(told.entries, told.news.messages.values(), real);
      else if (from !== 'now') stream.reset(real);
      if (known && !this.parts.clockRuns) stream.clockMoved(inVietnam(now), real);
    }
  }

  private async missedBy(arriving: readonly EventStream[], province: string, from: Instant): Promise<Missed | null> {
    const { reader } = this.parts;
    const agencies = new Set(arriving.flatMap(({ who }) => (who.agency === null ? [] : [who.agency])));
    const news = await newsSince(reader, province, from, [...agencies], MOST_REPLAYED);
    return news && { news, entries: await toldEntries(reader, province, from, [...news.entries.values()]) };
  }
}

interface Missed {
  readonly news: News;
  readonly entries: Awaited<ReturnType<typeof toldEntries>>;
}
