import { InvalidArgumentError, Option } from 'commander';
import { YearWithoutNotice } from '../../../workflows/limits/calendar.js';
import {
  type Budget,
  countedDays,
  type LedgerStep,
  projectLimit,
  receiptDay,
} from '../../../workflows/limits/limit.js';
import {
  type CivilDate,
  type Instant,
  inVietnam,
  parseCivilDate,
  parseInstant,
} from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { AddCommand } from './command.js';
import { CliError, EXIT } from './exit.js';

interface LimitOptions {
  readonly received: Instant;
  readonly workingDays?: number;
  readonly calendarDays?: number;
  readonly on?: CivilDate;
  readonly regulation: string;
}

/** `limit`: when a limit would end, by a regulation's clock and calendar. It computes and decides nothing. */
export const addLimit: AddCommand = (program, { io }) => {
  const ways = ['workingDays', 'calendarDays', 'on'];
  const way = (flags: string, name: string, about: string) =>
    new Option(flags, about).conflicts(ways.filter((other) => other !== name));
  program
    .command('limit')
    .description('tính thời điểm hết hạn trả lời; chỉ tính, không áp mức tối thiểu và tối đa')
    .requiredOption('--received <thời điểm>', 'lúc nhận được, ISO 8601 kèm múi giờ', instant)
    .addOption(way('--working-days <N>', 'workingDays', 'số ngày làm việc').argParser(days))
    .addOption(way('--calendar-days <N>', 'calendarDays', 'số ngày theo lịch').argParser(days))
    .addOption(way('--on <ngày>', 'on', 'ngày cuối cùng, YYYY-MM-DD').argParser(day))
    .option('--regulation <mã>', 'quy định được áp dụng', 'default')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async (options: LimitOptions) => {
      const { limit, counted } = await computed(options);
      io.out(`${limit.replace('.000', '')}\n`);
      io.err(`${counted.length} ngày làm việc: ${counted.join(', ')}\n`);
    });
};

async function computed(options: LimitOptions): Promise<{ limit: string; counted: readonly CivilDate[] }> {
  const budget = budgetOf(options);
  const { clock, calendar: calendarId } = await regulationNamed(options.regulation);
  const { readCalendar } = await import('../../rules/calendars/read-calendar.js');
  const calendar = readCalendar(calendarId);
  try {
    const on = receiptDay(options.received, clock, calendar);
    const ledger: LedgerStep[] = [{ kind: 'start', on, budget }];
    const { dueAt } = projectLimit(ledger, calendar, clock);
    return { limit: inVietnam(dueAt), counted: countedDays(ledger, calendar, clock) };
  } catch (error) {
    if (!(error instanceof YearWithoutNotice)) throw error;
    throw new CliError(
      EXIT.no,
      `Không tính được: lịch ${calendarId} chưa có thông báo ngày nghỉ của năm ${error.year}.`,
    );
  }
}

function budgetOf({ workingDays, calendarDays, on }: LimitOptions): Budget {
  if (workingDays !== undefined) return { workingDays };
  if (calendarDays !== undefined) return { calendarDays };
  if (on !== undefined) return { on };
  throw new CliError(EXIT.unusable, 'Cần đúng một trong ba tham số: --working-days, --calendar-days hoặc --on.');
}

async function regulationNamed(id: string): Promise<Regulation> {
  const { readRegulations } = await import('../../rules/regulations/read-regulations.js');
  const regulations = readRegulations();
  const regulation = regulations.get(id);
  if (regulation !== undefined) return regulation;
  const known = [...regulations.keys()].join(', ');
  throw new CliError(EXIT.unusable, `Không có quy định "${id}". Các quy định hiện có: ${known}.`);
}

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new InvalidArgumentError('Cần một thời điểm kèm múi giờ, như 2023-05-16T09:00:00+07:00.');
  return parsed;
}

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new InvalidArgumentError('Cần một ngày có thật, như 2023-05-25.');
  return parsed;
}

function days(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Cần một số nguyên từ 1.');
  return Number(text);
}
