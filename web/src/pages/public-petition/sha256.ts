/**
 * SHA-256 of a text (FIPS 180-4), worked out here: browsers offer it on secure pages only, and the public form also stands where an
 * office's own server has no certificate. What it is used for is no secret.
 */
const ROUNDS = 64;
const BLOCK = 64;

/** The first 32 bits of the fractional parts of the roots of the first primes, as the standard makes its constants. */
function fractions(root: (prime: number) => number, many: number): Uint32Array {
  const found: number[] = [];
  for (let number = 2; found.length < many; number += 1) {
    const isPrime = Array.from({ length: Math.floor(Math.sqrt(number)) - 1 }, (_, at) => at + 2).every(
      (d) => number % d > 0,
    );
    if (isPrime) found.push(Math.floor((root(number) % 1) * 2 ** 32));
  }
  return Uint32Array.from(found);
}

const K = fractions(Math.cbrt, ROUNDS);
const H = fractions(Math.sqrt, 8);
const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits of the hash of a text in UTF-8. */
export function firstBitsOfSha256(text: string): number {
  const hash = Uint32Array.from(H);
  const bytes = padded(new TextEncoder().encode(text));
  for (let from = 0; from < bytes.byteLength; from += BLOCK) compress(hash, new DataView(bytes.buffer, from, BLOCK));
  return hash[0] ?? 0;
}

function padded(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length + 9) / BLOCK) * BLOCK);
  bytes.set(text);
  bytes[text.length] = 0x80;
  new DataView(bytes.buffer).setUint32(bytes.length - 4, text.length * 8);
  return bytes;
}

function compress(hash: Uint32Array, block: DataView): void {
  const w = new Uint32Array(ROUNDS);
  const at = (words: Uint32Array, index: number): number => words[index] as number;
  for (let i = 0; i < 16; i += 1) w[i] = block.getUint32(i * 4);
  for (let i = 16; i < ROUNDS; i += 1) {
    const [early, late] = [at(w, i - 15), at(w, i - 2)];
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < ROUNDS; i += 1) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = at(hash, i) + word;
}
