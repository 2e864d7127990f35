/** Step 7: what the file shows people is held against the entries: silence, answers, notices, the request, the outcome. */
import { canonical } from './canonical.js';
import type { Entry } from './chain.js';
import { sha256 } from './hashes.js';
import { type Story, whose } from './limits/story.js';
import { inVietnam } from './moments.js';
import { asMap, isMap, mapIn, mapsIn, maybeText, textIn, textsIn, wholeIn } from './parts.js';
import type { JsonMap } from './strict-json.js';
import { must } from './wrong.js';

/** The act that makes each outcome. */
const OUTCOMES: Readonly<Record<string, string>> = {
  agreed: 'consultation.conclude',
  'agreed-with-differences': 'consultation.conclude',
  'agreed-after-negotiation': 'consultation.conclude',
  'decided-by-chairman': 'dispute.decide',
  'decided-by-lead': 'consultation.decide',
  withdrawn: 'consultation.withdraw',
};

export async function checkOutcome(proof: JsonMap, story: Story): Promise<void> {
  const view = mapIn(mapIn(proof, 'rendering'), 'view');
  if (view.outcome !== null) {
    const outcome = textIn(view, 'outcome');
    const act = OUTCOMES[outcome];
    must(
      story.entries.some(({ command }) => command === act),
      'outcome-unfounded',
      { name: outcome },
    );
  }
  const round = wholeIn(view, 'round');
  must(round === story.roundAt(story.entries.length), 'outcome-unfounded', { name: 'round' });
  if (round > 0) await checkRequest(view, story);
  for (const [agency, opinion] of Object.entries(mapIn(view, 'opinions')))
    checkOpinion(asMap(opinion, agency), { agency, round, story });
}

interface Of {
  readonly agency: string;
  readonly round: number;
  readonly story: Story;
}

/** What was asked, as it stands in the last round: silence agrees to that text, as it was sent. */
async function checkRequest(view: JsonMap, { entries }: Story): Promise<void> {
  const acts = ['consultation.draft', 'consultation.open', 'consultation.amend'];
  const puts = entries.filter(({ command }) => acts.includes(command)).map(({ given }) => given);
  const asked: JsonMap = Object.assign(Object.create(null), ...puts);
  const [position, proposal] = [textIn(asked, 'position'), textIn(asked, 'proposal')];
  must(view.proposalHash === (await sha256(proposal)), 'request-other', { name: 'proposalHash' });
  const attachments = mapsIn({ attachments: [], ...asked }, 'attachments').map((one) => textIn(one, 'sha256'));
  const questions = mapsIn(asked, 'questions').map((one) => ({
    key: textIn(one, 'key'),
    text: textIn(one, 'text'),
  }));
  const request = await sha256(canonical({ attachments, position, proposal, questions }));
  const shown = view.requestHash ?? null;
  must(shown === null || shown === request, 'request-other', { name: 'requestHash' });
}

function checkOpinion(opinion: JsonMap, of: Of): void {
  if (opinion.state === 'deemed') checkDeemed(opinion, of);
  if (opinion.state === 'answered') checkAnswered(opinion, of);
  checkNotice(opinion, of);
}

/** Silence is agreement only where a limit passed, the rule says so for those whom it binds, and a notice of it is owed. */
function checkDeemed(opinion: JsonMap, of: Of): void {
  const { agency, story } = of;
  const last = accountsOf(of, 'opinion').at(-1);
  const where = { agency };
  must(last?.end.what === 'passed' && opinion.position === null, 'deemed-unfounded', where);
  must(inVietnam(last.dueAt) === opinion.settledAt, 'deemed-unfounded', where);
  const passed = story.entry(last.end.entry);
  must(isDeemed(passed, agency, story), 'deemed-unfounded', { ...where, seq: passed.seq });
  const notice = accountsOf(of, 'notice').at(-1);
  must(notice?.from === last.dueAt && isMap(opinion.notice), 'notice-other', where);
}

function accountsOf({ agency, round, story }: Of, kind: string) {
  const subject = `${round}:${agency}`;
  return story.accounts.filter((one) => one.kind === kind && one.subject === subject);
}

/** Whether a limit that passed made agreement of silence: by the effect, and under the second edition of the law by whom it binds. */
export function isDeemed(passed: Entry, agency: string, story: Story): boolean {
  const { entries, rules } = story;
  const silence = mapIn(rules.regulation, 'silence');
  if (silence.effect !== 'deemed-consent') return false;
  if (passed.facts.law !== 2) return true;
  const own = story.names(agency);
  // The name under which it stands comes first, what it took over last: the one who keeps it is asked what it is.
  const keeper = agency.split('~')[0] ?? agency;
  let subordination = 'department';
  for (const { facts } of entries) {
    const register = mapIn(facts, 'register');
    if (register.adopted === false) return false;
    for (const one of Object.values(mapIn(register, 'agencies'))) {
      const named = asMap(one, 'agencies');
      if (named.code === keeper && own.includes(keeper))
        subordination = maybeText(named, 'subordination') ?? 'department';
    }
  }
  return textsIn(silence, 'appliesTo').includes(subordination);
}

function checkAnswered(opinion: JsonMap, { agency, story }: Of): void {
  const own = story.names(agency);
  const acts = ['opinion.answer', 'opinion.clarify'];
  const given = story.entries.filter((entry) => acts.includes(entry.command) && own.includes(whose(entry)));
  // Where a successor speaks for several requests, the entry alone does not say for which.
  const spoken = own.length > 1 ? given : given.slice(-1);
  must(
    spoken.some((entry) => entry.given.position === opinion.position),
    'position-other',
    { agency },
  );
}

/** The written notice of a deemed consent: issued, or issued and then corrected, or still owed. */
function checkNotice(opinion: JsonMap, { agency, story }: Of): void {
  if (opinion.notice === null) return;
  const notice = mapIn(opinion, 'notice');
  const state = textIn(notice, 'state');
  const names = story.names(agency);
  const issued = story.entries.filter(
    ({ command, given }) => command === 'notice.issue' && names.includes(maybeText(given, 'agency') ?? ''),
  );
  const where = { agency };
  const isIssued = state === 'issued' || state === 'corrected';
  must(!isIssued || issued.some((one) => inVietnam(one.effectiveAt) === notice.issuedAt), 'notice-other', where);
  must(state !== 'pending' || names.length > 1 || issued.length === 0, 'notice-other', where);
  must(state !== 'corrected' || opinion.state === 'answered', 'notice-other', where);
}
