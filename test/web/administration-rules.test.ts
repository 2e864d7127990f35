import { describe, expect, it } from '@jest/globals';
import { citedClauses } from '../../src/api/register/regulation.views.js';
import { readClauses, readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { sayPeriod } from '../../web/src/pages/administration/regulation-period.js';
import { inWords } from '../../web/src/pages/administration/regulation-sentences.js';
import { clausePlace } from '../../web/src/parts/clause-place.js';
import { RULES } from '../../workflows/regulation/regulation.js';

const regulations = readRegulations();
const clauses = readClauses();

function words(id: string, language: 'vi' | 'en' = 'vi') {
  const regulation = regulations.get(id);
  if (regulation === undefined) throw new Error(`${id} is not installed`);
  return inWords(regulation, citedClauses(regulation, clauses), language);
}

const ruleOf = (id: string, rule: string) => words(id).find((one) => one.rule === rule);

describe('a regulation in words', () => {
  it.each([...regulations.keys()])('of %s says every rule in both languages', (id) => {
    for (const language of ['vi', 'en'] as const) {
      const told = words(id, language);
      expect(told.map(({ rule }) => rule)).toEqual([...RULES]);
      for (const { sentences } of told) {
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentences.join(' ')).not.toMatch(/undefined|NaN|null/u);
      }
    }
  });

  it('says what silence means where it is consent, and the clauses that order it', () => {
    const rule = ruleOf('phu-yen-2230', 'silence');
    expect(rule?.sentences[0]).toContain('được xác định là đồng ý');
    expect(rule?.clauses.map(({ id }) => id)).toEqual(['PY-2.2d', 'PY-2.2e']);
  });

  it('never speaks of consent where silence is overdue', () => {
    expect(ruleOf('tay-ninh-3328', 'silence')?.sentences[0]).toContain('không được coi là đồng ý');
  });

  it('cites nothing where the value is assumed', () => {
    expect(ruleOf('phu-yen-2230', 'limits')?.clauses).toEqual([]);
    expect(ruleOf('phu-yen-2230', 'limits')?.sentences[0]).toBe(
      'Việc thường: 7 ngày làm việc; cơ quan chủ trì được đặt từ 3 đến 15 ngày.',
    );
  });
});

describe('the period of a regulation', () => {
  it('is told from its first day until before the first day no longer in force', () => {
    expect(sayPeriod({ from: '2023-05-16', until: '2026-01-01' }, 'vi')).toBe('từ 16/5/2023 đến trước 1/1/2026');
    expect(sayPeriod({ from: '2023-05-16', until: null }, 'en')).toBe('from 16/5/2023');
    expect(sayPeriod({ from: null, until: null }, 'vi')).toBe('');
  });
});

describe('the place of a clause', () => {
  it('is the point of the document, without the letter of this program', () => {
    expect(clausePlace('PY-2.2d', 'vi')).toBe('mục 2.2');
    expect(clausePlace('TN-2c', 'vi')).toBe('mục 2');
    expect(clausePlace('HP-5', 'en')).toBe('point 5');
  });
});
