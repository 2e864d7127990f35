/** The filters of a list, as its file is asked for. */
export type FileQuery = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** The address of a list as a file: `ending` is xlsx or csv. What is null narrows nothing. */
export function fileAt(path: string, ending: string, query: FileQuery = {}): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value != null) asked.set(name, String(value));
  const filters = asked.toString();
  return `${path}.${ending}${filters === '' ? '' : `?${filters}`}`;
}
