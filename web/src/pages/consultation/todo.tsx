/** What can be done now, until when, and what follows if it is not: from the actions that the machine itself offers. */
import { Link } from 'react-router';
import { actLink } from '../../acts/act-link.js';
import { actButton, actConsequence, actTitle } from '../../acts/act-words.js';
import { useRegulation } from '../../acts/rules-of.js';
import type { Consultation, OpenAction } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayEffect } from '../../time/say.js';
import { Moment, Until } from '../../time/until.js';
import styles from './consultation.module.css';
import { type TodoRow, todoOf } from './todo-rows.js';
import { WaitingLine } from './waiting-line.js';

const words = texts({
  vi: {
    now: 'Việc làm được bây giờ',
    until: 'Đến khi nào',
    otherwise: 'Nếu không làm',
    shortUntil: 'Đến',
    shortOtherwise: 'Nếu không',
    act: 'Thao tác',
    none: 'Không có thời hạn',
    beforeConclusion: 'Trước khi kết luận',
    idle: 'Hiện không có việc phải làm trong hồ sơ này.',
    other: (n: number) => `${n} việc khác`,
    returns: (name: string) => `Xử lý văn bản trả lại của ${name}`,
    extension: (name: string) => `Quyết định đề nghị gia hạn của ${name}`,
    verify: 'Thẩm tra hồ sơ trình',
    session: 'Làm việc trực tiếp với cơ quan có ý kiến khác',
    comments: (n: number) => `Giải trình ${n} góp ý còn lại`,
    resolved: (done: number, all: number) => `${done} trên ${all} góp ý đã giải trình.`,
    kept: 'Rút hoặc bảo lưu góp ý không được tiếp thu',
    deemedFrom: (at: string) => `Được xác định là đồng ý từ ${at} vì không trả lời.`,
    asksFor: (n: number) => `Đề nghị thêm ${n} ngày làm việc.`,
    officer: (name: string) => `Đang giao ${name}.`,
    late: 'Trả lời sau thời hạn, đã được lưu.',
    allIn: 'Đủ ý kiến, mọi góp ý đã giải trình, không còn ý kiến khác nhau.',
    outside: 'Cơ quan ngoài hệ thống; nhập theo văn bản đã nhận.',
  },
  en: {
    now: 'What can be done now',
    until: 'Until when',
    otherwise: 'If it is not done',
    shortUntil: 'Until',
    shortOtherwise: 'If not',
    act: 'Act',
    none: 'No limit',
    beforeConclusion: 'Before the conclusion',
    idle: 'There is nothing to do in this consultation now.',
    other: (n: number) => `${n} other acts`,
    returns: (name: string) => `Deal with the return by ${name}`,
    extension: (name: string) => `Decide the extension asked by ${name}`,
    verify: 'Verify the dossier',
    session: 'Meet the dissenting agencies',
    comments: (n: number) => `Answer ${n} remaining ${n === 1 ? 'comment' : 'comments'}`,
    resolved: (done: number, all: number) => `${done} of ${all} comments are answered.`,
    kept: 'Give up or maintain a comment that was not accepted',
    deemedFrom: (at: string) => `Deemed to agree from ${at}, not having answered.`,
    asksFor: (n: number) => `Asks for ${n} more working ${n === 1 ? 'day' : 'days'}.`,
    officer: (name: string) => `Assigned to ${name}.`,
    late: 'Answered after the limit; it is kept.',
    allIn: 'All opinions are in, all comments answered, no dissent stands.',
    outside: 'Outside the system; entered from the document received.',
  },
});

interface Props {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}

export function Todo({ consultation, nameOf }: Props) {
  const t = useTexts(words);
  const me = useMyself();
  const { rows, rare } = todoOf(consultation);
  const ended = consultation.state === 'concluded' || consultation.state === 'withdrawn';
  if (ended && rows.length === 0 && rare.length === 0) return null;
  return (
    <section className={styles.todo} aria-label={t.now}>
      {rows.length === 0 ? (
        <>
          <h2 className="only-heard">{t.now}</h2>
          <p className={styles.idle}>{t.idle}</p>
        </>
      ) : (
        <table>
          <colgroup>
            <col style={{ width: '38%' }} />
            <col style={{ width: '20%' }} />
            <col style={{ width: '25%' }} />
            <col style={{ width: '17%' }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">
                <h2>{t.now}</h2>
              </th>
              <th scope="col">{t.until}</th>
              <th scope="col">{t.otherwise}</th>
              <th scope="col">
                <span className="only-heard">{t.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={row.key} {...{ row, consultation, nameOf }} first={index === 0} />
            ))}
          </tbody>
        </table>
      )}
      <WaitingLine consultation={consultation} own={me.agency?.code ?? null} nameOf={nameOf} />
      {rare.length > 0 && <Rare {...{ rare, consultation, nameOf }} />}
    </section>
  );
}

function Row({ row, consultation, nameOf, first }: Props & { readonly row: TodoRow; readonly first: boolean }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const regulation = useRegulation(consultation.regulation);
  const names = { agency: row.agency === null ? null : nameOf(row.agency), lead: nameOf(consultation.lead) };
  const rules = {
    silence: regulation?.silence.effect,
    undecidedExtension: regulation?.extension.undecidedAtLimit,
  };
  const detail = useDetail(row, consultation);
  const buttons = row.command === 'comment.resolve' ? row.actions.slice(0, 1) : row.actions;
  return (
    <tr>
      <th scope="row" className={styles.what}>
        <b>{useTitle(row, names)}</b>
        {detail !== '' && <span className="second">{detail}</span>}
      </th>
      <td>
        <div className={styles.labelled}>
          <span className={styles.label}>{t.shortUntil}</span>
          <span>
            {row.until !== null ? (
              <Until limit={row.until} />
            ) : (
              <b>{row.command.startsWith('comment.') ? t.beforeConclusion : t.none}</b>
            )}
          </span>
        </div>
      </td>
      <td>
        <div className={styles.labelled}>
          <span className={styles.label}>{t.shortOtherwise}</span>
          <span>{actConsequence(row.command, language, names, rules)}</span>
        </div>
      </td>
      <td className={styles.acts}>
        {buttons.map((action, index) => (
          <ButtonLink
            key={`${action.command} ${action.comment ?? ''}`}
            look={first && index === 0 ? 'solid' : 'outline'}
            preventScrollReset
            {...goTo(action, consultation.id)}
          >
            {actButton(action.command, language)}
          </ButtonLink>
        ))}
      </td>
    </tr>
  );
}

/** Comments are answered where they stand; everything else at its own address. */
function goTo({ command, agency, comment }: OpenAction, id: string) {
  if (command === 'comment.resolve') return { to: `#gop-y-${agency ?? ''}`, preventScrollReset: false };
  return { to: actLink(id, command, agency, comment) };
}

function useTitle({ command, agency, actions }: TodoRow, names: { readonly agency: string | null }): string {
  const t = useTexts(words);
  const { language } = useLanguage();
  const has = (other: string) => actions.some((action) => action.command === other);
  const name = names.agency ?? '';
  if (command === 'comment.resolve') return t.comments(actions.length);
  if (has('opinion.accept-return') && has('opinion.contest-return')) return t.returns(name);
  if (has('opinion.grant-extension') && has('opinion.refuse-extension')) return t.extension(name);
  if (has('comment.yield') && has('comment.maintain')) return t.kept;
  if (has('dispute.find-incomplete') && has('dispute.remit')) return t.verify;
  if (command === 'dispute.record-session') return t.session;
  return actTitle(command, language, { agency: agency === null ? null : name });
}

/** What stands behind a task, in a sentence; what people wrote is told in their own words. */
function useDetail({ command, agency, actions }: TodoRow, { opinions }: Consultation): string {
  const t = useTexts(words);
  const { language } = useLanguage();
  const opinion = agency === null ? undefined : opinions[agency];
  switch (command) {
    case 'notice.issue':
      return opinion?.settledAt ? t.deemedFrom(sayEffect(instantFrom(opinion.settledAt), language)) : '';
    case 'opinion.accept-return':
    case 'opinion.contest-return':
      return opinion?.returned?.reason ?? '';
    case 'opinion.grant-extension':
    case 'opinion.refuse-extension':
      return opinion?.extension ? `${t.asksFor(opinion.extension.workingDays)} ${opinion.extension.reason}` : '';
    case 'opinion.answer':
      if (opinion?.external) return t.outside;
      return opinion?.officer ? t.officer(opinion.officer) : (opinion?.reason ?? '');
    case 'opinion.clarify':
      return opinion?.clarificationReason ?? '';
    case 'opinion.accept-late':
      return t.late;
    case 'consultation.conclude':
      return t.allIn;
    case 'comment.resolve': {
      const all = Object.values(opinions).flatMap(({ comments }) => Object.values(comments));
      return t.resolved(all.filter(({ result }) => result !== null).length, all.length);
    }
    case 'comment.yield':
    case 'comment.maintain':
      return opinion?.comments[actions[0]?.comment ?? '']?.text ?? '';
    default:
      return '';
  }
}

function Rare({ rare, consultation, nameOf }: Props & { readonly rare: readonly OpenAction[] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <details className={styles.rare}>
      <summary>{t.other(rare.length)}</summary>
      <ul>
        {rare.map((action) => (
          <li key={`${action.command} ${action.agency ?? ''} ${action.comment ?? ''}`}>
            <Link to={actLink(consultation.id, action.command, action.agency, action.comment)} preventScrollReset>
              {actTitle(action.command, language, {
                agency: action.agency === undefined ? null : nameOf(action.agency),
              })}
            </Link>
            {action.until !== null && (
              <span className="second">
                {' '}
                ({t.shortUntil.toLowerCase()} <Moment at={action.until} year={false} />)
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
