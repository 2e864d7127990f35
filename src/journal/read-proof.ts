/** Reads the text of a proof strictly: what JSON leaves open, such as a name that stands twice, would be read by two people as two things. */

export type ReadProof =
  | { readonly document: unknown }
  | { readonly wrong: 'no-json' | 'twice' | 'number'; readonly at: string };

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const WHOLE = /^(?:0|-?[1-9][0-9]*)$/;

/** The document, or what is wrong with the text: it is no JSON, a name stands twice in an object, a number is not written as a whole one. */
export function readProofText(text: string): ReadProof {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { wrong: 'no-json', at: '' };
  }
  // It is JSON, so its marks stand where they may.
  const open: (Set<unknown> | null)[] = [];
  let before = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const names = open.at(-1);
    const isName = token.startsWith('"') && names instanceof Set && (before === '{' || before === ',');
    if (isName) {
      const name: unknown = JSON.parse(token);
      if (names.has(name)) return { wrong: 'twice', at: String(name) };
      names.add(name);
    }
    if (/^[-0-9]/.test(token) && !WHOLE.test(token)) return { wrong: 'number', at: token };
    if (token === '{') open.push(new Set());
    if (token === '[') open.push(null);
    if (token === '}' || token === ']') open.pop();
    before = token;
  }
  return { document };
}
