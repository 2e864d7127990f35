import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { wordingOf } from '../../src/rules/regulations/clause-wording.js';
import { readClauses, readRegulations } from '../../src/rules/regulations/read-regulations.js';

const FOLDER = fileURLToPath(new URL('../../workflows/data/directives/', import.meta.url));
/** The published texts break lines within sentences, and one of them was read by a machine that took "đùn" for "dùn". */
const spelled = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').replaceAll('dùn đẩy', 'đùn đẩy');

describe('the wording of the clauses', () => {
  const { clauses } = readClauses();
  const worded = [...clauses.values()].filter(({ id }) => wordingOf(id) !== null);

  it.each(worded.map(({ id, document }) => [id, document.file]))('%s is found word for word in %s', (id, file) => {
    expect(spelled(readFileSync(`${FOLDER}${file}`, 'utf8'))).toContain(wordingOf(id));
  });

  it('is kept for every clause that an installed regulation cites', () => {
    const cited = [...readRegulations().values()].flatMap((one) =>
      Object.values(one.clauses).flatMap((ground) => (ground === 'assumed' ? [] : ground)),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect([...new Set(cited)].filter((id) => wordingOf(id) === null)).toEqual([]);
  });

  it('is not known for a clause that nothing cites', () => {
    expect(wordingOf('PY-1.8')).toBeNull();
  });
});
