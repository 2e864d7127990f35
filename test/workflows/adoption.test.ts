/** Whom silence binds and by which text: an adopted regulation, an agency classified. */
import { describe, expect, it } from '@jest/globals';
import type { CommandInputs } from '../../workflows/commands/commands.js';
import { decideRegister, type RegisterMoment } from '../../workflows/register/decide-register.js';
import { applyChanges, type Register } from '../../workflows/register/register.js';
import {
  type Adoption,
  adoptionOf,
  needsAdoption,
  type Proposal,
  saysHowItGoesOn,
} from '../../workflows/regulation/adoption.js';
import { provinceWords } from '../../workflows/regulation/province-words.js';
import { PROVINCES, provinceNamed, provinceOf } from '../../workflows/regulation/provinces.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { regulationInForce } from '../../workflows/regulation/regulation-in-force.js';
import { aRegulation, aRegulationWithoutConsent } from '../regulations/a-regulation.js';
import { day, VN_CALENDAR, vn } from './a-dossier.js';
import { ADMIN, AGENCIES, head } from './people.js';

const OWN: Regulation = { ...aRegulation(), id: 'phu-yen-2230', province: 'phu-yen' };
const DEFAULT: Regulation = {
  ...aRegulationWithoutConsent(),
  id: 'default',
  province: null,
  basis: [],
  inForce: { from: null, until: null },
};
const LETTER = 'Văn bản số 2230/UBND-NC ngày 16/5/2023 của Chủ tịch UBND tỉnh';
const ADOPT: CommandInputs['regulation.adopt'] = {
  regulation: 'phu-yen-2230',
  document: LETTER,
  from: day('2023-06-01'),
};
const CLASSIFY: CommandInputs['agency.classify'] = {
  agency: 'SXD',
  subordination: 'vertical',
  basis: 'Quyết định thành lập',
};

const REGISTER: Register = {
  agencies: new Map(Object.entries(AGENCIES)),
  dissolved: new Map(),
  functions: new Map(),
  delegations: [],
  adoptions: [],
  inUse: { calendar: VN_CALENDAR },
  calendarVersions: new Set([VN_CALENDAR.version]),
};

const moment = (change: Partial<RegisterMoment> = {}): RegisterMoment => ({
  at: vn('2023-05-20T09:00'),
  actor: ADMIN,
  entry: ':register.3',
  named: { regulation: OWN, hash: 'h' },
  person: null,
  ...change,
});
const adopt = (change: CommandInputs['regulation.adopt'] = {}, at: Partial<RegisterMoment> = {}) =>
  decideRegister(REGISTER, { command: 'regulation.adopt', with: { ...ADOPT, ...change } }, moment(at));
const classify = (change: object = {}) =>
  decideRegister(REGISTER, { command: 'agency.classify', with: { ...CLASSIFY, ...change } }, moment());
const told = ({ refused }: { readonly refused: { readonly code: string; readonly field?: string } | null }) =>
  refused === null ? 'accepted' : [refused.code, refused.field].filter(Boolean).join(' ');

describe('an adoption', () => {
  it('is the administrator’s alone', () => {
    expect(told(adopt({}, { actor: head('VP') }))).toBe('not-authorised');
  });

  it('is kept with who, when and which text', () => {
    const decision = adopt();
    expect(decision).toEqual({
      refused: null,
      changes: [
        {
          kind: 'regulation-adopted',
          adoption: {
            id: ':register.3',
            regulation: 'phu-yen-2230',
            hash: 'h',
            document: LETTER,
            from: '2023-06-01',
            adoptedBy: ADMIN.person,
            adoptedAt: vn('2023-05-20T09:00'),
          },
        },
      ],
      consequence: null,
    });
    const after = decision.refused === null ? applyChanges(REGISTER, decision.changes) : REGISTER;
    expect(after.adoptions.map(({ document }) => document)).toEqual([LETTER]);
  });

  it.each<[string, CommandInputs['regulation.adopt'], Partial<RegisterMoment>]>([
    ['field-required /regulation', { regulation: ' ' }, {}],
    ['unknown-regulation /regulation', { regulation: 'tay-ninh-3328' }, {}],
    ['unknown-regulation /regulation', {}, { named: null }],
    ['field-required /document', { document: '  ' }, {}],
    ['invalid-input /from', { from: day('2023-05-15') }, {}],
    ['accepted', { from: day('2023-05-16') }, {}],
  ])('%s', (expected, change, at) => {
    expect(told(adopt(change, at))).toBe(expected);
  });

  it.each(['regulation', 'document', 'from'])('needs %s', (key) => {
    const { [key]: _left, ...carried } = ADOPT as Record<string, unknown>;
    const decision = decideRegister(REGISTER, { command: 'regulation.adopt', with: carried }, moment());
    expect(told(decision)).toBe(`field-required /${key}`);
  });

  it('does not begin when the regulation is no longer in force', () => {
    const ended = { ...OWN, inForce: { from: null, until: day('2023-06-01') } };
    expect(told(adopt({}, { named: { regulation: ended, hash: 'h' } }))).toBe('invalid-input /from');
    expect(told(adopt({ from: day('2023-05-31') }, { named: { regulation: ended, hash: 'h' } }))).toBe('accepted');
  });

  it('of the default names a document too, and no issuer of it has changed', () => {
    const named = { regulation: DEFAULT, hash: 'd' };
    const at = vn('2026-01-05T09:00');
    expect(told(adopt({ regulation: 'default', document: 'Chỉ đạo của Chủ tịch' }, { named, at }))).toBe('accepted');
  });

  it.each([
    ['2025-06-30T23:59', LETTER, 'accepted'],
    ['2025-07-01T00:00', LETTER, 'continuing-document-required /document'],
    ['2025-07-01T00:00', 'Văn bản số 2230/UBND-NC vẫn áp dụng', 'continuing-document-required /document'],
    ['2025-07-01T00:00', 'Quyết định số 15/2025/QĐ-UBND tiếp tục áp dụng Văn bản số 2230/UBND-NC', 'accepted'],
  ])('at %s by “%s”: %s', (at, document, expected) => {
    expect(told(adopt({ document }, { at: vn(at) }))).toBe(expected);
  });
});

describe('an edition of the province’s own', () => {
  const EDITION: Regulation = { ...OWN, id: 'phu-yen-2024' };
  const proposal: Proposal = {
    by: 'admin-1',
    name: 'Người đề nghị',
    at: vn('2023-05-19T09:00'),
    document: 'Quyết định số 20/2023/QĐ-UBND',
    from: day('2023-06-01'),
    rehearsed: { played: 81, otherwise: 3 },
  };
  const second = { ...ADMIN, person: 'admin-2' };
  const named = { regulation: EDITION, hash: 'e', proposal };
  const input = { regulation: 'phu-yen-2024', document: proposal.document, from: proposal.from, hash: 'e' };
  const adopted = (change: CommandInputs['regulation.adopt'] = {}, at: Partial<RegisterMoment> = {}) =>
    adopt({ ...input, ...change }, { actor: second, named, ...at });

  it('is adopted by another administrator than the one who proposed it, and both are kept', () => {
    const decision = adopted();
    expect(decision).toMatchObject({
      changes: [{ adoption: { regulation: 'phu-yen-2024', hash: 'e', adoptedBy: 'admin-2' } }],
    });
    const after = decision.refused === null ? applyChanges(REGISTER, decision.changes) : REGISTER;
    expect(after.adoptions.map(({ proposed }) => proposed)).toEqual([{ by: 'admin-1', at: vn('2023-05-19T09:00') }]);
  });

  it.each<[string, CommandInputs['regulation.adopt'], Partial<RegisterMoment>]>([
    ['second-person-required /regulation', {}, { actor: { ...ADMIN, person: 'admin-1' } }],
    ['second-person-required /regulation', {}, { named: { ...named, proposal: null } }],
    ['not-authorised', {}, { actor: head('VP') }],
    ['stale /hash', { hash: 'another' }, {}],
    ['invalid-input /document', { document: 'Quyết định số 21/2023/QĐ-UBND' }, {}],
    ['invalid-input /from', { from: day('2023-06-02') }, {}],
    ['invalid-input /from', {}, { at: vn('2023-06-02T00:00') }],
    ['accepted', {}, { at: vn('2023-06-01T23:59') }],
  ])('%s', (expected, change, at) => {
    expect(told(adopted(change, at))).toBe(expected);
  });

  it('is adopted only by who says which text they have read', () => {
    const { hash: _, ...unread } = input;
    const decision = decideRegister(
      REGISTER,
      { command: 'regulation.adopt', with: unread },
      moment({ actor: second, named }),
    );
    expect(told(decision)).toBe('field-required /hash');
  });

  it('says which text of a regulation of the program is meant, where it is asked', () => {
    expect(told(adopt({ hash: 'h' }))).toBe('accepted');
    expect(told(adopt({ hash: 'x' }))).toBe('stale /hash');
  });
});

describe('a classification', () => {
  it('changes to whom an agency answers, and leaves the rest', () => {
    const decision = classify();
    const after = decision.refused === null ? applyChanges(REGISTER, decision.changes) : REGISTER;
    expect(after.agencies.get('SXD')).toEqual({ ...AGENCIES.SXD, subordination: 'vertical' });
  });

  it('says too whether the agency is in the system', () => {
    const decision = classify({ external: true });
    const after = decision.refused === null ? applyChanges(REGISTER, decision.changes) : REGISTER;
    expect(after.agencies.get('SXD')?.external).toBe(true);
  });

  it.each<[string, object]>([
    ['field-required /agency', { agency: undefined }],
    ['field-required /agency', { agency: ' ' }],
    ['unknown-agency /agency', { agency: 'XYZ' }],
    ['field-required /subordination', { subordination: undefined }],
    ['invalid-input /subordination', { subordination: 'court' }],
    ['field-required /basis', { basis: '' }],
  ])('%s', (expected, change) => {
    expect(told(classify(change))).toBe(expected);
  });

  it('of an agency that the register does not have leaves the register as it is', () => {
    const change = { kind: 'agency-classified', agency: 'XYZ', subordination: 'local', external: false } as const;
    expect(applyChanges(REGISTER, [change]).agencies).toEqual(REGISTER.agencies);
  });
});

describe('the regulation in force', () => {
  const adopted = (regulation: string, from: string, id = 'a'): Adoption => ({
    id,
    regulation,
    hash: 'h',
    document: 'd',
    from: day(from),
    adoptedBy: null,
    adoptedAt: vn('2023-05-20T09:00'),
  });
  const installed = new Map([OWN, DEFAULT].map((one) => [one.id, one]));
  const on = (date: string, ...adoptions: Adoption[]) =>
    regulationInForce(installed, 'phu-yen', day(date), adoptions).id;

  it('is the one adopted last for the day, as long as it is in force', () => {
    expect(on('2024-01-02')).toBe('phu-yen-2230');
    expect(on('2024-01-02', adopted('default', '2024-01-02'))).toBe('default');
    expect(on('2024-01-01', adopted('default', '2024-01-02'))).toBe('phu-yen-2230');
    expect(on('2024-02-01', adopted('phu-yen-2230', '2024-01-15'), adopted('default', '2024-01-02'))).toBe(
      'phu-yen-2230',
    );
    expect(on('2024-02-01', adopted('default', '2024-01-02'), adopted('phu-yen-2230', '2024-01-02'))).toBe(
      'phu-yen-2230',
    );
    expect(on('2024-02-01', adopted('gone', '2024-01-02'))).toBe('phu-yen-2230');
    expect(on('2023-05-01', adopted('phu-yen-2230', '2023-04-01'))).toBe('default');
  });

  it('is an edition of the province’s own from the day of its adoption, and never without one', () => {
    const edition: Regulation = { ...OWN, id: 'phu-yen-2024' };
    const editions = new Map([[edition.id, edition]]);
    const from = {
      ...adopted('phu-yen-2024', '2024-01-02'),
      proposed: { by: 'admin-1', at: vn('2023-05-19T09:00') },
    };
    const then = (date: string, ...adoptions: Adoption[]) =>
      regulationInForce(installed, 'phu-yen', day(date), adoptions, editions).id;
    expect(then('2024-01-02', from)).toBe('phu-yen-2024');
    expect(then('2024-01-01', from)).toBe('phu-yen-2230');
    expect(then('2024-01-02')).toBe('phu-yen-2230');
    expect(then('2024-02-01', from, adopted('default', '2024-01-15'))).toBe('default');
    expect(then('2024-01-02', adopted('phu-yen-2024', '2024-01-02'))).toBe('phu-yen-2230');
  });

  it('holds by the adoption that begins last, and of one day by the last recorded', () => {
    const first = adopted('phu-yen-2230', '2023-06-01', '1');
    const second = adopted('phu-yen-2230', '2024-06-01', '2');
    const third = adopted('phu-yen-2230', '2023-06-01', '3');
    expect(adoptionOf([first, second], 'phu-yen-2230', day('2023-05-31'))).toBeNull();
    expect(adoptionOf([second, first], 'phu-yen-2230', day('2024-06-01'))?.id).toBe('2');
    expect(adoptionOf([first, third], 'phu-yen-2230', day('2023-06-01'))?.id).toBe('3');
    expect(adoptionOf([first], 'default', day('2023-06-01'))).toBeNull();
  });

  it('goes on as it is in a province of which no change is known', () => {
    expect(saysHowItGoesOn(LETTER, { ...OWN, province: 'atlantis' }, day('2026-01-01'))).toBe(true);
  });

  it('needs an adoption where silence is consent', () => {
    expect([OWN, DEFAULT].map(needsAdoption)).toEqual([true, false]);
  });
});

describe('the provinces', () => {
  it('are the 34 of 2025 and the three former issuers of directives, with codes of their own', () => {
    const today = [...PROVINCES.values()].filter(({ code }) => !['phu-yen', 'ha-giang', 'tan-chau'].includes(code));
    expect(today).toHaveLength(34);
    expect(today.filter(({ kind }) => kind === 'thành phố')).toHaveLength(6);
    expect(PROVINCES.size).toBe(37);
  });

  it.each([
    ['Phú Yên', 'phu-yen'],
    ['tỉnh Tây Ninh', 'tay-ninh'],
    ['thành phố Hải Phòng', 'hai-phong'],
    ['TP. Hồ Chí Minh', 'ho-chi-minh'],
    ['ĐẮK LẮK', 'dak-lak'],
    ['Tân Châu (Tây Ninh)', 'tan-chau'],
    ['Atlantis', undefined],
  ])('%s is %s', (name, code) => {
    expect(provinceNamed(name)?.code).toBe(code);
  });

  it('are known by the name where an older installation chose another code', () => {
    expect(provinceOf('hp', 'Hải Phòng')?.code).toBe('hai-phong');
    expect(provinceOf('tay-ninh', 'Phú Yên')?.code).toBe('tay-ninh');
    expect(provinceOf('p1', 'Tỉnh thử')).toBeUndefined();
  });

  it('have organs that are called by their kind', () => {
    const city = provinceWords('thành phố');
    expect([city.committee, city.chairman, city.office, city.leaders]).toEqual([
      'UBND thành phố',
      'Chủ tịch UBND thành phố',
      'Văn phòng UBND thành phố',
      'Lãnh đạo UBND thành phố',
    ]);
    expect(city.committeeOf('Hải Phòng')).toBe('Ủy ban nhân dân thành phố Hải Phòng');
    expect(provinceWords('tỉnh').englishCommitteeOf('Phú Yên')).toBe('People’s Committee of Phú Yên province');
  });
});
