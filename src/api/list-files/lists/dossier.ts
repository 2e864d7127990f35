/** One consultation as files: what each agency answered, what became of each comment, and its journal. */
import { count, limit, moment, text, yesNo } from '../../../http/list-files/cells.js';
import type { ListFile } from '../../../http/list-files/list-file.js';
import type { CommentView } from '../../consultations/answer.views.js';
import type { ConsultationDetail } from '../../consultations/consultation.views.js';
import { roleWord } from '../../consultations/listed-words.vi.js';
import type { OpinionView } from '../../consultations/opinion.views.js';
import type { JournalItem } from '../../journal/journal.views.js';
import { COMMAND_WORDS } from '../command-words.vi.js';
import type { NameOf } from '../names.js';
import { OPINION_STATE_WORDS, POSITION_WORDS, RESULT_WORDS, WEIGHT_WORDS } from '../words.vi.js';

type Answered = NonNullable<OpinionView['answer']>;
type ToQuestion = Answered['answers'][number];

/** What an agency said of one question; null where it said nothing of any. */
interface AnswerRow {
  readonly opinion: OpinionView;
  readonly answer: Answered | null;
  readonly toQuestion: ToQuestion | null;
  readonly question: string;
}

interface CommentRow {
  readonly opinion: OpinionView;
  readonly text: string;
  /** Null for the reason of a disagreement, which is answered with the comments or before the chairman. */
  readonly comment: CommentView | null;
  readonly isLate: boolean;
  readonly question: string;
}

/** Every opinion of every round, in the order of the rounds: the answer that counts, or the late one beside it. */
export function answerRows(dossier: ConsultationDetail): AnswerRow[] {
  return opinionsOf(dossier).flatMap((opinion) => {
    const answer = opinion.answer ?? opinion.late;
    const rows = (answer?.answers ?? []).map(
      (toQuestion): AnswerRow => ({
        ...{ opinion, answer, toQuestion },
        question: questionText(dossier, opinion.round, toQuestion.question),
      }),
    );
    return rows.length > 0 ? rows : [{ opinion, answer, toQuestion: null, question: '' }];
  });
}

/** Every reason of a disagreement and every comment, of every round; those of late answers are marked. */
export function commentRows(dossier: ConsultationDetail): CommentRow[] {
  return opinionsOf(dossier).flatMap((opinion) => [
    ...rowsOf(dossier, opinion, { reason: opinion.answer?.reason ?? null, comments: opinion.comments, isLate: false }),
    ...rowsOf(dossier, opinion, {
      reason: opinion.late?.reason ?? null,
      comments: opinion.late?.comments ?? {},
      isLate: true,
    }),
  ]);
}

function rowsOf(
  dossier: ConsultationDetail,
  opinion: OpinionView,
  said: { readonly reason: string | null; readonly comments: OpinionView['comments']; readonly isLate: boolean },
): CommentRow[] {
  const { reason, comments, isLate } = said;
  const reasons = reason === null ? [] : [{ opinion, text: reason, comment: null, isLate, question: '' }];
  return [
    ...reasons,
    ...Object.values(comments).map((comment) => ({
      ...{ opinion, text: comment.text, comment, isLate },
      question: questionText(dossier, opinion.round, comment.question),
    })),
  ];
}

/** Whether what it said came after the limit, and not before it as well. */
function isLate({ answer, late, withheld }: OpinionView): boolean {
  if (withheld !== null) return withheld.answeredAt === null && withheld.lateAt !== null;
  return answer === null && late !== null;
}

const opinionsOf = ({ formerOpinions, opinions }: ConsultationDetail): OpinionView[] =>
  [...formerOpinions, ...Object.values(opinions)].sort((one, other) => one.round - other.round);

/** A question as it was put in that round. */
function questionText({ rounds }: ConsultationDetail, round: number, key: string | null): string {
  if (key === null) return '';
  const { questions = [] } = rounds.find(({ number }) => number === round) ?? {};
  return questions.find((question) => question.key === key)?.text ?? key;
}

export const opinionsFile = (nameOf: NameOf): ListFile<AnswerRow> => ({
  name: 'y-kien-cac-co-quan',
  sheet: 'Ý kiến của các cơ quan',
  columns: [
    count('Lần lấy ý kiến', ({ opinion }) => opinion.round),
    text('Cơ quan', 36, ({ opinion }) => nameOf(opinion.heldBy)),
    text('Tình trạng', 24, ({ opinion }) => OPINION_STATE_WORDS[opinion.state]),
    text('Chính kiến', 24, ({ answer }) => (answer === null ? null : POSITION_WORDS[answer.position])),
    text('Câu hỏi', 50, ({ question }) => question),
    text('Chính kiến về câu hỏi', 24, ({ toQuestion }) =>
      toQuestion === null ? null : POSITION_WORDS[toQuestion.position],
    ),
    text('Nội dung ý kiến về câu hỏi', 60, ({ toQuestion }) => toQuestion?.text ?? null),
    text('Lý do', 50, ({ answer }) => answer?.reason ?? null),
    text('Phương án đề xuất', 50, ({ answer }) => answer?.alternative ?? null),
    moment('Thời điểm lấy ý kiến', ({ opinion }) => opinion.askedAt),
    moment('Thời điểm nhận', ({ opinion }) => opinion.receivedAt),
    ...limit<AnswerRow>('Ngày cuối của thời hạn', ({ opinion }) => opinion.dueAt),
    moment(
      'Thời điểm trả lời',
      ({ opinion: { withheld }, answer }) => answer?.receivedAt ?? withheld?.answeredAt ?? withheld?.lateAt,
    ),
    {
      heading: 'Trả lời chậm',
      width: 10,
      cell: ({ opinion }) => yesNo(isLate(opinion)),
    },
    text('Số thông báo về việc được xác định là đồng ý', 24, ({ opinion }) => opinion.notice?.number ?? null),
  ],
});

export const commentsFile = (nameOf: NameOf): ListFile<CommentRow> => ({
  name: 'tong-hop-tiep-thu-giai-trinh',
  sheet: 'Tổng hợp, tiếp thu, giải trình',
  columns: [
    count('Lần lấy ý kiến', ({ opinion }) => opinion.round),
    text('Cơ quan góp ý', 36, ({ opinion }) => nameOf(opinion.heldBy)),
    text('Câu hỏi', 50, ({ question }) => question),
    text('Nội dung góp ý', 70, (row) => row.text),
    text('Mức độ', 24, ({ comment }) => (comment === null ? 'Lý do không thống nhất' : WEIGHT_WORDS[comment.weight])),
    { heading: 'Là điều kiện', width: 10, cell: ({ comment }) => yesNo(comment?.condition ?? null) },
    { heading: 'Gửi chậm', width: 10, cell: ({ isLate }) => yesNo(isLate) },
    text('Kết quả tiếp thu', 20, ({ comment }) => (comment?.result == null ? null : RESULT_WORDS[comment.result])),
    text('Nội dung tiếp thu, giải trình', 70, ({ comment }) => comment?.explanation ?? null),
    moment('Thời điểm tiếp thu, giải trình', ({ comment }) => comment?.resolvedAt),
    { heading: 'Cơ quan góp ý bảo lưu', width: 12, cell: ({ comment }) => yesNo(comment?.maintained ?? null) },
  ],
});

export const journalFile = (nameOf: NameOf): ListFile<JournalItem> => ({
  name: 'nhat-ky',
  sheet: 'Nhật ký',
  columns: [
    count('Số thứ tự', ({ seq }) => seq),
    moment('Ghi lúc', ({ at }) => at),
    moment('Có hiệu lực từ', ({ effectiveAt }) => effectiveAt),
    text('Việc', 44, ({ command }) => COMMAND_WORDS[command] ?? command),
    text(
      'Người thực hiện',
      28,
      ({ actor }) => actor.name ?? (actor.kind === 'clock' ? 'Hệ thống, theo thời hạn' : null),
    ),
    text('Vai trò', 14, ({ actor }) => roleWord(actor.role)),
    text('Cơ quan', 36, ({ actor }) => nameOf(actor.agency)),
    text('Về ý kiến của', 36, ({ with: carried }) => nameOf(agencyIn(carried))),
    text('Theo văn bản ủy quyền', 24, ({ actor }) => actor.delegation),
    text('Mã băm của mục (SHA-256)', 66, ({ hash }) => hash),
  ],
});

function agencyIn(carried: object): string | null {
  const { agency } = carried as { readonly agency?: unknown };
  return typeof agency === 'string' ? agency : null;
}
