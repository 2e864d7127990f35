/** An engine on a fresh database with a small register and a clock that tests own. */

import { VirtualClock } from '../../src/engine/clock.js';
import type { CommandRequest, Outcome } from '../../src/engine/door/command-request.js';
import { createEngine, type Engine } from '../../src/engine/engine.js';
import type { OutboxOptions } from '../../src/engine/outbox/outbox.js';
import { registerProvince } from '../../src/engine/province.js';
import type { Store } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { Rules } from '../../src/rules/rules.js';
import type { CommandName, Role } from '../../workflows/commands/commands.js';
import { type ConsultationView, consultationView } from '../../workflows/dossier/view.js';
import { type Instant, parseInstant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';

export const PROVINCE = 'phu-yen';

const department = (code: string, name: string, functions: string[]): RegisteredAgency => ({
  code,
  name,
  kind: 'department',
  functions,
  external: false,
});

export const AGENCIES: readonly RegisteredAgency[] = [
  department('SKHDT', 'Sở Kế hoạch và Đầu tư', ['planning', 'public-investment']),
  department('SXD', 'Sở Xây dựng', ['construction', 'housing']),
  department('STC', 'Sở Tài chính', ['budget', 'public-assets']),
  department('STNMT', 'Sở Tài nguyên và Môi trường', ['land', 'environment']),
  { ...department('CAT', 'Công an tỉnh', ['public-security']), external: true },
  { ...department('VP', 'Văn phòng UBND tỉnh', []), kind: 'office' },
  { ...department('CT', 'Chủ tịch UBND tỉnh', []), kind: 'chairman' },
  { ...department('SNV', 'Sở Nội vụ', ['civil-service']), kind: 'home-affairs' },
];

/** An instant in Vietnam: "2023-05-16 09:00" or with seconds and milliseconds. */
export function at(text: string): Instant {
  const instant = parseInstant(`${text.replace(' ', 'T')}+07:00`);
  if (instant === null) throw new Error(`${text} is no instant`);
  return instant;
}

export interface TestEngine {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly store: Store;
  /** Sends a command as "SXD/head", "admin" … at the moment where the clock stands. */
  send(as: string, command: CommandName, consultation: string | null, carried?: object): Promise<Outcome>;
  /** The same, which must be accepted. */
  done(as: string, command: CommandName, consultation: string | null, carried?: object): Promise<Outcome>;
  /** Moves the clock through every limit up to an instant, as time does. */
  until(instant: Instant): Promise<void>;
  view(consultation: string): Promise<ConsultationView>;
}

export async function anEngine(
  store: Store,
  start: Instant,
  regulation: Regulation = regulationNamed('phu-yen-2230'),
  adoptionNeeded = false,
  outbox?: OutboxOptions,
): Promise<TestEngine> {
  const clock = new VirtualClock(start);
  await store.migrate();
  await registerProvince(
    store,
    { code: PROVINCE, name: 'Phú Yên', agencies: AGENCIES },
    readCalendar('vn-civil-service'),
    start,
  );
  const rules = new Rules(store.reader, new Map([[regulation.id, regulation]]), regulation.province);
  const engine = createEngine({
    store,
    clock,
    rules,
    regulationFor: () => regulation,
    adoptionNeeded,
    ...(outbox === undefined ? {} : { outbox }),
  });
  const send = (as: string, command: CommandName, consultation: string | null, carried: object = {}) =>
    engine.submit(request(as, command, consultation, carried));
  return {
    engine,
    clock,
    store,
    send,
    async done(as, command, consultation, carried) {
      const outcome = await send(as, command, consultation, carried);
      if (!outcome.accepted)
        throw new Error(`${as} ${command}: ${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
      return outcome;
    },
    async until(instant) {
      for (let due = await engine.nextDue(); due !== null && due <= instant; due = await engine.nextDue()) {
        if (due > clock.at) clock.advanceTo(due);
        await engine.sweep();
      }
      clock.advanceTo(instant);
    },
    async view(consultation) {
      const found = await engine.dossier(PROVINCE, consultation);
      if (found === null) throw new Error(`There is no consultation ${consultation}.`);
      return consultationView(found.dossier, found.regulation);
    },
  };
}

export function request(
  as: string,
  command: CommandName,
  consultation: string | null,
  carried: object = {},
): CommandRequest {
  const [agency = '', role = 'admin'] = as.split('/');
  const by =
    as === 'admin'
      ? { person: 'admin', name: null, agency: null, role: 'admin' as const }
      : { person: as, name: null, agency, role: role as Role };
  return { province: PROVINCE, by, command, consultation, with: carried as CommandRequest['with'] };
}

let regulations: ReturnType<typeof readRegulations> | undefined;

export function regulationNamed(id: string): Regulation {
  regulations ??= readRegulations();
  const regulation = regulations.get(id);
  if (regulation === undefined) throw new Error(`There is no regulation ${id}.`);
  return regulation;
}

/** A consultation of SXD and STC by SKHDT; override what the test is about. */
export function opening(overrides: object = {}): object {
  return {
    matter: 'quy-hoach-kcn-2023',
    subject: 'Lấy ý kiến dự thảo quy hoạch khu công nghiệp',
    position: 'Thống nhất chủ trương',
    proposal: 'Phê duyệt dự thảo quy hoạch kèm theo',
    legalGround: 'Quy chế làm việc của UBND tỉnh',
    authority: 'province',
    questions: [{ key: 'q1', text: 'Sự phù hợp với quy hoạch xây dựng' }],
    consult: [
      { agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch xây dựng' },
      { agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' },
    ],
    urgency: 'ordinary',
    limit: { workingDays: 7 },
    ...overrides,
  };
}

/** An answer that agrees; override what the test is about. */
export function agreeing(overrides: object = {}): object {
  return { position: 'agree', answers: [{ question: 'q1', position: 'agree', text: 'Phù hợp' }], ...overrides };
}

/** An answer that disagrees on main content. */
export function disagreeing(overrides: object = {}): object {
  return {
    position: 'disagree',
    reason: 'Chưa phù hợp quy hoạch',
    alternative: 'Điều chỉnh ranh giới phía Đông',
    answers: [{ question: 'q1', position: 'disagree', text: 'Chưa phù hợp' }],
    ...overrides,
  };
}
