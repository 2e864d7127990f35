/** What the opinions come to. Deemed consent is counted by itself and never added to the agreements. */
import type { Opinion } from '../../../api/client.js';
import type { Language } from '../../../language/texts.js';
import type { MarkName } from '../../../marks/mark.js';
import { opinionStateWords, positionWords } from '../../../marks/words.js';
import type { MatrixRow } from './rows.js';

export interface Counted {
  readonly mark: MarkName;
  readonly count: number;
}

/** Positions first, then what was not said; the order in which tallies are read. */
const ORDER: readonly MarkName[] = [
  'agree',
  'agree-with-conditions',
  'disagree',
  'no-comment',
  'answered',
  'deemed',
  'awaiting',
  'clarifying',
  'overdue',
  'returned',
  'contested',
  'released',
  'unanswered',
  'transferred',
  'cancelled',
];

const STATES = {
  vi: {
    answered: 'đã trả lời',
    deemed: 'được xác định là đồng ý',
    returned: 'trả lại',
    contested: 'chờ quyết định thẩm quyền',
    released: 'đã chấp nhận trả lại',
    clarifying: 'chờ làm rõ',
    awaiting: 'đang chờ',
    overdue: 'quá hạn',
    unanswered: 'không trả lời, đã khép',
    transferred: 'chuyển cơ quan kế thừa',
    cancelled: 'đã hủy',
  },
  en: {
    answered: 'answered',
    deemed: 'deemed to agree',
    returned: 'returned',
    contested: 'competence to be decided',
    released: 'return accepted',
    clarifying: 'to be clarified',
    awaiting: 'awaited',
    overdue: 'overdue',
    unanswered: 'unanswered, closed',
    transferred: 'passed to the successor',
    cancelled: 'cancelled',
  },
} as const;

/** "4 đã trả lời, 1 được xác định là đồng ý, 1 trả lại, 1 đang chờ"; states without an agency are left out. */
export function tallySentence(opinions: readonly Opinion[], language: Language): string {
  const words = STATES[language];
  return (Object.keys(words) as (keyof typeof words)[])
    .map((state) => ({ state, count: opinions.filter((opinion) => opinion.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${words[state]}`)
    .join(', ');
}

/** The marks of one question, counted over the agencies that were asked it. */
export function questionTally(question: string, opinions: readonly Opinion[], rows: readonly MatrixRow[]): Counted[] {
  const marks = rows.flatMap((row): MarkName[] => {
    const asked = opinions.find(({ agency }) => agency === row.agency)?.questions.includes(question) ?? false;
    if (!asked) return [];
    if (row.kind === 'span') return [row.mark];
    const position = row.cells.find((cell) => cell.question === question)?.position ?? null;
    return position === null ? [] : [position];
  });
  return ORDER.map((mark) => ({ mark, count: marks.filter((one) => one === mark).length })).filter(
    ({ count }) => count > 0,
  );
}

/** "3 thống nhất, 1 được xác định là đồng ý": a tally in words. */
export function sayTally(counted: readonly Counted[], language: Language): string {
  const words: Readonly<Record<string, string>> = { ...opinionStateWords[language], ...positionWords[language] };
  return counted
    .map(
      ({ mark, count }) =>
        `${count} ${(words[mark] ?? '').charAt(0).toLocaleLowerCase('vi')}${(words[mark] ?? '').slice(1)}`,
    )
    .join(', ');
}
