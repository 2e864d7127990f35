/** What is read one by one and signed with one confirmation: the acts of which a head meets several of a kind. */
import type { ConsultationCommandName } from '../../../../workflows/commands/commands.js';
import type { Consultation, Opinion } from '../../api/client.js';
import type { CommandPath } from '../../commands/row.js';
import { counted } from '../../language/counted.js';
import { texts } from '../../language/texts.js';

export const MATTER_NAMES = ['thong-bao', 'gia-han', 'qua-han'] as const;
/** As it stands in the address: "/ky-nhieu?viec=qua-han". */
export type MatterName = (typeof MATTER_NAMES)[number];

export type ActName = 'issue' | 'grant' | 'refuse' | 'urge' | 'close';

/** One act, given of all that are chosen. */
export interface ManyAct {
  readonly name: ActName;
  readonly command: ConsultationCommandName;
  readonly path: CommandPath;
  /** What is said once for all of them; `number` is said of each. */
  readonly says: 'number' | 'day' | 'reason' | 'optional-reason';
}

export interface Matter {
  readonly name: MatterName;
  /** Where the consultations of which the agency has several are found. */
  readonly list: '/api/v1/work' | '/api/v1/work/waiting';
  readonly kind: 'notice' | 'extension' | 'opinion';
  readonly acts: readonly ManyAct[];
  /** Whether an opinion on which an act is open is one of these. */
  readonly concerns: (opinion: Opinion) => boolean;
  /** The limit by which they are put in order; empty where none runs. */
  readonly dueAt: (opinion: Opinion) => string;
}

const OPINION = '/api/v1/consultations/{id}/opinions/{agency}';

/** Urging is offered in the lists of the province as well. */
export const URGE: ManyAct = { name: 'urge', command: 'opinion.urge', path: `${OPINION}/urge`, says: 'day' };

export const MATTERS: Readonly<Record<MatterName, Matter>> = {
  'thong-bao': {
    name: 'thong-bao',
    list: '/api/v1/work',
    kind: 'notice',
    acts: [{ name: 'issue', command: 'notice.issue', path: `${OPINION}/notice/issue`, says: 'number' }],
    concerns: () => true,
    dueAt: ({ notice }) => notice?.dueAt ?? '',
  },
  'gia-han': {
    name: 'gia-han',
    list: '/api/v1/work',
    kind: 'extension',
    acts: [
      {
        name: 'grant',
        command: 'opinion.grant-extension',
        path: `${OPINION}/grant-extension`,
        says: 'optional-reason',
      },
      {
        name: 'refuse',
        command: 'opinion.refuse-extension',
        path: `${OPINION}/refuse-extension`,
        says: 'optional-reason',
      },
    ],
    concerns: ({ extension }) => extension?.state === 'asked',
    dueAt: ({ dueAt }) => dueAt ?? '',
  },
  'qua-han': {
    name: 'qua-han',
    list: '/api/v1/work/waiting',
    kind: 'opinion',
    acts: [
      URGE,
      { name: 'close', command: 'opinion.close-unanswered', path: `${OPINION}/close-unanswered`, says: 'reason' },
    ],
    concerns: ({ state }) => state === 'overdue',
    dueAt: ({ dueAt }) => dueAt ?? '',
  },
};

/** The matter of an address; notices where it names none that there is. */
export function matterOf(name: string | null): Matter {
  return MATTERS[MATTER_NAMES.find((one) => one === name) ?? 'thong-bao'];
}

/** The agencies of which the person may sign an act of the matter. */
export function openIn(
  matter: Matter,
  { actions, opinions }: Pick<Consultation, 'actions' | 'opinions'>,
): ReadonlySet<string> {
  const commands = matter.acts.map(({ command }): string => command);
  return new Set(
    actions.flatMap(({ command, agency }) => {
      const opinion = opinions[agency ?? ''];
      return agency && opinion && commands.includes(command) && matter.concerns(opinion) ? [agency] : [];
    }),
  );
}

export const matterWords = texts({
  vi: {
    'thong-bao': {
      title: 'Ký thông báo về việc được xác định là đồng ý',
      how: 'Đọc từng thông báo, chọn những thông báo sẽ ký, rồi ký một lần.',
      things: 'thông báo',
      empty: 'Không có thông báo nào chờ đồng chí ký.',
      choose: (name: string) => `Ký thông báo gửi ${name}`,
      closed: 'Không còn phải ký: hồ sơ đã thay đổi.',
      owed: (n: string) => `${n} thông báo về việc được xác định là đồng ý đang chờ ký.`,
      go: 'Đọc và ký cùng một lượt',
    },
    'gia-han': {
      title: 'Xem xét các đề nghị gia hạn',
      how: 'Đọc từng đề nghị, chọn những đề nghị có cùng quyết định, rồi ký một lần.',
      things: 'đề nghị gia hạn',
      empty: 'Không có đề nghị gia hạn nào chờ đồng chí quyết định.',
      choose: (name: string) => `Đề nghị gia hạn của ${name}`,
      closed: 'Không còn phải quyết định: hồ sơ đã thay đổi.',
      owed: (n: string) => `${n} đề nghị gia hạn đang chờ quyết định.`,
      go: 'Đọc và quyết định cùng một lượt',
    },
    'qua-han': {
      title: 'Các ý kiến quá hạn trả lời',
      how: 'Đọc từng ý kiến quá hạn, chọn những cơ quan sẽ đôn đốc hoặc khép lại, rồi ký một lần.',
      things: 'ý kiến quá hạn',
      empty: 'Không có ý kiến nào quá hạn trả lời.',
      choose: (name: string) => `${name} quá hạn trả lời`,
      closed: 'Không còn quá hạn: hồ sơ đã thay đổi.',
      owed: (n: string) => `${n} cơ quan quá hạn trả lời.`,
      go: 'Đôn đốc hoặc khép lại cùng một lượt',
    },
  },
  en: {
    'thong-bao': {
      title: 'Sign notices of a deemed consent',
      how: 'Read each notice, choose those to be signed, then sign once.',
      things: 'notices',
      empty: 'No notice waits for your signature.',
      choose: (name: string) => `Sign the notice to ${name}`,
      closed: 'Not to be signed any more: the consultation has changed.',
      owed: (n: string) => `${counted(n, 'notice')} of a deemed consent to be signed.`,
      go: 'Read and sign together',
    },
    'gia-han': {
      title: 'Requests for more time',
      how: 'Read each request, choose those to be decided alike, then sign once.',
      things: 'requests',
      empty: 'No request for more time waits for you.',
      choose: (name: string) => `Request of ${name}`,
      closed: 'Not to be decided any more: the consultation has changed.',
      owed: (n: string) => `${counted(n, 'request')} for more time to be decided.`,
      go: 'Read and decide together',
    },
    'qua-han': {
      title: 'Opinions that are overdue',
      how: 'Read each, choose the agencies that are to be urged or closed, then sign once.',
      things: 'overdue opinions',
      empty: 'No opinion is overdue.',
      choose: (name: string) => `${name} is overdue`,
      closed: 'Not overdue any more: the consultation has changed.',
      owed: (n: string) => `${counted(n, 'agency', 'agencies')} overdue.`,
      go: 'Urge or close together',
    },
  },
});

interface ActWords {
  readonly button: (n: number) => string;
  readonly question: (n: number) => string;
  readonly follows: readonly string[];
  readonly done: string;
  readonly result: (n: number) => string;
}

export const actWords = texts<Readonly<Record<ActName, ActWords>>>({
  vi: {
    issue: {
      button: (n) => `Ký ${n} thông báo`,
      question: (n) => `Ký và gửi ${n} thông báo?`,
      follows: ['Mỗi thông báo được gửi riêng tới cơ quan có tên trong thông báo.'],
      done: 'Đã ký và gửi.',
      result: (n) => `Đã ký và gửi ${n} thông báo.`,
    },
    grant: {
      button: (n) => `Đồng ý ${n} đề nghị`,
      question: (n) => `Đồng ý ${n} đề nghị gia hạn?`,
      follows: ['Thời hạn của mỗi cơ quan được kéo dài đúng số ngày làm việc đã đề nghị.'],
      done: 'Đã đồng ý gia hạn.',
      result: (n) => `Đã đồng ý ${n} đề nghị gia hạn.`,
    },
    refuse: {
      button: (n) => `Không đồng ý ${n} đề nghị`,
      question: (n) => `Không đồng ý ${n} đề nghị gia hạn?`,
      follows: ['Thời hạn đã giao giữ nguyên.'],
      done: 'Đã trả lời không đồng ý gia hạn.',
      result: (n) => `Đã trả lời không đồng ý ${n} đề nghị gia hạn.`,
    },
    urge: {
      button: (n) => `Đôn đốc ${n} ý kiến`,
      question: (n) => `Gửi ${n} văn bản đôn đốc?`,
      follows: [
        'Mỗi văn bản được gửi riêng tới Thủ trưởng cơ quan có tên; thời hạn trả lời không thay đổi.',
        'Mỗi ý kiến chỉ được đôn đốc một lần trong ngày.',
      ],
      done: 'Đã đôn đốc.',
      result: (n) => `Đã gửi ${n} văn bản đôn đốc.`,
    },
    close: {
      button: (n) => `Khép lại ${n} ý kiến`,
      question: (n) => `Khép lại ${n} ý kiến khi chưa có trả lời?`,
      follows: [
        'Cơ quan chủ trì tiếp tục mà không có các ý kiến này; việc không trả lời được ghi nhận.',
        'Không được xác định là đồng ý.',
      ],
      done: 'Đã khép lại khi chưa có trả lời.',
      result: (n) => `Đã khép lại ${n} ý kiến.`,
    },
  },
  en: {
    issue: {
      button: (n) => `Sign ${counted(n, 'notice', 'notices')}`,
      question: (n) => `Sign and send ${counted(n, 'notice', 'notices')}?`,
      follows: ['Each notice is sent to the agency that it names.'],
      done: 'Signed and sent.',
      result: (n) => `${counted(n, 'notice was', 'notices were')} signed and sent.`,
    },
    grant: {
      button: (n) => `Grant ${counted(n, 'request', 'requests')}`,
      question: (n) => `Grant ${counted(n, 'request', 'requests')}?`,
      follows: ['Each deadline is extended by the working days that were asked for.'],
      done: 'Granted.',
      result: (n) => `${counted(n, 'request was', 'requests were')} granted.`,
    },
    refuse: {
      button: (n) => `Refuse ${counted(n, 'request', 'requests')}`,
      question: (n) => `Refuse ${counted(n, 'request', 'requests')}?`,
      follows: ['The deadlines stay as they are.'],
      done: 'Refused.',
      result: (n) => `${counted(n, 'request was', 'requests were')} refused.`,
    },
    urge: {
      button: (n) => `Urge ${counted(n, 'opinion', 'opinions')}`,
      question: (n) => `Send ${counted(n, 'reminder', 'reminders')}?`,
      follows: ['It goes to the head of each agency and changes no deadline.', 'Urging is once a day.'],
      done: 'Urged.',
      result: (n) => `${counted(n, 'reminder was', 'reminders were')} sent.`,
    },
    close: {
      button: (n) => `Close ${counted(n, 'opinion', 'opinions')}`,
      question: (n) => `Close ${counted(n, 'opinion', 'opinions')} without an answer?`,
      follows: ['The lead goes on without them; that there was no answer is recorded.', 'It is never consent.'],
      done: 'Closed without an answer.',
      result: (n) => `${counted(n, 'opinion was', 'opinions were')} closed.`,
    },
  },
});
