/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8. The law of draws hashes what anybody must be able to hash again, and it imports nothing, so
 * that the decision of an entry needs nothing beside the entry; a test holds this against the SHA-256 of Node.
 */
const ROUNDS = 64;
const BLOCK_BYTES = 64;

const primes = [...firstPrimes(ROUNDS)];
/** The first 32 bits of the fractional parts of the cube roots, and for the start of the square roots, of the first primes. */
const K = Uint32Array.from(primes, (prime) => fractionOf(Math.cbrt(prime)));
const START = Uint32Array.from(primes.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)));

/** @returns 64 digits of lower-case hexadecimal */
export function sha256(text: string): string {
  const state = Uint32Array.from(START);
  const bytes = padded(utf8(text));
  const words = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) compress(state, words, at);
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function compress(state: Uint32Array, words: DataView, at: number): void {
  const w = new Uint32Array(ROUNDS);
  for (let i = 0; i < 16; i += 1) w[i] = words.getUint32(at + i * 4);
  const of = (i: number) => w[i] as number;
  for (let i = 16; i < ROUNDS; i += 1) {
    const s0 = turn(of(i - 15), 7) ^ turn(of(i - 15), 18) ^ (of(i - 15) >>> 3);
    const s1 = turn(of(i - 2), 17) ^ turn(of(i - 2), 19) ^ (of(i - 2) >>> 10);
    w[i] = of(i - 16) + s0 + of(i - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < ROUNDS; i += 1) {
    const choice = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (K[i] as number) + of(i)) >>> 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + word;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** A one, zeros, and the length in bits: whole blocks. */
function padded(bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK_BYTES);
  const all = new Uint8Array(blocks * BLOCK_BYTES);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const bits = new DataView(all.buffer);
  bits.setUint32(all.length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  bits.setUint32(all.length - 4, bytes.length * 8);
  return all;
}

/** Half a surrogate pair, which is no character, becomes U+FFFD, as Node writes it. */
function utf8(text: string): number[] {
  return [...text].flatMap((character) => {
    const point = character.codePointAt(0) as number;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) return [code];
    const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
    if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
    return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
  });
}

function fractionOf(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function* firstPrimes(count: number): Generator<number> {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (found.some((prime) => n % prime === 0)) continue;
    found.push(n);
    yield n;
  }
}
