/**
 * One stream of events for all tabs of a browser: over HTTP/1.1 a browser opens six connections to a server and no more, so a
 * stream for each tab would bring the seventh to a standstill. The tab that holds the lock listens and tells the others; when
 * that tab is closed the next one goes on where it was. Without locks (a page over plain HTTP) each tab listens by itself.
 */
const NAME = 'dong-thuan.live';
const KINDS = ['consultation', 'inbox', 'clock', 'reset'] as const;
const AGAIN_MS = 5000;

export type EventKind = (typeof KINDS)[number];

/** What tabs tell each other: an event, or whether the server is heard. */
type Told = { readonly kind: EventKind; readonly data: unknown; readonly id: string } | { readonly connected: boolean };

/** Listens until the returned function is called. */
export function listen(
  onEvent: (kind: EventKind, data: unknown) => void,
  onConnected: (is: boolean) => void,
): () => void {
  const stopped = new AbortController();
  const channel = new BroadcastChannel(NAME);
  let last = '';
  const hear = (told: Told) => {
    if ('connected' in told) return onConnected(told.connected);
    last = told.id;
    onEvent(told.kind, told.data);
  };
  channel.onmessage = (message: MessageEvent<Told>) => hear(message.data);
  const tell = (told: Told) => {
    channel.postMessage(told);
    hear(told);
  };
  if ('locks' in navigator) {
    navigator.locks
      .request(NAME, { signal: stopped.signal }, () => untilStopped(stopped.signal, () => last, tell))
      .catch((error: unknown) => {
        if (!stopped.signal.aborted) throw error;
      });
  } else void untilStopped(stopped.signal, () => last, hear);
  return () => {
    stopped.abort();
    channel.close();
  };
}

/** Holds the stream open. The browser mends a cut itself; a refusal ends its tries, so those are begun again here. */
function untilStopped(signal: AbortSignal, last: () => string, tell: (told: Told) => void): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(`/api/v1/events${last() === '' ? '' : `?after=${encodeURIComponent(last())}`}`);
      for (const kind of KINDS)
        source.addEventListener(kind, (event: MessageEvent<string>) =>
          tell({ kind, data: JSON.parse(event.data === '' ? 'null' : event.data), id: event.lastEventId }),
        );
      source.addEventListener('open', () => tell({ connected: true }));
      source.addEventListener('error', () => {
        tell({ connected: false });
        if (source.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      });
    };
    open();
    signal.addEventListener('abort', () => {
      clearTimeout(again);
      source.close();
      resolve();
    });
  });
}
