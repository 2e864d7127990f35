import { describe, expect, it } from '@jest/globals';
import { whoseAct } from '../../web/src/pages/consultations/whose-act.js';
import { mayDraft } from '../../web/src/pages/work/capacity.js';
import type { Me } from '../../web/src/session/me.js';

type Item = Parameters<typeof whoseAct>[0];
const item = (changed: Partial<Item>): Item => ({
  state: 'collecting',
  lead: 'SKHDT',
  responsible: { role: 'head', agency: 'SKHDT' },
  awaited: [],
  deciding: [],
  confirming: [],
  suspendedAt: null,
  ...changed,
});

describe('whose act a consultation waits for', () => {
  it.each<[string, Partial<Item>]>([
    ['6 cơ quan phải trả lời', { awaited: ['A', 'B', 'C', 'D', 'E', 'F'] }],
    ['Tên STC phải trả lời', { awaited: ['STC'] }],
    ['Thủ trưởng, Tên SKHDT', { state: 'consolidating' }],
    ['Tên VP quyết định thẩm quyền; Tên STC phải trả lời', { deciding: ['VP'], awaited: ['STC'] }],
    ['Tên VP quyết định thẩm quyền', { deciding: ['VP'] }],
    ['Tên STC xác nhận biên bản; Thủ trưởng, Tên SKHDT', { state: 'reconciling', confirming: ['STC'] }],
    [
      'Thủ trưởng, Tên VP',
      { state: 'collecting', awaited: ['STC'], suspendedAt: 'x', responsible: { role: 'head', agency: 'VP' } },
    ],
    ['Tên SKHDT đang soạn', { state: 'draft', responsible: { role: 'officer', agency: 'SKHDT' } }],
    ['Không ai đang xử lý', { state: 'concluded', responsible: null }],
  ])('is said: %s', (said, changed) => {
    expect(whoseAct(item(changed), (code) => `Tên ${code}`, 'vi')).toBe(said);
  });
});

describe('who is offered to draft', () => {
  const me = (changed: object): Me =>
    ({
      agency: { code: 'SKHDT', name: '', kind: 'department' },
      roles: [],
      delegations: [],
      ...changed,
    }) as unknown as Me;
  it.each([
    [true, 'a head', { roles: ['head'] }],
    [true, 'an officer', { roles: ['officer'] }],
    [false, 'a deputy without a delegation', { roles: ['deputy'] }],
    [true, 'a deputy with one', { roles: ['deputy'], delegations: [{}] }],
    [false, 'a clerk', { roles: ['clerk'] }],
    [false, 'somebody of no agency', { agency: null, roles: ['admin'] }],
  ])('%s: %s', (may, _, changed) => {
    expect(mayDraft(me(changed))).toBe(may);
  });
});
