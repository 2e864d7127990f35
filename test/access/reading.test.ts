/** What is read of a consultation by whom, as it goes on and as the province has decided. */
import { describe, expect, it } from '@jest/globals';
import { type Reading, readingOf } from '../../src/rules/reading/reading.js';
import { asRead } from '../../src/rules/reading/withheld.js';
import { carriedAsRead } from '../../src/rules/reading/withheld-entry.js';
import type { AgencyKind } from '../../workflows/commands/commands.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Story } from '../workflows/a-dossier.js';
import { CONSULTATION_IN, DISPUTE_IN, OPINION_IN } from '../workflows/in-state.js';

const RULES = { answersBeforeLimit: 'closed', office: 'all', homeAffairs: 'facts' } as const;

const dossierOf = (story: Story): Dossier => {
  if (story.dossier === null) throw new Error('Nothing was opened.');
  return story.dossier;
};
const person = (agency: string | null, agencyKind: AgencyKind | null = 'department') => ({
  agency,
  agencyKind,
  roles: ['officer' as const],
});
const OFFICE = person('VP', 'office');
const CHAIRMAN = person('CT', 'chairman');
const HOME_AFFAIRS = person('SNV', 'home-affairs');

describe('a consulted agency', () => {
  it.each(Object.entries(CONSULTATION_IN))('reads, of what is %s', (state, story) => {
    const expected: Partial<Record<string, Reading | null>> = { draft: null, collecting: 'before-limit' };
    const reading = state in expected ? expected[state] : 'whole';
    expect(readingOf(person('SXD'), dossierOf(story()), RULES)).toBe(reading);
  });

  it('reads all at once where the province has it so', () => {
    const dossier = dossierOf(CONSULTATION_IN.collecting());
    expect(readingOf(person('SXD'), dossier, { ...RULES, answersBeforeLimit: 'open' })).toBe('whole');
  });

  it('reads what it took over from another, and what it handed on', () => {
    const dossier = dossierOf(OPINION_IN.transferred());
    for (const agency of ['SXD', 'SNNMT']) expect(readingOf(person(agency), dossier, RULES)).toBe('before-limit');
  });

  it('is shown no answer but its own, nor that there is none', () => {
    const dossier = dossierOf(CONSULTATION_IN.collecting().answered('STC', 'disagree'));
    const shown = asRead(dossier, 'before-limit', 'SXD');
    const [own, other] = shown.opinions;
    expect(own).toBe(dossier.opinions[0]);
    expect(other).toMatchObject({
      state: 'answered',
      context: { answer: null, comments: [], dueAt: expect.any(String) },
    });
    expect(shown.consultation).toBe(dossier.consultation);
  });
});

describe('the Office and the chairman', () => {
  const narrow = { ...RULES, office: 'escalated-or-overdue' } as const;

  it.each([OFFICE, CHAIRMAN])('read all that was sent, unless the province has it otherwise', (overseer) => {
    const dossier = dossierOf(CONSULTATION_IN.collecting());
    expect(readingOf(overseer, dossier, RULES)).toBe('whole');
    expect(readingOf(overseer, dossier, narrow)).toBe('facts');
    expect(readingOf(overseer, dossierOf(CONSULTATION_IN.draft()), RULES)).toBeNull();
  });

  it.each([
    ['escalated', CONSULTATION_IN.escalated],
    ['decided', DISPUTE_IN.decided],
    ['contested', OPINION_IN.contested],
    ['overdue', OPINION_IN.overdue],
    ['deemed', OPINION_IN.deemed],
    ['suspended', () => CONSULTATION_IN.collecting().suspended()],
  ])('read whole what is %s', (_, story) => {
    expect(readingOf(OFFICE, dossierOf(story()), narrow)).toBe('whole');
  });

  it('read as a party where the Office was asked itself', () => {
    const dossier = dossierOf(CONSULTATION_IN.collecting());
    expect(readingOf({ ...OFFICE, agency: 'SXD' }, dossier, RULES)).toBe('before-limit');
  });
});

describe('home affairs', () => {
  it('reads facts, and the content where it is entitled', () => {
    const dossier = dossierOf(DISPUTE_IN.decided());
    expect(readingOf(HOME_AFFAIRS, dossier, RULES)).toBe('facts');
    expect(readingOf(HOME_AFFAIRS, dossier, { ...RULES, homeAffairs: 'content' })).toBe('whole');
  });

  it.each(Object.entries(DISPUTE_IN))('is shown no text of a dispute that is %s', (_, story) => {
    const dossier = dossierOf(story());
    const { context } = dossier.consultation;
    const [dispute] = dossier.disputes;
    const texts = [
      context.position,
      context.legalGround,
      context.rounds[0]?.proposal,
      context.questions[0]?.text,
      dispute?.context.recommendation,
      dispute?.context.officeOpinion,
      dispute?.context.remitReason,
      dispute?.context.decision?.conclusion,
      ...Object.values(dispute?.context.sessions ?? {}).flatMap((held) => held.map(({ minutes }) => minutes)),
      ...dossier.opinions.flatMap(({ context: { answer } }) => [answer?.reason, answer?.alternative]),
    ].filter((text): text is string => typeof text === 'string' && text.length > 3);
    const shown = JSON.stringify(asRead(dossier, 'facts', 'SNV'));
    expect(texts.filter((text) => shown.includes(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(3);
    // What it is there for stays: states, limits and how often the heads met.
    const held = (of: Dossier) => of.disputes.map(({ state, context: { dueAt, holder } }) => [state, dueAt, holder]);
    expect(held(JSON.parse(shown))).toEqual(held(dossier));
  });
});

it.each([
  ['nobody', { agency: null, agencyKind: null, roles: [] }],
  ['an administrator', { agency: 'SXD', agencyKind: 'department' as const, roles: ['admin' as const] }],
  ['who has lost every role', { agency: 'SXD', agencyKind: 'department' as const, roles: [] }],
  ['an agency that was not asked', person('STP')],
])('%s reads nothing', (_, reader) => {
  expect(readingOf(reader, dossierOf(CONSULTATION_IN.concluded()), RULES)).toBeNull();
});

describe('an entry of the journal', () => {
  const entry = (command: string, agency: string | null, carried: object) => ({
    command,
    actor: { kind: agency === null ? ('clock' as const) : ('person' as const), agency },
    with: carried,
  });
  const as = (reading: Reading, agency = 'SXD', leads = false) => ({ reading, agency, leads });
  const answer = entry('opinion.answer', 'STC', { position: 'disagree', receivedAt: '2023-05-18T09:00:00.000Z' });

  it.each([
    ['an answer of another is shortened before the limit', answer, as('before-limit'), true],
    ['one’s own is not', { ...answer, actor: { ...answer.actor, agency: 'SXD' } }, as('before-limit'), false],
    [
      'nor is what the lead does about it',
      entry('opinion.urge', 'SKHDT', { agency: 'SXD' }),
      as('before-limit'),
      false,
    ],
    ['nor the request', entry('consultation.amend', 'SKHDT', { proposal: 'x' }), as('before-limit'), false],
    ['nor what the clock did', entry('limit.passed', null, { subject: '1:STC' }), as('facts'), false],
    [
      'whoever reads facts alone is told none of them',
      entry('consultation.amend', 'SKHDT', { proposal: 'x' }),
      as('facts'),
      true,
    ],
    ['a draft is the lead’s', entry('consultation.draft', 'SKHDT', { proposal: 'x' }), as('whole'), true],
    [
      'and the lead reads it',
      entry('consultation.draft', 'SKHDT', { proposal: 'x' }),
      as('whole', 'SKHDT', true),
      false,
    ],
  ])('%s', (_, of, reader, withheld) => {
    expect(carriedAsRead(of, reader).withheld).toBe(withheld);
  });

  it('keeps what is no content', () => {
    expect(carriedAsRead(answer, as('before-limit')).with).toEqual({ receivedAt: '2023-05-18T09:00:00.000Z' });
  });
});
