/** What somebody could change in a proof without touching what is signed: each makes another file of it, or has nothing to change. */
import { countLimit } from '../../src/journal/counted-limit.js';
import type { LimitAccount } from '../../src/journal/limit-account.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';

type Shown = { state: string; position: string | null; settledAt: string; notice: object | null };
type Mutation = (proof: ProofDocument) => ProofDocument | null;

const seqOf = (proof: ProofDocument, command: string): number =>
  1 + proof.entries.findIndex(({ entry }) => JSON.parse(entry).command === command);

/** The account counted again by its steps, so that only what they rest on is wrong. */
function recounted(proof: ProofDocument, account: LimitAccount): LimitAccount {
  const bodyOf = (kept: readonly { hash: string; body: string }[], hash: string) =>
    JSON.parse(kept.find((one) => one.hash === hash)?.body ?? '{}');
  const calendar: Calendar = bodyOf(proof.calendars, account.calendarHash);
  const last = JSON.parse(proof.entries.at(-1)?.entry ?? '{}');
  const regulation: Regulation = bodyOf(proof.regulations, last.facts.regulation);
  return { ...account, ...countLimit(account.ledger, calendar, account.agency, regulation) };
}

type Rendering = ProofDocument['rendering'];

const shown = (proof: ProofDocument, change: Partial<Rendering>): ProofDocument => ({
  ...proof,
  rendering: { ...proof.rendering, ...change },
});

/** Changes the last account that fits. */
function ofLimit(
  fits: (account: LimitAccount) => boolean,
  change: (account: LimitAccount, proof: ProofDocument) => readonly LimitAccount[],
): Mutation {
  return (proof) => {
    const index = proof.rendering.limits.findLastIndex(fits);
    const account = proof.rendering.limits[index];
    return account === undefined
      ? null
      : shown(proof, { limits: proof.rendering.limits.toSpliced(index, 1, ...change(account, proof)) });
  };
}

/** Changes the first opinion shown that fits. */
function ofOpinion(fits: (opinion: Shown) => boolean, change: (opinion: Shown) => object): Mutation {
  return (proof) => {
    const view = proof.rendering.view as unknown as { opinions: Record<string, Shown> };
    const found = Object.entries(view.opinions).find(([, opinion]) => fits(opinion));
    if (found === undefined) return null;
    const [agency, opinion] = found;
    const opinions = { ...view.opinions, [agency]: { ...opinion, ...change(opinion) } };
    return shown(proof, { view: { ...proof.rendering.view, opinions } as unknown as Rendering['view'] });
  };
}

const ended =
  (...ways: string[]) =>
  (account: LimitAccount) =>
    ways.includes(account.end.what);
const ends = (what: LimitAccount['end']['what']) => (account: LimitAccount) => [
  { ...account, end: { ...account.end, what } },
];

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a limit of another length': ofLimit(
    ({ ledger }) => ledger[0]?.kind === 'start' && 'workingDays' in ledger[0].budget,
    (account, proof) => {
      const [start, ...later] = account.ledger;
      if (start?.kind !== 'start' || !('workingDays' in start.budget)) throw new Error('a limit begins with its start');
      const longer = { ...start, budget: { workingDays: start.budget.workingDays + 1 } };
      return [recounted(proof, { ...account, ledger: [longer, ...later] })];
    },
  ),
  'a limit counted from another moment': ofLimit(
    () => true,
    (account) => [{ ...account, from: '2020-01-01T00:00:00.000Z' as Instant }],
  ),
  'a limit counted by the days off of another agency': ofLimit(
    ({ kind }) => kind === 'opinion',
    (account, proof) => [recounted(proof, { ...account, agency: `${account.agency}X` })],
  ),
  'a step that nobody decided': ofLimit(
    ({ end, kind }) => kind === 'opinion' && end.what === 'passed',
    (account, proof) => {
      const on = account.lastDay;
      const entry = seqOf(proof, 'consultation.open');
      const ledger = [...account.ledger, { kind: 'at-least' as const, on, workingDays: 0, entry }];
      return [recounted(proof, { ...account, ledger })];
    },
  ),
  'a suspension or its end by another entry': ofLimit(
    ({ ledger }) => ledger.some(({ kind }) => kind === 'pause' || kind === 'resume'),
    (account, proof) => {
      const entry = seqOf(proof, 'consultation.open');
      const other = account.ledger.findLastIndex(({ kind }) => kind === 'pause' || kind === 'resume');
      return [{ ...account, ledger: account.ledger.map((line, at) => (at === other ? { ...line, entry } : line)) }];
    },
  ),
  'more days left after a suspension': ofLimit(
    ({ ledger }) => ledger.some(({ kind }) => kind === 'resume'),
    (account, proof) => {
      const ledger = account.ledger.map((line) =>
        line.kind === 'resume' ? { ...line, workingDays: line.workingDays + 3 } : line,
      );
      return [recounted(proof, { ...account, ledger })];
    },
  ),
  'a limit that passed left out': ofLimit(ended('passed'), () => []),
  'a limit that passed shown as met': ofLimit(
    ({ kind, end }) => kind !== 'stage' && end.what === 'passed',
    ends('met'),
  ),
  'a limit that was met shown as passed': ofLimit(ended('met', 'suspended'), ends('passed')),
  'silence shown as agreement given': ofOpinion(
    ({ state }) => state === 'deemed',
    () => ({ position: 'agree' }),
  ),
  'an answer shown as silence': ofOpinion(
    ({ state }) => state === 'answered',
    () => ({ state: 'deemed', position: null }),
  ),
  'an answer shown with another position': ofOpinion(
    ({ state }) => state === 'answered',
    () => ({ position: 'unheard-of' }),
  ),
  'a notice shown as issued': ofOpinion(
    ({ notice }) => notice !== null && 'state' in notice && notice.state === 'pending',
    ({ settledAt, notice }) => ({ notice: { ...notice, state: 'issued', issuedAt: settledAt } }),
  ),
  'another proposal': (proof) => shown(proof, { view: { ...proof.rendering.view, proposalHash: '0'.repeat(64) } }),
  'another request': (proof) => shown(proof, { view: { ...proof.rendering.view, requestHash: '0'.repeat(64) } }),
  'another round, under which another proposal was put': (proof) =>
    shown(proof, { view: { ...proof.rendering.view, round: 0, proposalHash: '0'.repeat(64) } }),
  'an outcome that nobody decided': (proof) => {
    const outcome = seqOf(proof, 'dispute.decide') > 0 ? 'withdrawn' : 'decided-by-chairman';
    return shown(proof, { view: { ...proof.rendering.view, outcome } });
  },
};
