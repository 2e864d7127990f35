import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { wordingOf } from '../../src/rules/regulations/clause-wording.js';
import { type DirectiveDocument, readClauses } from '../../src/rules/regulations/read-regulations.js';

const FOLDER = fileURLToPath(new URL('../../workflows/data/directives/', import.meta.url));

/** The published text without its line breaks, which stand within sentences, and with what the machine misread put right. */
function textOf({ file, misread = {} }: DirectiveDocument): string {
  const text = readFileSync(`${FOLDER}${file}`, 'utf8').normalize('NFC').replace(/\s+/gu, ' ');
  return Object.entries(misread).reduce((mended, [wrong, right]) => mended.replaceAll(wrong, right), text);
}

describe('the wording of the clauses', () => {
  const { clauses, documents } = readClauses();

  it.each([...clauses.values()].map((clause) => [clause.id, clause] as const))(
    '%s is found word for word in its document',
    (_, { words, document }) => {
      expect(textOf(document)).toContain(words);
    },
  );

  it('names as misread only what stands in the text', () => {
    const absent = [...documents.values()].flatMap(({ file, misread = {} }) => {
      const text = readFileSync(`${FOLDER}${file}`, 'utf8').normalize('NFC');
      return Object.keys(misread).filter((wrong) => !text.includes(wrong));
    });
    expect(absent).toEqual([]);
  });

  it('is given by the id of the clause, and there is none for what is no clause', () => {
    expect(wordingOf('PY-2.2e')).toBe('Đơn vị lấy ý kiến có văn bản thông báo lại');
    expect(wordingOf('PY-9.9')).toBeNull();
  });
});
