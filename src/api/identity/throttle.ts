/**
 * Holds back who tries passwords: so many attempts a quarter of an hour for one login, and so many from one address, where a
 * whole agency may sit behind. Kept in memory and bounded; a restart forgets it, and each replica counts its own.
 */

const WINDOW_MS = 15 * 60 * 1000;
const MOST_PER_LOGIN = 10;
const MOST_PER_ADDRESS = 100;
const MOST_REMEMBERED = 10_000;

interface Count {
  attempts: number;
  readonly until: number;
}

export class SignInThrottle {
  private readonly counts = new Map<string, Count>();

  constructor(private readonly now: () => number = Date.now) {}

  /**
   * Counts an attempt before it is tried, so that many at once do not slip through.
   * @returns seconds to wait, or 0 when it may be tried
   */
  attempt(login: string, address: string): number {
    return Math.max(this.count(loginKey(login), MOST_PER_LOGIN), this.count(`a:${address}`, MOST_PER_ADDRESS));
  }

  /** The right password: the login starts anew. The address does not, or a valid account would unlock all others. */
  succeeded(login: string): void {
    this.counts.delete(loginKey(login));
  }

  private count(key: string, most: number): number {
    const now = this.now();
    const known = this.counts.get(key);
    if (known !== undefined && known.until > now) {
      known.attempts += 1;
      return known.attempts > most ? Math.ceil((known.until - now) / 1000) : 0;
    }
    // Taken out first, so that the oldest of all is always the first of the map.
    this.counts.delete(key);
    this.makeRoom();
    this.counts.set(key, { attempts: 1, until: now + WINDOW_MS });
    return 0;
  }

  private makeRoom(): void {
    if (this.counts.size < MOST_REMEMBERED) return;
    const [oldest] = this.counts.keys();
    if (oldest !== undefined) this.counts.delete(oldest);
  }
}

function loginKey(login: string): string {
  return `l:${login.toLowerCase()}`;
}
