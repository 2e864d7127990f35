/** Keys as people type or paste them: whole ones, or fingerprints, which are printed in groups of eight digits. */

export interface TypedKeys {
  readonly keys: readonly string[];
  /** What is no key, and why. */
  readonly fault: 'short' | 'no-key' | null;
}

const WHOLE = /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/;

/** @param text one key a line */
export function typedKeys(text: string, { fingerprints }: { readonly fingerprints: boolean }): TypedKeys {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const keys = lines.map((line) => (fingerprints ? (fingerprintIn(line) ?? line) : line));
  const wrong = keys.find((key) => !WHOLE.test(key) && !(fingerprints && isFingerprint(key)));
  if (wrong === undefined) return { keys, fault: null };
  return { keys: [], fault: fingerprints && /^[0-9a-f\s]{8,}$/i.test(wrong) ? 'short' : 'no-key' };
}

const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

function fingerprintIn(line: string): string | null {
  const digits = line.replace(/[\s:]/g, '').toLowerCase();
  return isFingerprint(digits) ? digits : null;
}
