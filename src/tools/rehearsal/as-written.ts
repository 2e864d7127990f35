/** What YAML makes of what people write: `number: 45` and `key: 1` are numbers there, and text where text belongs. */
type Data = Readonly<Record<string, unknown>>;

/** Reads what was carried; what is malformed only because YAML read a number is read again as that text. */
export function asWritten<Read extends { readonly malformed: readonly string[] }>(
  carried: Data,
  read: (carried: Data) => Read,
): Read {
  const first = read(carried);
  if (first.malformed.length === 0) return first;
  const written = structuredClone(carried) as Record<string, unknown>;
  for (const pointer of first.malformed) {
    const segments = segmentsOf(pointer);
    const last = segments.pop() ?? '';
    const holder = segments.reduce<unknown>((inner, key) => (inner as Data | undefined)?.[key], written);
    if (typeof (holder as Data | undefined)?.[last] === 'number')
      (holder as Record<string, unknown>)[last] = String((holder as Data)[last]);
  }
  return read(written);
}

/** The keys of a JSON pointer. */
export function segmentsOf(pointer: string): string[] {
  const segments = pointer.split('/').slice(1);
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
