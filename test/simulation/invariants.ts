/**
 * What must always hold (design, section 6), each by itself. Nothing is taken from the law's own helpers: what should be is
 * worked out from the journal (chronicle.ts), and held against the rows.
 */
import { canonicalJson } from '../../src/platform/canonical-json.js';
import type { Dispute } from '../../workflows/dispute/dispute.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Opinion } from '../../workflows/opinion/opinion.js';
import { must } from './broken.js';
import { hasRunningLimit, isOpen, type Phase, type ToldOpinion } from './chronicle.js';
import { dayOf, naiveDueAt } from './naive-limit.js';
import type { Watched } from './watched.js';

const STATE_OF: Readonly<Record<Phase, Opinion['state']>> = {
  waiting: 'awaiting',
  vague: 'clarifying',
  returned: 'returned',
  contested: 'contested',
  answered: 'answered',
  'silent-consent': 'deemed',
  'silent-overdue': 'overdue',
  closed: 'unanswered',
  released: 'released',
  transferred: 'transferred',
  cancelled: 'cancelled',
};

const keyOf = ({ context }: Opinion): string => `${context.round}:${context.agency}`;

function* pairs(seen: Watched): Generator<{ opinion: Opinion; told: ToldOpinion; key: string }> {
  const { opinions } = seen.stored.dossier;
  const keys = opinions.map(keyOf).sort();
  const expected = [...seen.told.opinions.keys()].sort();
  const same = keys.join() === expected.join();
  must(same, 'design', seen.id, () => `asked were ${expected.join(', ')}, stored are ${keys.join(', ')}`);
  for (const opinion of opinions) {
    const key = keyOf(opinion);
    const told = seen.told.opinions.get(key);
    if (told !== undefined) yield { opinion, told, key };
  }
}

/** I1: answered and not late, if and only if a valid answer came before the limit that was then in force. */
export function i1(seen: Watched): void {
  for (const { opinion, told, key } of pairs(seen)) {
    const open = ['vague', 'transferred', 'cancelled'].includes(told.phase);
    const inTime = told.answers.length > 0 && !open;
    // A late answer that was kept before is kept beside one that the evidence proves to have come in time.
    const claimed = opinion.state === 'answered' && (opinion.context.late === null || told.provedInTime);
    must(claimed === inTime, 'I1', seen.id, () => `${key} is ${opinion.state}, answered in time: ${inTime}`);
    const last = told.answers.at(-1);
    const clear = opinion.context.unclarified === told.unclarified;
    must(clear, 'I1', seen.id, () => `${key}: unclarified ${opinion.context.unclarified}, told ${told.unclarified}`);
    const { answer } = opinion.context;
    if (!claimed || answer === null) continue;
    const bound = answer.position === last?.position && answer.receivedAt === last.at;
    must(bound, 'I1', seen.id, () => `${key} holds an answer that is not the one given`);
    const text = seen.stored.dossier.consultation.context.rounds[told.round - 1]?.proposalHash;
    must(answer.proposalHash === text, 'I1', seen.id, () => `${key} is bound to another text than that of its round`);
  }
}

/** I2: deemed if and only if the regulation says so, receipt was proved, and nothing stood at the limit; from the limit on. */
export function i2(seen: Watched): void {
  for (const { opinion, told, key } of pairs(seen)) {
    const { state, context } = opinion;
    const silent = told.silence !== null && !told.lateAccepted && !told.provedInTime;
    const deemed =
      told.silence?.isBound === true && silent && told.phase !== 'transferred' && told.phase !== 'cancelled';
    must((state === 'deemed') === deemed, 'I2', seen.id, () => `${key} is ${state}, should be deemed: ${deemed}`);
    must(state === STATE_OF[told.phase], 'I2', seen.id, () => `${key} is ${state}, by its journal ${told.phase}`);
    if (state !== 'deemed') continue;
    const whole = told.receivedAt !== null && context.settledAt === told.silence?.at && context.dueAt === told.due;
    must(whole, 'I2', seen.id, () => `${key} is deemed from ${context.settledAt}, its limit was ${told.due}`);
    must(context.answer === null, 'I2', seen.id, () => `${key} is deemed and shows a position`);
    must(context.extension?.state !== 'asked', 'I2', seen.id, () => `${key} is deemed with an extension still asked`);
  }
}

/** The limits themselves, counted by hand: they carry everything else. */
export function limitsAreCountedRight(seen: Watched): void {
  for (const { opinion, told, key } of pairs(seen)) {
    const { dueAt, receivedAt, heldBy, extension, reminders, contest, urged } = opinion.context;
    const awaited = told.phase === 'contested' ? told.competenceDue : null;
    const office = contest !== null && opinion.state === 'contested' && !contest.overdue ? contest.dueAt : null;
    must(office === awaited, 'I2', seen.id, () => `${key}: the Office until ${office}, told ${awaited}`);
    must(urged.length === told.urged, 'design', seen.id, () => `${key}: urged ${urged.length}, told ${told.urged}`);
    must(dueAt === told.due, 'I2', seen.id, () => `${key} is due ${dueAt}, counted by hand ${told.due}`);
    must(receivedAt === told.receivedAt, 'I2', seen.id, () => `${key} received ${receivedAt}, told ${told.receivedAt}`);
    must(heldBy === told.holder, 'design', seen.id, () => `${key} is held by ${heldBy}, should be ${told.holder}`);
    const same = (extension?.state ?? null) === (told.extension?.state ?? null);
    must(same, 'I2', seen.id, () => `${key}: extension ${extension?.state}, by its journal ${told.extension?.state}`);
    for (const reminder of reminders)
      must(
        dueAt !== null && reminder < dueAt,
        'design',
        seen.id,
        () => `${key} is reminded at ${reminder}, after its end`,
      );
  }
}

/** I3: no late answer is lost, none changes a deemed consent where it is without effect. */
export function i3(seen: Watched): void {
  for (const { opinion, told, key } of pairs(seen)) {
    const { late, answer } = opinion.context;
    const kept = told.lateAnswer === null ? late === null : late?.receivedAt === told.lateAnswer.at;
    must(kept, 'I3', seen.id, () => `${key}: the late answer of ${told.lateAnswer?.at} is kept as ${late?.receivedAt}`);
    must(
      (late?.position ?? null) === (told.lateAnswer?.position ?? null),
      'I3',
      seen.id,
      () => `${key}: another position`,
    );
    const untouched = opinion.state !== 'deemed' || answer === null;
    must(untouched, 'I3', seen.id, () => `${key}: a late answer changed a deemed consent`);
    const allowed = !told.lateAccepted || seen.regulation.silence.lateAnswer === 'lead-may-accept';
    must(allowed, 'I3', seen.id, () => `${key}: a late answer was accepted where it is without effect`);
  }
}

/** I4: exactly one notice per deemed consent, and one only is told to the lead. */
export function i4(seen: Watched): void {
  const rows = new Map(seen.notices.map((row) => [row.opinion_key, row]));
  let consents = 0;
  for (const { opinion, told, key } of pairs(seen)) {
    const row = rows.get(key);
    const consented = told.silence !== null && told.silence?.isBound === true;
    must(
      (row !== undefined) === consented,
      'I4',
      seen.id,
      () => `${key}: ${row?.state ?? 'no'} notice, consent ${consented}`,
    );
    if (row === undefined) continue;
    consents += 1;
    const fell = told.lateAccepted || told.provedInTime;
    const state = told.noticesIssued > 0 ? (fell ? 'corrected' : 'issued') : fell ? 'void' : 'pending';
    must(row.state === state, 'I4', seen.id, () => `${key}: the notice is ${row.state}, should be ${state}`);
    must(row.deemed_at === told.silence?.at, 'I4', seen.id, () => `${key}: a notice of ${row.deemed_at}`);
    must(told.noticesIssued <= 1, 'I4', seen.id, () => `${key}: the notice was given ${told.noticesIssued} times`);
    must((row.issued_at !== null) === told.noticesIssued > 0, 'I4', seen.id, () => `${key}: given at ${row.issued_at}`);
    const { notice } = opinion.context;
    const runs = notice?.state === 'pending' && !notice.overdue ? notice.dueAt : null;
    must(runs === told.noticeDue, 'I4', seen.id, () => `${key}: to be given until ${runs}, by hand ${told.noticeDue}`);
    must(notice === null || notice.dueAt === row.due_at, 'I4', seen.id, () => `${key}: the notice has two limits`);
  }
  must(
    seen.notices.length === consents,
    'I4',
    seen.id,
    () => `${seen.notices.length} notices for ${consents} consents`,
  );
  const told = [...seen.messages].filter(([name]) => name.startsWith('notice-due ')).map(([, count]) => count);
  const sum = told.reduce((all, count) => all + count, 0);
  must(sum === consents, 'I4', seen.id, () => `the lead was told of ${sum} notices for ${consents} consents`);
}

/** I5: no consultation leaves `collecting` with an unsettled opinion. */
export function i5(seen: Watched): void {
  const { state } = seen.stored.dossier.consultation;
  const open = seen.told.current().filter((opinion) => isOpen(opinion.phase));
  if (state === 'collecting') must(open.length > 0, 'I5', seen.id, () => 'it collects, and nothing is waited for');
  else must(open.length === 0, 'I5', seen.id, () => `it is ${state} while ${open[0]?.key} is ${open[0]?.phase}`);
}

/** Who dissents on main content, read off the answers as a person would (design, rule 3). */
function dissentersIn(seen: Watched, round: number): string[] {
  return seen.stored.dossier.opinions
    .filter(({ state, context }) => {
      if (context.round !== round || state !== 'answered') return false;
      const main = context.comments.filter((comment) => comment.weight === 'main');
      const disagrees = context.answer?.position === 'disagree' && (context.comments.length === 0 || main.length > 0);
      const insists = main.some(
        ({ condition, result, maintained }) => condition && result === 'rejected' && maintained !== false,
      );
      return disagrees || insists;
    })
    .map(({ context }) => context.agency);
}

/** The lead's word is not enough: the dissenting head has confirmed that they are unified. */
function hasUnified(dispute: Dispute | undefined, agency: string): boolean {
  const last = dispute?.context.sessions[agency]?.at(-1);
  return last?.result === 'unified' && last.confirmed === true;
}

/** I11: no answer received in time ends as deemed consent. I12: nobody is deemed whom the rule does not bind. */
export function i11AndI12(seen: Watched): void {
  for (const { opinion, told, key } of pairs(seen)) {
    if (opinion.state !== 'deemed') continue;
    must(told.answers.length === 0, 'I11', seen.id, () => `${key} answered in time and is deemed`);
    must(
      told.silence?.isBound === true,
      'I12',
      seen.id,
      () => `${key} is deemed, and the rule binds no ${told.subordination}`,
    );
  }
}

/** I13: nothing ends `agreed` while a disagreement stands, and nothing is concluded while a notice is owed. */
export function i13(seen: Watched): void {
  const { state, context } = seen.stored.dossier.consultation;
  if (state !== 'concluded') return;
  const owed = seen.notices.find((row) => row.state === 'pending');
  must(owed === undefined, 'I13', seen.id, () => `concluded while the notice of ${owed?.opinion_key} is owed`);
  if (context.outcome !== 'agreed') return;
  for (const { opinion, told, key } of pairs(seen)) {
    if (told.round !== seen.told.round || opinion.state !== 'answered') continue;
    const { answer, comments } = opinion.context;
    const insists = comments.some((one) => one.condition && one.result === 'rejected' && one.maintained !== false);
    const differs = answer?.position === 'disagree' || insists;
    must(!differs, 'I13', seen.id, () => `agreed, although ${key} disagrees or insists on a condition`);
  }
}

/** I6: nothing reaches the chairman without a recorded session per dissenting agency. */
export function i6(seen: Watched): void {
  const { consultation, disputes } = seen.stored.dossier;
  for (const { state, context } of disputes) {
    const up = ['verifying', 'incomplete', 'submitted'].includes(state) || context.decision?.by === 'chairman';
    if (!up || !seen.regulation.reconciliation.required) continue;
    const met = seen.told.sessions.get(context.round) ?? new Set();
    const missed = dissentersIn(seen, context.round).filter((agency) => !met.has(agency));
    must(missed.length === 0, 'I6', seen.id, () => `${state} without a session with ${missed.join(', ')}`);
  }
  const { outcome } = consultation.context;
  if (outcome !== 'agreed' && outcome !== 'agreed-after-negotiation') return;
  const dispute = disputes.find(({ context }) => context.round === seen.told.round);
  const standing = dissentersIn(seen, seen.told.round).filter((agency) => !hasUnified(dispute, agency));
  must(standing.length === 0, 'I6', seen.id, () => `${outcome} over the dissent of ${standing.join(', ')}`);
}

/** A dissent that stands has a holder: that of the dispute, as long as the consultation has not ended. */
export function dissentIsDealtWith(seen: Watched): void {
  const { consultation, disputes } = seen.stored.dossier;
  if (consultation.state !== 'reconciling' && consultation.state !== 'escalated') return;
  const dispute = disputes.find(({ context }) => context.round === seen.told.round);
  const unified = (agency: string) => hasUnified(dispute, agency);
  const standing = dissentersIn(seen, seen.told.round).filter((agency) => !unified(agency));
  const forgotten = standing.filter((agency) => dispute?.context.dissenters.includes(agency) !== true);
  must(
    forgotten.length === 0,
    'I6',
    seen.id,
    () => `the dispute does not know of the dissent of ${forgotten.join(', ')}`,
  );
  if (standing.length === 0) return;
  must(dispute?.state !== 'unified', 'I6', seen.id, () => `unified over the dissent of ${standing.join(', ')}`);
  must(dispute?.context.holder !== null, 'design', seen.id, () => 'nobody holds the dispute');
}

/** I7: the journal replays to the stored state, to the letter. The chain itself is checked while it is read (watched.ts). */
export function i7(seen: Watched): void {
  const stored = canonicalJson(seen.stored.dossier);
  const replayed = canonicalJson(seen.replayed);
  must(stored === replayed, 'I7', seen.id, () => `stored is\n${stored}\nreplayed is\n${replayed}`);
}

/** I8: every limit that passed is recorded with its own instant; what runs has its row, and nothing else does. */
export function i8(seen: Watched): void {
  const name = (subject: string, kind: string, dueAt: string) => `${subject} ${kind} ${dueAt}`;
  const recorded = seen.told.passed.map(({ subject, kind, dueAt }) => name(subject, kind, dueAt)).sort();
  const passed = seen.limits.filter((row) => row.passed_at !== null);
  const rows = passed.map(({ subject, kind, due_at }) => name(subject, kind, due_at)).sort();
  must(rows.join() === recorded.join(), 'I8', seen.id, () => `passed are ${rows}, recorded are ${recorded}`);
  const running = seen.limits
    .filter((row) => row.passed_at === null)
    .map((row) => name(row.subject, row.kind, row.due_at));
  const expected = [...runningByState(seen)].map((limit) => name(...limit));
  const same = running.sort().join() === expected.sort().join();
  must(same, 'I8', seen.id, () => `the rows of running limits are ${running}, should be ${expected}`);
}

function* runningByState({ stored }: Watched): Generator<[subject: string, kind: string, dueAt: string]> {
  for (const opinion of stored.dossier.opinions) {
    const { dueAt, reminders, notice } = opinion.context;
    const runs = opinion.state === 'awaiting' || opinion.state === 'clarifying';
    if (runs && dueAt !== null) {
      yield [keyOf(opinion), 'opinion', dueAt];
      for (const reminder of reminders) yield [keyOf(opinion), 'reminder', reminder];
    }
    if (notice !== null && notice.state === 'pending' && !notice.overdue)
      yield [keyOf(opinion), 'notice', notice.dueAt];
    const { contest } = opinion.context;
    if (opinion.state === 'contested' && contest !== null && !contest.overdue)
      yield [keyOf(opinion), 'competence', contest.dueAt];
  }
  for (const { state, context } of stored.dossier.disputes) {
    for (const [agency, sessions] of Object.entries(context.sessions)) {
      const last = sessions.at(-1);
      const waits = state === 'negotiating' && last?.result === 'unified' && last.confirmed === null;
      if (waits && last.confirmDueAt !== null && !last.confirmOverdue)
        yield [`dispute:${context.round}:${agency}`, 'confirmation', last.confirmDueAt];
    }
    if (context.dueAt !== null && !context.overdue) yield [`dispute:${context.round}`, 'stage', context.dueAt];
  }
}

/** I8 again, after a sweep: nothing that was due by now is left, whether a row knows of it or not. */
export function nothingIsLeftDue(seen: Watched, now: Instant): void {
  for (const opinion of seen.told.opinions.values())
    if (hasRunningLimit(opinion) && opinion.due !== null)
      must(
        opinion.due > now,
        'I8',
        seen.id,
        () => `the limit of ${opinion.key} at ${opinion.due} was not recorded by ${now}`,
      );
  for (const row of seen.limits)
    must(
      row.passed_at !== null || row.due_at > now,
      'I8',
      seen.id,
      () => `${row.subject} ${row.kind} ${row.due_at} is left`,
    );
}

/** Every step has a responsible agency, and it is one that exists (design, rule 10; rule 1: no agency asks itself). */
export function everyStepIsHeld(seen: Watched, existing: ReadonlySet<string>): void {
  const { consultation } = seen.stored.dossier;
  if (consultation.state === 'concluded' || consultation.state === 'withdrawn') return;
  const lead = consultation.context.lead;
  must(lead === seen.told.lead, 'design', seen.id, () => `led by ${lead}, by its journal by ${seen.told.lead}`);
  must(existing.has(lead), 'design', seen.id, () => `it is led by ${lead}, which does not exist`);
  for (const opinion of seen.told.current()) {
    if (!isOpen(opinion.phase)) continue;
    must(
      existing.has(opinion.holder),
      'design',
      seen.id,
      () => `${opinion.key} is asked of ${opinion.holder}, which is no more`,
    );
    must(opinion.holder !== lead, 'design', seen.id, () => `${opinion.key}: the lead ${lead} is asked by itself`);
  }
  const holder = seen.stored.dossier.disputes.find(({ context }) => context.round === seen.told.round)?.context.holder;
  if (holder !== undefined && holder !== null)
    must(existing.has(holder), 'design', seen.id, () => `the dispute is held by ${holder}, which does not exist`);
}

/** Stages of a dispute are counted by hand too. */
export function stagesAreCountedRight(seen: Watched): void {
  for (const { context } of seen.stored.dossier.disputes) {
    if (context.dueAt === null || context.overdue) continue;
    const calendar = [...seen.calendars.values()].find((one) => one.version === context.calendar);
    if (calendar === undefined) continue;
    const steps = [{ start: dayOf(context.stageSince), budget: { workingDays: context.stageDays } }];
    const counted = naiveDueAt(steps, calendar, seen.regulation.clock);
    // A notice that takes days away gives one working day from the notice instead of a moment that has passed.
    must(
      context.dueAt >= counted,
      'design',
      seen.id,
      () => `the stage is due ${context.dueAt}, counted by hand ${counted}`,
    );
  }
}

/** Everything that can be asked of one consultation after a step. */
export function checkConsultation(seen: Watched, existing: ReadonlySet<string>): void {
  for (const check of [
    i7,
    i1,
    i2,
    limitsAreCountedRight,
    i3,
    i4,
    i5,
    i6,
    i11AndI12,
    i13,
    dissentIsDealtWith,
    i8,
    stagesAreCountedRight,
  ])
    check(seen);
  everyStepIsHeld(seen, existing);
}
