/** The save of a page that is being left: it goes out at once, past every queue, and need not end with the page. */

/** Browsers let 64 KiB outlive a page; what is longer is kept on this machine and offered again. */
const MOST_KEPT_ALIVE_BYTES = 60_000;

/**
 * Saves a draft, and gives what the server answers; null where it refused it, or the answer never came.
 * @param address of the draft, each part encoded
 * @param version the one on which it was typed (`If-Match`)
 */
export async function sendLast<T>(address: string, version: number, body: object): Promise<T | null> {
  const text = JSON.stringify(body);
  try {
    const answer = await fetch(address, {
      method: 'PUT',
      keepalive: new TextEncoder().encode(text).length < MOST_KEPT_ALIVE_BYTES,
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': document.documentElement.lang,
        'If-Match': `"${version}"`,
      },
      body: text,
    });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}
