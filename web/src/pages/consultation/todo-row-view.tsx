/** One row of what can be done: the task and what stands behind it, its limit, what follows if not, and its buttons. */
import { useRegulation } from '../../acts/rules-of.js';
import { silenceOfOpinion } from '../../acts/silence.js';
import type { Consultation, OpenAction, Opinion } from '../../api/client.js';
import { buttonOf, consequenceOfNotDoing, titleOf, wordsOf } from '../../commands/catalogue.js';
import { actionLink } from '../../commands/command-link.js';
import { enteredWords } from '../../commands/entered.js';
import type { Group } from '../../commands/groups.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { instantFrom, sayEffect } from '../../time/say.js';
import { Until } from '../../time/until.js';
import { WhyDeemed } from '../deemed/why-link.js';
import styles from './todo.module.css';
import type { TodoRow } from './todo-rows.js';

const words = texts({
  vi: {
    until: 'Đến',
    otherwise: 'Nếu không',
    none: 'Không có thời hạn',
    beforeConclusion: 'Trước khi kết luận',
    session: 'Làm việc trực tiếp với cơ quan có ý kiến khác',
    comments: (n: number) => `Giải trình ${n} góp ý còn lại`,
  },
  en: {
    until: 'Until',
    otherwise: 'If not',
    none: 'No deadline',
    beforeConclusion: 'Before the conclusion',
    session: 'Meet the dissenting agencies',
    comments: (n: number) => `Answer ${n} remaining ${n === 1 ? 'comment' : 'comments'}`,
  },
});

type GroupTitles = Partial<Readonly<Record<Group, (name: string) => string>>>;

/** What a row is called that offers several commands; left out, as its first command. */
const groupTitles = texts<GroupTitles>({
  vi: {
    return: (name) => `Xử lý văn bản trả lại của ${name}`,
    extension: (name) => `Quyết định đề nghị gia hạn của ${name}`,
    confirmation: (name) =>
      name === ''
        ? 'Xác nhận kết quả buổi làm việc trực tiếp'
        : `Nhập ý kiến của ${name} về kết quả buổi làm việc trực tiếp`,
    verification: () => 'Thẩm tra hồ sơ trình',
    'rejected-comment': () => 'Rút hoặc bảo lưu góp ý không được tiếp thu',
  },
  en: {
    return: (name) => `Deal with the return by ${name}`,
    extension: (name) => `Decide the extension asked by ${name}`,
    confirmation: (name) =>
      name === ''
        ? 'Confirm the session of the heads, or object'
        : `Enter whether ${name} confirms the session of the heads`,
    verification: () => 'Verify the dossier',
    'rejected-comment': () => 'Give up or maintain a comment that was not accepted',
  },
});

export function TodoRowView({
  row,
  consultation,
  nameOf,
  isFirst,
}: {
  readonly row: TodoRow;
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
  readonly isFirst: boolean;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const regulation = useRegulation(consultation.regulation);
  const names = { agency: row.agency === null ? null : nameOf(row.agency), lead: nameOf(consultation.lead) };
  const opinion = row.agency === null ? undefined : consultation.opinions[row.agency];
  const rules = {
    silence: opinion === undefined ? undefined : silenceOfOpinion(opinion),
    isOverdue: opinion?.state === 'overdue',
    undecidedExtension: regulation?.extension.undecidedAtLimit,
  };
  const detail = useDetail(row, consultation);
  const unlimited = row.command.startsWith('comment.') ? t.beforeConclusion : t.none;
  return (
    <tr>
      <th scope="row" className={styles.what}>
        <b>{useTitle(row, names.agency, opinion)}</b>
        {detail !== '' && <span className="second">{detail}</span>}
        {row.command === 'notice.issue' && row.agency !== null && (
          <>
            {' '}
            <WhyDeemed consultation={consultation.id} agency={row.agency} />
          </>
        )}
      </th>
      <td>
        <div className={styles.labelled}>
          <span className={styles.label}>{t.until}</span>
          <span>{row.until !== null ? <Until limit={row.until} /> : <b>{unlimited}</b>}</span>
        </div>
      </td>
      <td>
        <div className={styles.labelled}>
          <span className={styles.label}>{t.otherwise}</span>
          <span>{consequenceOfNotDoing(row.command, language, names, rules)}</span>
        </div>
      </td>
      <td className={styles.acts}>
        <Buttons row={row} opinion={opinion} consultation={consultation.id} isFirst={isFirst} />
      </td>
    </tr>
  );
}

function Buttons({
  row: { group, actions },
  opinion,
  consultation,
  isFirst,
}: {
  readonly row: TodoRow;
  readonly opinion: Opinion | undefined;
  readonly consultation: string;
  readonly isFirst: boolean;
}) {
  const { language } = useLanguage();
  const buttons = group === 'comments' ? actions.slice(0, 1) : actions;
  return buttons.map((action, index) => (
    <ButtonLink
      key={`${action.command} ${action.comment ?? ''}`}
      look={isFirst && index === 0 ? 'solid' : 'outline'}
      preventScrollReset
      {...goTo(action, consultation)}
    >
      {enteredWords(action.command, opinion, language)?.button ?? buttonOf(action.command, language)}
    </ButtonLink>
  ));
}

/** Comments are answered where they stand; everything else at its own address. */
function goTo(action: OpenAction, consultation: string) {
  if (action.command === 'comment.resolve') return { to: `#gop-y-${action.agency ?? ''}`, preventScrollReset: false };
  return { to: actionLink(consultation, action) };
}

function useTitle({ group, command, actions }: TodoRow, agency: string | null, opinion: Opinion | undefined): string {
  const t = useTexts(words);
  const titles = useTexts(groupTitles);
  const { language } = useLanguage();
  const entered = enteredWords(command, opinion, language);
  if (entered !== undefined) return entered.title(agency ?? '');
  if (group === 'comments') return t.comments(actions.length);
  if (command === 'dispute.record-session') return t.session;
  const isSeveral = actions.some((action) => action.command !== command);
  return (isSeveral && titles[group]?.(agency ?? '')) || titleOf(command, language, { agency });
}

/** What stands behind a task, in a sentence; what people wrote is told in their own words. */
function useDetail({ command, agency, actions }: TodoRow, { opinions }: Consultation): string {
  const { language } = useLanguage();
  const opinion = agency === null ? undefined : opinions[agency];
  const all = Object.values(opinions).flatMap(({ comments }) => Object.values(comments));
  const detail = wordsOf(command, language)?.detail?.({
    opinion,
    comment: opinion?.comments[actions[0]?.comment ?? '']?.text ?? '',
    comments: all.length,
    resolved: all.filter(({ result }) => result !== null).length,
    deemedFrom: opinion?.settledAt ? sayEffect(instantFrom(opinion.settledAt), language) : '',
  });
  return detail ?? '';
}
