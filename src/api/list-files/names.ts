/** The name of an agency by its code; empty for none. */
export type NameOf = (code: string | null | undefined) => string;

export const namesIn =
  (names: ReadonlyMap<string, string>): NameOf =>
  (code) =>
    code == null ? '' : (names.get(code) ?? code);
