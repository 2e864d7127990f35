/**
 * Where requests wait whose consultation somebody else keeps locked: a replica that is slow, or frozen until PostgreSQL ends its
 * transaction. Each consultation waits for itself, so that nobody else waits with it.
 */
import type { CommandRequest } from './command-request.js';

interface Asked {
  readonly request: CommandRequest;
  /** By `performance.now()`. */
  readonly since: number;
}

interface Group<W> {
  waiting: W[];
  running: boolean;
}

export class Aside<W extends Asked> {
  private readonly groups = new Map<string, Group<W>>();
  private running = 0;

  /**
   * @param lanes how many transactions may wait for locks at once
   * @param batch how many requests of a consultation share one
   */
  constructor(
    private readonly lanes: number,
    private readonly batch: number,
    private readonly carryOut: (batch: readonly W[]) => Promise<void>,
    private readonly onEnd: () => void,
  ) {}

  get isEmpty(): boolean {
    return this.groups.size === 0;
  }

  /** Takes requests, and begins with what may begin. */
  put(batch: readonly W[]): void {
    for (const waiting of batch) {
      const key = keyOf(waiting);
      const group = this.groups.get(key) ?? { waiting: [], running: false };
      group.waiting.push(waiting);
      this.groups.set(key, group);
    }
    this.begin();
  }

  /** Takes a request whose consultation waits here already. @returns whether it does */
  join(waiting: W): boolean {
    const group = this.groups.get(keyOf(waiting));
    group?.waiting.push(waiting);
    return group !== undefined;
  }

  /** Gives back what has not begun and waits since before a moment of `performance.now()`. */
  expire(before: number): W[] {
    const expired: W[] = [];
    for (const [key, group] of this.groups) {
      expired.push(...group.waiting.filter(({ since }) => since < before));
      group.waiting = group.waiting.filter(({ since }) => since >= before);
      if (group.waiting.length === 0 && !group.running) this.groups.delete(key);
    }
    return expired;
  }

  private begin(): void {
    for (const [key, group] of this.groups) {
      if (this.running >= this.lanes) return;
      if (!group.running) void this.run(key, group);
    }
  }

  private async run(key: string, group: Group<W>): Promise<void> {
    group.running = true;
    this.running += 1;
    while (group.waiting.length > 0) await this.carryOut(group.waiting.splice(0, sizeOf(group, this.batch)));
    this.groups.delete(key);
    this.running -= 1;
    this.begin();
    this.onEnd();
  }
}

const keyOf = ({ request }: Asked): string => `${request.province}\n${request.consultation ?? ''}`;

/** Commands on the register go in alone. */
const sizeOf = <W extends Asked>({ waiting }: Group<W>, batch: number): number =>
  waiting[0]?.request.consultation === null ? 1 : batch;
