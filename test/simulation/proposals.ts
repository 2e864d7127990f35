/** What a person might sensibly do next with a consultation, read off its state: the simulation picks from it. */

import type { CommandName } from '../../workflows/commands/commands.js';
import { currentDispute, currentOpinions, type Dossier } from '../../workflows/dossier/dossier.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Opinion } from '../../workflows/opinion/opinion.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import { aLimit, anAnswer, inDays, inMinutes } from './contents.js';
import type { Random } from './random.js';

export interface Proposal {
  /** "SXD/head". */
  readonly as: string;
  readonly command: CommandName;
  readonly carried: object;
  readonly weight: number;
}

interface Scene {
  readonly random: Random;
  readonly dossier: Dossier;
  readonly agencies: readonly RegisteredAgency[];
  readonly regulation: Regulation;
  readonly now: Instant;
  readonly lead: string;
}

type Propose = (scene: Scene) => Generator<Proposal>;

const propose = (weight: number, as: string, command: CommandName, carried: object = {}): Proposal => ({
  as,
  command,
  carried,
  weight,
});

/** Everything that is worth trying; some of it will be refused. */
export function proposalsFor(
  random: Random,
  dossier: Dossier,
  agencies: readonly RegisteredAgency[],
  regulation: Regulation,
  now: Instant,
): Proposal[] {
  const scene: Scene = { random, dossier, agencies, regulation, now, lead: dossier.consultation.context.lead };
  return [...consultation(scene), ...opinions(scene), ...dispute(scene)];
}

const consultation: Propose = function* ({ random, dossier, agencies, now, lead }) {
  const { state, context } = dossier.consultation;
  const head = `${lead}/head`;
  if (context.suspension !== null) yield propose(3, 'VP/head', 'consultation.resume', { reason: 'Đã khắc phục' });
  if (state === 'draft') yield propose(4, head, 'consultation.open');
  if (state === 'collecting') yield propose(0.2, head, 'consultation.conclude');
  if (state === 'consolidating' || state === 'reconciling') yield propose(5, head, 'consultation.conclude');
  if (state === 'draft' || state === 'concluded' || state === 'withdrawn') return;
  const proposal = `${context.rounds.at(-1)?.proposal ?? ''} – chỉnh sửa ${random.between(1, 9)}`;
  const amended = random.pick([
    { proposal },
    { proposal },
    { position: `Thống nhất phương án ${random.between(1, 9)}` },
    { questions: [{ key: 'q1', text: `Sự phù hợp, lần ${random.between(1, 9)}` }] },
    { proposal: `${context.rounds.at(-1)?.proposal ?? ''}.` },
    // Back to what was asked first.
    { proposal: context.rounds.at(0)?.proposal ?? '' },
  ]);
  yield propose(0.4, head, 'consultation.amend', { ...amended, reason: 'Tiếp thu ý kiến', ...aLimit(random, now) });
  yield propose(0.12, random.pick(['VP/head', 'VP/head', 'VP/officer']), 'consultation.suspend', {
    reason: 'Hồ sơ gửi kèm không đúng',
  });
  if (state === 'collecting') {
    const other = random.pick(agencies.filter(({ functions }) => functions.length > 0));
    const asked = { agency: other.code, function: random.pick(other.functions), reason: 'Liên quan' };
    yield propose(0.4, head, 'consultation.ask-also', { ...asked, ...aLimit(random, now) });
  }
  yield propose(0.12, head, 'consultation.withdraw', { reason: 'Không còn cần thiết' });
};

const opinions: Propose = function* (scene) {
  for (const opinion of currentOpinions(scene.dossier)) {
    yield* byTheAgency(scene, opinion);
    yield* byTheLead(scene, opinion);
    yield* onComments(scene, opinion);
  }
};

function* byTheAgency({ random, lead }: Scene, { state, context }: Opinion): Generator<Proposal> {
  const { external, agency } = context;
  const as = external ? `${lead}/clerk` : `${context.heldBy}/head`;
  const entered = external ? { agency, evidence: 'Công văn đến số 15' } : {};
  const answer = anAnswer(random, context.questions, external ? agency : null);
  const ground = random.pick(['outside-competence', 'requesters-own-competence', 'dossier-incomplete']);
  const returned = { ground, reason: 'Không đúng thẩm quyền', ...entered };
  const extension = { workingDays: random.between(1, 6), reason: 'Cần khảo sát', ...entered };
  // Those too early or too late try as well, now and then.
  const open = state === 'awaiting' ? 1 : 0.08;
  yield propose(open, as, 'opinion.return', returned);
  yield propose(1.5 * open, as, 'opinion.request-extension', extension);
  yield propose(state === 'clarifying' ? 3 : 0.08, as, 'opinion.clarify', answer);
  if (state === 'awaiting') yield propose(4, as, 'opinion.answer', answer);
  if (state === 'awaiting') yield propose(0.3, as, 'opinion.assign', { officer: 'Nguyễn Thị Hoa' });
  if (state === 'overdue' || state === 'deemed')
    yield propose(context.late === null ? 3 : 0.3, as, 'opinion.answer', answer);
  if (external && context.dueAt !== null && context.receivedAt !== null) {
    // A paper that was received in time is typed in late; now and then the day is a slip of the pen.
    const receivedAt = inMinutes(context.dueAt, -random.between(-600, 2000));
    yield propose(state === 'answered' ? 0.3 : 2, as, 'opinion.answer', { ...answer, receivedAt });
  }
  if (state === 'answered' || state === 'unanswered') yield propose(0.6, as, 'opinion.answer', answer);
  const regretted = {
    because: random.pick(['late-settlement', 'conduct']),
    what: 'Trả lời chậm so với thời hạn',
    measures: 'Phân công lại người thụ lý',
  };
  yield propose(0.06, as, 'opinion.apologise', regretted);
}

function* byTheLead({ random, agencies, now, lead }: Scene, { state, context }: Opinion): Generator<Proposal> {
  const head = `${lead}/head`;
  const { agency } = context;
  if (context.receivedAt === null && state === 'awaiting') {
    const receivedAt = inMinutes(now, -random.between(0, 3 * 1440));
    const receipt = {
      agency,
      receivedAt: [receivedAt, context.askedAt].sort().at(-1),
      evidence: 'Phiếu phát',
    };
    yield propose(4, `${lead}/clerk`, 'opinion.record-receipt', receipt);
  }
  if (context.external && context.receivedAt !== null && state === 'awaiting') {
    const receivedAt = inMinutes(now, -random.between(0, 3 * 1440));
    const corrected = { agency, receivedAt, evidence: 'Phiếu phát đúng', reason: 'Nhập nhầm' };
    yield propose(0.8, `${lead}/clerk`, 'opinion.correct-receipt', corrected);
  }
  if (['awaiting', 'clarifying', 'returned', 'contested', 'overdue'].includes(state)) {
    const overseer = random.pick([`${lead}/officer`, 'VP/officer', 'SNV/head']);
    yield propose(0.3, overseer, 'opinion.urge', { agency, answerBy: inDays(now, random.between(-1, 3)) });
    yield propose(0.12, head, 'opinion.withdraw-request', { agency, reason: 'Gửi nhầm cơ quan' });
  }
  if (state === 'contested') {
    const decided = { agency, competent: random.chance(0.6), reason: 'Theo quy định chức năng' };
    yield propose(2, random.pick(['VP/head', 'VP/officer']), 'competence.decide', decided);
  }
  if (context.extension?.state === 'asked') {
    yield propose(4, head, 'opinion.grant-extension', { agency });
    yield propose(2, head, 'opinion.refuse-extension', { agency, reason: 'Việc gấp' });
  }
  if (state === 'returned') {
    const other = random.pick(agencies.filter(({ functions }) => functions.length > 0));
    const readdress = { agency: other.code, function: random.pick(other.functions), reason: 'Đúng thẩm quyền' };
    yield propose(3, head, 'opinion.contest-return', { agency, reason: 'Đúng chức năng của Sở' });
    yield propose(1.5, head, 'opinion.complete-dossier', { agency, supplement: 'Bản đồ hiện trạng' });
    yield propose(1, head, 'opinion.accept-return', { agency });
    yield propose(1.5, head, 'opinion.accept-return', { agency, readdress: { ...readdress, ...aLimit(random, now) } });
  }
  if (state === 'answered')
    yield propose(0.6, head, 'opinion.ask-clarification', { agency, reason: 'Chưa rõ chính kiến' });
  if (state === 'overdue') yield propose(1.5, head, 'opinion.close-unanswered', { agency, reason: 'Đã đôn đốc' });
  if (state === 'deemed') {
    yield propose(context.notice?.state === 'pending' ? 5 : 0.2, head, 'notice.issue', { agency, number: '15/TB' });
    if (context.late !== null) yield propose(5, head, 'opinion.accept-late', { agency });
  }
}

function* onComments({ random, lead }: Scene, { context }: Opinion): Generator<Proposal> {
  const { agency, external, heldBy } = context;
  for (const { key, result } of context.comments) {
    const given = random.pick(['accepted', 'partly-accepted', 'rejected', 'rejected', 'noted']);
    const resolution = { agency, comment: key, result: given, explanation: 'Đã giải trình' };
    yield propose(result === null ? 3 : 0.4, `${lead}/officer`, 'comment.resolve', resolution);
    if (result !== 'rejected' && result !== 'partly-accepted') continue;
    const as = external ? `${lead}/clerk` : `${heldBy}/head`;
    const said = external ? { agency, evidence: 'Công văn số 18', comment: key } : { comment: key };
    yield propose(0.5, as, 'comment.yield', said);
    yield propose(0.5, as, 'comment.maintain', said);
  }
}

const dispute: Propose = function* ({ random, dossier, now, lead }) {
  const found = currentDispute(dossier);
  if (found === null) return;
  const { state, context } = found;
  const head = `${lead}/head`;
  const office = random.pick(['VP/head', 'VP/officer']);
  const chairman = random.pick(['CT/head', 'CT/head', 'CT/deputy']);
  if (state === 'negotiating') {
    for (const agency of context.dissenters) {
      const result = random.pick(['differing', 'unified']);
      const met = { agency, heldOn: inDays(now, 0), participants: ['Giám đốc'], minutes: 'Trao đổi trực tiếp', result };
      yield propose(6, head, 'dispute.record-session', met);
      const last = context.sessions[agency]?.at(-1);
      if (last === undefined || last.confirmed !== null) continue;
      const opinion = currentOpinions(dossier).find((one) => one.context.agency === agency);
      const external = opinion?.context.external === true;
      const as = external ? `${lead}/clerk` : `${opinion?.context.heldBy}/head`;
      const entered = external ? { agency, evidence: 'Công văn số 20' } : {};
      yield propose(last.result === 'unified' ? 12 : 0.5, as, 'dispute.confirm-session', entered);
      yield propose(2, as, 'dispute.object-session', { ...entered, reason: 'Chưa thống nhất' });
    }
    const options = [
      { key: 'a', text: 'Theo chủ trì' },
      { key: 'b', text: 'Theo cơ quan được lấy ý kiến' },
    ];
    yield propose(9, head, 'dispute.escalate', { options, recommendation: 'Phương án a' });
    if (context.authority === 'lead') yield propose(6, head, 'consultation.decide', { conclusion: 'Theo chủ trì' });
  }
  if (state === 'verifying') {
    yield propose(9, office, 'dispute.find-incomplete', { missing: ['Biên bản có chữ ký'] });
    yield propose(9, office, 'dispute.submit', { opinion: 'Đủ điều kiện trình' });
    yield propose(3, office, 'dispute.remit', { reason: 'Thuộc thẩm quyền của chủ trì' });
  }
  if (state === 'incomplete') yield propose(9, head, 'dispute.complete', { supplement: 'Đã bổ sung' });
  if (state === 'submitted') {
    const option = random.pick([{ option: 'a' }, { option: 'b' }, {}, { option: 'z' }]);
    yield propose(12, chairman, 'dispute.decide', { ...option, conclusion: 'Chọn phương án' });
  }
  if (state === 'remitted') yield propose(12, head, 'consultation.decide', { conclusion: 'Chủ trì quyết định' });
};
