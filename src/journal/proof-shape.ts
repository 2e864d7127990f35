/** Whether something read from a file has the shape of a proof, before anything in it is believed. */

type Parts = Readonly<Record<string, unknown>>;

/** The first part that a proof must have and this one has not, as a JSON pointer; "" when it is no object; null when it is one. */
export function brokenPart(document: unknown): string | null {
  if (!isObject(document)) return '';
  if (document.format !== 'dong-thuan-proof') return '/format';
  if (document.v !== 1) return '/v';
  return (
    missingText(document, '', ['province', 'consultation']) ??
    brokenList(document.entries, '/entries', (entry, at) =>
      Number.isSafeInteger(entry.seq) ? missingText(entry, at, ['hash', 'entry']) : `${at}/seq`,
    ) ??
    brokenCheckpoint(document.checkpoint, '/checkpoint') ??
    brokenPath(document.checkpoint as Parts) ??
    (document.previous === null ? null : brokenCheckpoint(document.previous, '/previous')) ??
    brokenList(document.regulations, '/regulations', (rule, at) => missingText(rule, at, ['hash', 'body'])) ??
    brokenList(document.calendars, '/calendars', (rule, at) => missingText(rule, at, ['version', 'hash', 'body'])) ??
    brokenList(document.limits, '/limits', () => null) ??
    (isObject(document.view) ? null : '/view')
  );
}

function brokenCheckpoint(value: unknown, at: string): string | null {
  return isObject(value) ? missingText(value, at, ['body', 'signature', 'publicKey']) : at;
}

function brokenPath({ index, path }: Parts): string | null {
  if (!Number.isSafeInteger(index)) return '/checkpoint/index';
  const isPath = Array.isArray(path) && path.every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash));
  return isPath ? null : '/checkpoint/path';
}

function brokenList(value: unknown, at: string, inItem: (item: Parts, at: string) => string | null): string | null {
  if (!Array.isArray(value)) return at;
  for (const [index, item] of value.entries()) {
    const broken = isObject(item) ? inItem(item, `${at}/${index}`) : `${at}/${index}`;
    if (broken !== null) return broken;
  }
  return null;
}

function missingText(value: Parts, at: string, names: readonly string[]): string | null {
  const missing = names.find((name) => typeof value[name] !== 'string');
  return missing === undefined ? null : `${at}/${missing}`;
}

function isObject(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
