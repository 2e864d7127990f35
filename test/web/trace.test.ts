import { describe, expect, it } from '@jest/globals';
import { readTraceFiles, traceClauses } from '../../src/api/directives/clause-trace.js';
import type { Schemas } from '../../web/src/api/client.js';
import { addressOfFilters, filtersIn, shownOf } from '../../web/src/pages/trace/trace-filters.js';
import { actSaid, listsOf, pageWords, readWords } from '../../web/src/pages/trace/trace-words.js';
import { isCaseCommand } from '../../workflows/discipline/inputs.js';

const traces = traceClauses(readTraceFiles());

describe.each(['vi', 'en'] as const)('the words of the chain, %s', (language) => {
  it('name every page and every list that carries a clause out', () => {
    const pages = traces.flatMap((trace) => trace.pages);
    // The list of a kind of cases is called what its kind is, or does not compile.
    const ofKinds = /^\/ky-cuong\/(?!so-lieu-cua-toi$)[a-z-]+$/;
    expect(pages.filter((page) => pageWords[language][page] === undefined && !ofKinds.test(page))).toEqual([]);
    const lists = traces.flatMap((trace) => listsOf(trace.reads));
    expect(lists.filter((list) => readWords[language][list] === undefined)).toEqual([]);
  });

  it('name every act, of a consultation and of the register', () => {
    // Those on cases of discipline are named by the rows of their kinds, or do not compile.
    const acts = traces.flatMap((trace) => trace.commands).filter((act) => !isCaseCommand(act));
    expect(acts).toEqual(expect.arrayContaining(['opinion.return', 'regulation.adopt']));
    expect(acts.filter((act) => (actSaid(act, language) ?? act) === act)).toEqual([]);
  });
});

describe('a list and its file', () => {
  it('are one', () => {
    expect(listsOf(['officeAnswers', 'officeAnswersFile', 'workList', 'workFile'])).toEqual([
      'officeAnswers',
      'workList',
    ]);
  });
});

describe('the clauses that are shown', () => {
  const clause = (id: string, kind: string, carriedOut: boolean) => ({ id, kind, carriedOut });
  const directives = [
    { id: 'PY', clauses: [clause('PY-1.1', 'record', true), clause('PY-1.8', 'report', false)] },
    { id: 'HG', clauses: [clause('HG-2.2', 'enforce', false)] },
  ] as unknown as Schemas['DirectiveView'][];
  const shown = (address: string) =>
    shownOf(directives, filtersIn(new URLSearchParams(address))).map(({ id, clauses }) => [
      id,
      ...clauses.map((one) => one.id),
    ]);

  it('are all of them, of a document, of a kind, or what nothing carries out', () => {
    expect(shown('')).toEqual([
      ['PY', 'PY-1.1', 'PY-1.8'],
      ['HG', 'HG-2.2'],
    ]);
    expect(shown('van-ban=HG')).toEqual([['HG', 'HG-2.2']]);
    expect(shown('loai=report')).toEqual([['PY', 'PY-1.8']]);
    expect(shown('chua-co=1')).toEqual([
      ['PY', 'PY-1.8'],
      ['HG', 'HG-2.2'],
    ]);
    expect(shown('chua-co=1&loai=record')).toEqual([]);
    expect(shown('loai=wish')).toHaveLength(2);
  });

  it('stand in the address as they were chosen', () => {
    const chosen = { document: 'PY', kind: 'report', onlyOpen: true } as const;
    expect(filtersIn(new URLSearchParams(addressOfFilters(chosen)))).toEqual(chosen);
    expect(addressOfFilters({ document: '', kind: '', onlyOpen: false })).toEqual({});
  });
});
