/** A listener to the stream of events. */
import type { Visitor } from '../application.js';

export interface HeardEvent {
  readonly kind: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
}

export interface Listener {
  readonly status: number;
  readonly headers: Headers;
  /** Everything heard so far. */
  readonly heard: readonly HeardEvent[];
  /** Everything as it came. */
  readonly text: string;
  /** The place from which a browser would resume. */
  readonly lastId: string;
  /** Waits until something is heard that is as asked for. @throws Error after some seconds, with what was heard */
  hears(kind: string, data?: Record<string, unknown>): Promise<HeardEvent>;
  /** Settles when the server ends the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

const PATIENCE_MS = 15_000;

/** Opens a stream as a visitor; it is open when the promise resolves. */
export async function listen(
  url: string,
  visitor: Visitor,
  asked: { after?: string; lastEventId?: string } = {},
): Promise<Listener> {
  const abort = new AbortController();
  const address = new URL('/api/v1/events', url);
  if (asked.after !== undefined) address.searchParams.set('after', asked.after);
  const answer = await fetch(address, {
    signal: abort.signal,
    headers: {
      cookie: visitor.cookies(),
      ...(asked.lastEventId === undefined ? {} : { 'last-event-id': asked.lastEventId }),
    },
  });
  const heard: HeardEvent[] = [];
  let text = '';
  let lastId = '';
  let news = () => undefined as undefined;
  const follow = async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of answer.body ?? []) {
      const more = decoder.decode(chunk as Uint8Array, { stream: true });
      text += more;
      const blocks = `${rest}${more}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        lastId = field('id') ?? lastId;
        const data = field('data');
        if (data !== undefined) heard.push({ kind: field('event') ?? '', id: lastId, data: JSON.parse(data) });
      }
      news();
    }
  };
  // A stream that is cut off, by either side, has ended.
  const ended = follow().catch(() => undefined);
  return {
    status: answer.status,
    headers: answer.headers,
    heard,
    get text() {
      return text;
    },
    get lastId() {
      return lastId;
    },
    hears: (kind, data = {}) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = heard.find((event) => event.kind === kind && holds(event.data, data));
          if (found !== undefined) {
            clearTimeout(patience);
            resolve(found);
          }
          return undefined;
        };
        const patience = setTimeout(
          () => reject(new Error(`${kind} ${JSON.stringify(data)} is not heard, but ${JSON.stringify(heard)}`)),
          PATIENCE_MS,
        );
        news = look;
        look();
      }),
    ended,
    leave: () => abort.abort(),
  };
}

function holds(data: Record<string, unknown>, asked: Record<string, unknown>): boolean {
  return Object.entries(asked).every(([key, value]) => data[key] === value);
}
