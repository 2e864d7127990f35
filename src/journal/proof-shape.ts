/** Whether something read from a file has the shape of a proof, before anything in it is believed. */

type Parts = Readonly<Record<string, unknown>>;

/** The first part that a proof must have and this one has not, as a JSON pointer; "" when it is no object; null when it is one. */
export function brokenPart(document: unknown): string | null {
  if (!isObject(document)) return '';
  if (document.format !== 'dong-thuan-proof') return '/format';
  if (document.v !== 2) return '/v';
  return (
    missingText(document, '', ['province', 'consultation']) ??
    brokenList(document.entries, '/entries', brokenEntry) ??
    brokenCheckpoint(document.checkpoint, '/checkpoint') ??
    brokenList(document.regulations, '/regulations', (rule, at) => missingText(rule, at, ['hash', 'body'])) ??
    brokenList(document.calendars, '/calendars', (rule, at) => missingText(rule, at, ['version', 'hash', 'body'])) ??
    brokenRendering(document.rendering)
  );
}

function brokenEntry(entry: Parts, at: string): string | null {
  if (!Number.isSafeInteger(entry.seq)) return `${at}/seq`;
  if (!Number.isSafeInteger(entry.index)) return `${at}/index`;
  return missingText(entry, at, ['hash', 'entry']) ?? brokenPath(entry.path, `${at}/path`);
}

function brokenCheckpoint(value: unknown, at: string): string | null {
  if (!isObject(value)) return at;
  return (
    missingText(value, at, ['note', 'key']) ??
    brokenLeaf(value.seal, `${at}/seal`) ??
    brokenLeaf(value.heads, `${at}/heads`) ??
    (isListOfRules(value.rules) ? null : `${at}/rules`)
  );
}

function brokenLeaf(value: unknown, at: string): string | null {
  if (!isObject(value)) return at;
  return missingText(value, at, ['text']) ?? brokenPath(value.path, `${at}/path`);
}

function brokenPath(path: unknown, at: string): string | null {
  return Array.isArray(path) && path.every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash))
    ? null
    : at;
}

function isListOfRules(value: unknown): boolean {
  const isRule = (rule: unknown) =>
    Array.isArray(rule) && rule.length === 3 && rule.every((part) => typeof part === 'string');
  return Array.isArray(value) && value.every(isRule);
}

function brokenRendering(value: unknown): string | null {
  if (!isObject(value)) return '/rendering';
  return brokenList(value.limits, '/rendering/limits', () => null) ?? (isObject(value.view) ? null : '/rendering/view');
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
