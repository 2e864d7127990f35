import { describe, expect, it } from '@jest/globals';
import { groupOf } from '../../web/src/agencies/agency-groups.js';
import { agenciesFor } from '../../web/src/pages/opening/agency-search.js';
import { askAgencies } from '../../web/src/pages/opening/asked-agencies.js';
import { fromEarlier } from '../../web/src/pages/opening/from-earlier.js';
import { EMPTY_FORM } from '../../web/src/pages/opening/opening-form.js';
import { proposedFunction } from '../../web/src/pages/opening/proposed-function.js';

describe('a draft after an earlier consultation', () => {
  const asked = (agency: string, questions: readonly string[]) => ({
    agency,
    function: `f-${agency}`,
    reason: `vì ${agency}`,
    questions,
  });
  const earlier = {
    subject: 'Khu tái định cư',
    matter: 'khu-tai-dinh-cu',
    proposal: 'Nguyên văn',
    position: 'Thống nhất',
    proposalHash: 'a'.repeat(64),
    legalGround: 'Luật Đất đai',
    questions: [
      { key: 'c1', text: 'Một?' },
      { key: 'c2', text: 'Hai?' },
    ],
    opinions: {
      SXD: asked('SXD', ['c1', 'c2']),
      STC: asked('STC', ['c1']),
      'SXD~SGTVT': asked('SXD~SGTVT', ['c1']),
    },
  } as unknown as Parameters<typeof fromEarlier>[0];

  it('asks the same of the same agencies, each once, and for the same reasons', () => {
    const form = fromEarlier(earlier);
    expect(form).toMatchObject({ subject: 'Khu tái định cư', legalGround: 'Luật Đất đai' });
    expect(form.questions).toEqual([
      { key: 'c1', text: 'Một?', agencies: null },
      { key: 'c2', text: 'Hai?', agencies: ['SXD'] },
    ]);
    expect(form.consult).toEqual([
      { agency: 'SXD', function: 'f-SXD', reason: 'vì SXD' },
      { agency: 'STC', function: 'f-STC', reason: 'vì STC' },
    ]);
  });

  it('takes nothing that is of the matter itself', () => {
    const { matter, proposal, position, classification, limit, urgency } = fromEarlier(earlier);
    expect({ matter, proposal, position, classification, limit, urgency }).toEqual({
      matter: '',
      proposal: '',
      position: '',
      classification: '',
      limit: null,
      urgency: 'ordinary',
    });
  });
});

describe('agencies to be asked', () => {
  const agency = (name: string, functions: readonly string[] = []) => ({ code: name, name, functions });
  const register = [agency('Sở Xây dựng', ['construction', 'housing']), agency('Sở Y tế', ['health'])];
  const words: Readonly<Record<string, readonly string[]>> = {
    housing: ['nhà ở', 'tái định cư'],
    health: ['bệnh viện'],
  };
  const found = (typed: string) =>
    agenciesFor(register, typed, (code) => words[code] ?? []).map(({ agency: { name }, by }) => [name, by]);

  it('are found by name and by what they do', () => {
    expect(found('Tái định cư')).toEqual([['Sở Xây dựng', 'housing']]);
    expect(found('tai dinh')).toEqual([['Sở Xây dựng', 'housing']]);
    expect(found('y te')).toEqual([['Sở Y tế', null]]);
    expect(found('')).toHaveLength(2);
    expect(found('vũ trụ')).toEqual([]);
  });

  it('are related by the text, else by what was looked for, else by their only function', () => {
    const [construction, health] = register as [(typeof register)[number], (typeof register)[number]];
    const relation = { function: 'construction', name: 'Xây dựng', words: [] };
    const suggested = [{ code: 'Sở Xây dựng', name: '', external: false, relations: [relation] as const }];
    expect(proposedFunction(construction, suggested, 'housing')).toBe('construction');
    expect(proposedFunction(construction, [], 'housing')).toBe('housing');
    expect(proposedFunction(construction, [])).toBe('');
    expect(proposedFunction(health, [])).toBe('health');
    expect(proposedFunction(agency('Sở mới'), [])).toBe('');
  });

  it.each([
    ['Sở Xây dựng', 'department', 'department', 'departments'],
    ['Sở Nội vụ', 'home-affairs', 'department', 'departments'],
    ['UBND huyện Tuy An', 'department', 'local', 'districts'],
    ['UBND xã Hòa Xuân', 'department', 'local', 'communes'],
    ['Ủy ban nhân dân phường Bình Kiến', 'department', 'local', 'communes'],
    ['Cục Thuế tỉnh', 'department', 'vertical', 'vertical'],
    ['Tòa án nhân dân tỉnh', 'department', 'outside', 'outside'],
    ['Văn phòng UBND tỉnh', 'office', 'department', 'others'],
  ] as const)('%s is of the group that it belongs to', (name, kind, subordination, group) => {
    expect(groupOf({ name, kind, subordination })).toBe(group);
  });

  it('are added once, and those asked already stay as they are', () => {
    const one = { agency: 'A', function: 'f', reason: 'r' };
    const form = askAgencies({ ...EMPTY_FORM, consult: [one] }, [
      { ...one, reason: 'khác' },
      { ...one, agency: 'B' },
    ]);
    expect(form.consult).toEqual([one, { ...one, agency: 'B' }]);
  });
});
