/** What can be done now, until when, and what follows if it is not: from the actions that the machine itself offers. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { useMyself } from '../../session/me.js';
import { MATTER_NAMES, MATTERS, openIn } from '../signing/matters.js';
import { SignMany } from '../signing/sign-many.js';
import { SeldomActs } from './seldom-acts.js';
import styles from './todo.module.css';
import { TodoRowView } from './todo-row-view.js';
import { type TodoRow, todoOf } from './todo-rows.js';
import { WaitingLine } from './waiting-line.js';

const words = texts({
  vi: {
    now: 'Việc làm được bây giờ',
    until: 'Đến khi nào',
    otherwise: 'Nếu không làm',
    act: 'Thao tác',
    idle: 'Hiện không có việc phải làm trong hồ sơ này.',
  },
  en: {
    now: 'What can be done now',
    until: 'Until when',
    otherwise: 'If it is not done',
    act: 'Act',
    idle: 'There is nothing to do in this consultation now.',
  },
});

interface TodoProps {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}

export function Todo({ consultation, nameOf }: TodoProps) {
  const t = useTexts(words);
  const me = useMyself();
  const { rows, seldom } = todoOf(consultation);
  const ended = consultation.state === 'concluded' || consultation.state === 'withdrawn';
  if (ended && rows.length === 0 && seldom.length === 0) return null;
  return (
    <section className={styles.todo} aria-label={t.now}>
      {rows.length === 0 ? (
        <>
          <h2 className="only-heard">{t.now}</h2>
          <p className={styles.idle}>{t.idle}</p>
        </>
      ) : (
        <TodoTable {...{ rows, consultation, nameOf }} />
      )}
      {MATTER_NAMES.map((matter) => {
        const count = openIn(MATTERS[matter], consultation).size;
        return (
          count > 1 && <SignMany key={matter} {...{ matter }} count={String(count)} consultation={consultation.id} />
        );
      })}
      <WaitingLine consultation={consultation} own={me.agency?.code ?? null} nameOf={nameOf} />
      {seldom.length > 0 && <SeldomActs {...{ seldom, consultation, nameOf }} />}
    </section>
  );
}

function TodoTable({ rows, consultation, nameOf }: TodoProps & { readonly rows: readonly TodoRow[] }) {
  const t = useTexts(words);
  return (
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
          <TodoRowView key={row.key} {...{ row, consultation, nameOf }} isFirst={index === 0} />
        ))}
      </tbody>
    </table>
  );
}
