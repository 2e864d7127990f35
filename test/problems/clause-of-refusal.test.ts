import { describe, expect, it } from '@jest/globals';
import { clausesOf } from '../../src/http/problems/clause-of-refusal.js';
import { readClauses } from '../../src/rules/regulations/read-clauses.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import type { RefusalCode } from '../../workflows/commands/refusals.js';

const regulations = readRegulations();
const clauses = readClauses();

function cited(code: RefusalCode, regulation: string): string[] {
  const found = regulations.get(regulation);
  if (found === undefined) throw new Error(`no regulation ${regulation}`);
  return clausesOf(code, found, clauses).map(({ id }) => id);
}

describe('the clause of a refusal', () => {
  it('is that of the rule, as the regulation at hand cites it', () => {
    expect(cited('return-too-late', 'phu-yen-2230')).toEqual(['PY-2.1b']);
    expect(cited('not-negotiated', 'phu-yen-2230')).toEqual(['PY-2.3']);
    expect(cited('repeat-consultation', 'phu-yen-2230')).toEqual(['PY-1.4b']);
  });

  it('is never of another province’s document', () => {
    for (const id of regulations.keys()) {
      const documents = regulations.get(id)?.basis.map((basis) => basis.id) ?? [];
      const found = cited('unrelated-agency', id);
      expect(found.filter((clause) => !documents.includes(clause.split('-')[0] ?? ''))).toEqual([]);
    }
    expect(cited('unrelated-agency', 'phu-yen-2230')).toEqual(['PY-2.2a']);
    expect(cited('unrelated-agency', 'tay-ninh-3328')).toEqual(['TN-2c']);
  });

  it('is left out where the rule is assumed and no document orders it', () => {
    expect(cited('extension-too-long', 'phu-yen-2230')).toEqual([]);
    expect(cited('invalid-input', 'phu-yen-2230')).toEqual([]);
  });

  it('comes with number, date, duty and the words of the document', () => {
    const regulation = regulations.get('phu-yen-2230');
    if (regulation === undefined) throw new Error('no regulation');
    expect(clausesOf('not-negotiated', regulation, clauses)).toEqual([
      {
        id: 'PY-2.3',
        number: '2230/UBND-NC',
        date: '2023-05-16',
        duty: expect.stringContaining('works directly'),
        wording: expect.stringContaining('chủ động làm việc trực tiếp'),
      },
    ]);
  });
});
