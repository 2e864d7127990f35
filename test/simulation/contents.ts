/** What the people of the simulation write: right and wrong, drawn at random. */

import type { AnswerInput, CommandInputs, OpenInput } from '../../workflows/commands/commands.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import { dayOf } from './naive-limit.js';
import type { Random } from './random.js';

const MATTERS = ['quy-hoach-kcn', 'tuyen-duong-ven-bien', 'gia-dat-2024', 'truong-hoc', 'benh-vien', 'cho-dau-moi'];
const PROPOSALS = ['Phê duyệt dự thảo kèm theo', 'Phê duyệt dự thảo đã chỉnh sửa', 'Giao đơn vị khác thực hiện'];
const POSITIONS = ['agree', 'agree-with-conditions', 'disagree', 'disagree', 'no-comment'];

/** The day so many days after an instant. */
export function inDays(now: Instant, days: number): CivilDate {
  return dayOf(new Date(Date.parse(now) + days * 86_400_000).toISOString() as Instant) as CivilDate;
}

/** An instant so many minutes after another. */
export function inMinutes(now: Instant, minutes: number): Instant {
  return new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant;
}

/** An opening by a lead; most are in order. */
export function anOpening(
  random: Random,
  lead: string,
  agencies: readonly RegisteredAgency[],
  now: Instant,
): OpenInput {
  const others = agencies.filter(({ code, functions }) => code !== lead && functions.length > 0);
  const consult = random.some(others, random.between(1, 4)).map(({ code, functions }) => ({
    agency: code,
    function: random.chance(0.97) ? random.pick(functions) : 'fishery',
    reason: 'Thuộc lĩnh vực quản lý',
  }));
  const [first] = consult;
  const narrow = consult.length > 1 && first !== undefined && random.chance(0.2);
  return {
    matter: random.pick(MATTERS),
    subject: 'Lấy ý kiến dự thảo',
    position: 'Thống nhất chủ trương',
    proposal: `${random.pick(PROPOSALS)} (lần ${random.between(1, 9)})`,
    legalGround: 'Quy chế làm việc của UBND tỉnh',
    authority: random.weighted([
      [5, 'province'],
      [2, 'chairman'],
      [2, 'lead'],
    ] as const),
    questions: [
      { key: 'q1', text: 'Sự phù hợp với quy hoạch' },
      ...(narrow ? [{ key: 'q2', text: 'Nguồn vốn', agencies: [first.agency] }] : []),
    ],
    consult,
    urgency: random.pick(['ordinary', 'ordinary', 'urgent', 'complex'] as const),
    ...(random.chance(0.95) ? { urgencyReason: 'Khắc phục hậu quả thiên tai' } : {}),
    ...(random.chance(0.25) ? { regime: random.pick(['binding-opinion', 'policy-proposal', 'khong-co']) } : {}),
    ...aLimit(random, now),
    ...(random.chance(0.02) ? { classification: 'Mật' } : {}),
  };
}

/** A limit in one of its three forms, or none. */
export function aLimit(random: Random, now: Instant): Pick<OpenInput, 'limit'> {
  if (random.chance(0.5)) return {};
  const limit = random.weighted([
    [4, { workingDays: random.between(1, 8) }],
    [2, { calendarDays: random.between(1, 20) }],
    [2, { on: inDays(now, random.between(-1, 20)) }],
  ] as const);
  return { limit };
}

/** An answer to some questions, with what its position needs and some comments. */
export function anAnswer(random: Random, questions: readonly string[], external: string | null): AnswerInput {
  const position = random.pick(POSITIONS);
  const comments = Array.from({ length: random.between(0, 2) }, (_, index) => ({
    key: `k${index + 1}`,
    text: 'Bổ sung phương án thoát nước',
    weight: random.pick(['main', 'secondary', 'drafting'] as const),
    condition: random.chance(0.4),
  }));
  if (position === 'agree-with-conditions' && random.chance(0.95))
    comments.push({
      key: 'dk',
      text: 'Có phương án bồi thường',
      weight: random.pick(['main', 'main', 'secondary']),
      condition: true,
    });
  return {
    position,
    answers: questions.map((question) => ({ question, position, text: 'Ý kiến về nội dung này' })),
    ...(position === 'disagree' ? { reason: 'Chưa phù hợp quy hoạch', alternative: 'Điều chỉnh ranh giới' } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(external === null ? {} : { agency: external, evidence: 'Công văn số 12/CV' }),
  };
}

/** A later notice: some days off, now and then a worked Saturday, or a day of an earlier notice that is taken out again. */
export function anAmendment(
  random: Random,
  now: Instant,
  version: string,
  earlier: readonly CivilDate[],
): CommandInputs['calendar.amend'] {
  const days = Array.from({ length: random.between(1, 3) }, () => inDays(now, random.between(-2, 20)));
  const saturday = (6 - new Date(`${inDays(now, 0)}T00:00:00Z`).getUTCDay() + 7) % 7;
  const workedSaturdays = random.chance(0.4) ? [inDays(now, saturday + 7 * random.between(0, 2))] : [];
  const daysOff = [...new Set(days)].filter((day) => !workedSaturdays.includes(day));
  const notice = { version, daysOff, workedSaturdays, basis: `Thông báo ${version}` };
  if (earlier.length === 0 || !random.chance(0.5)) return notice;
  return { ...notice, daysOff: [], workedSaturdays: [], withdrawn: [random.pick(earlier)] };
}

/** Words of a closed list: the edge leaves out what is none of them, as it does with days, so none other comes to the door. */
const CLOSED = ['urgency', 'authority'];

/** The same content with one thing missing, blank or wrong. */
export function spoiled(random: Random, carried: object): object {
  const keys = Object.keys(carried);
  if (keys.length === 0) return { agency: 'KHONG-CO' };
  const key = random.pick(keys);
  const { [key]: old, ...rest } = carried as Record<string, unknown>;
  if (random.chance(0.4) || CLOSED.includes(key) || /^\d{4}-/.test(String(old))) return rest;
  if (typeof old === 'string') return { ...rest, [key]: random.pick(['', '   ', 'KHONG-CO', 'VP', 'SKHDT']) };
  if (typeof old === 'number') return { ...rest, [key]: random.pick([0, -3, 99, 1.5]) };
  if (Array.isArray(old)) return { ...rest, [key]: random.chance(0.5) ? [] : [...old, ...old] };
  return rest;
}
