/** A row of work: until when, what it is, what follows if not, and the one act. */
import { Link } from 'react-router';
import { actionLink, commandLink } from '../../commands/command-link.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { roleWords } from '../../marks/words.js';
import { ButtonLink } from '../../parts/button-link.js';
import { useNarrow } from '../../parts/narrow.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { Until } from '../../time/until.js';
import { aboutOf } from './about-words.js';
import { consequenceOf } from './consequence.js';
import { groupOf } from './groups.js';
import { nextAct } from './next-act.js';
import { capacityIn, isEnteredForOther } from './own-part.js';
import styles from './work.module.css';
import type { WorkItem } from './work-item.js';

const words = texts({
  vi: { unnamed: '(chưa có trích yếu)' },
  en: { unnamed: '(no subject yet)' },
});

export function WorkRow({
  item,
  solid,
  nameOf,
  fresh,
}: {
  readonly item: WorkItem;
  readonly solid: boolean;
  readonly nameOf: (code: string) => string;
  /** The class of a row that was changed just now. */
  readonly fresh: string;
}) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const me = useMyself();
  const { language } = useLanguage();
  const { now } = useClock();
  const isNarrow = useNarrow();
  const entersForOther = isEnteredForOther(item, me.agency?.code);
  const act = nextAct(item, capacityIn(item, me), entersForOther, language);
  const whose = act.isOnlySeen && item.role !== null ? `${roles[item.role]} · ` : '';
  // What is drafted has no page before it is sent.
  const page = `/ho-so/${encodeURIComponent(item.consultation)}${item.kind === 'draft' ? '/soan' : ''}`;
  const named = {
    lead: nameOf(item.lead),
    entersFor: entersForOther && item.agency !== null ? nameOf(item.agency) : null,
  };
  return (
    <li className={`${styles.row} ${fresh}`}>
      <div className={styles.time}>
        {groupOf(item, now) === 'overdue' && <Mark name="overdue" size={17} />}
        <span>
          <Until limit={item.dueAt} layout={isNarrow ? 'line' : 'lines'} />
        </span>
      </div>
      <div>
        <h3 className="row-title">
          <Link className={styles.subject} to={page}>
            {item.subject === '' ? t.unnamed : item.subject}
          </Link>
        </h3>
        <p className={`second ${styles.about}`}>
          {whose}
          {aboutOf(item, nameOf, entersForOther, language)}
        </p>
        {item.remark !== null && <blockquote className={`said ${styles.remark}`}>{item.remark}</blockquote>}
      </div>
      <div className={`second ${styles.consequence}`}>
        <Follows {...consequenceOf(item, named, now, language)} />
      </div>
      <div className={styles.act}>
        <ButtonLink look={solid ? 'solid' : 'outline'} wide to={act.isOnlySeen ? page : linkOf(item, entersForOther)}>
          <span>
            {act.text}
            <span className="only-heard">: {item.subject === '' ? t.unnamed : item.subject}</span>
          </span>
        </ButtonLink>
      </div>
    </li>
  );
}

/** What is entered for an agency outside names it, whatever the path of the act. */
function linkOf({ consultation, next, agency }: WorkItem, entersForOther: boolean): string {
  if (!entersForOther || agency === null) return commandLink(consultation, next, agency);
  return actionLink(consultation, { command: next, agency });
}

function Follows({ isDeemed, effect, rest }: ReturnType<typeof consequenceOf>) {
  if (!isDeemed) return <p>{rest}</p>;
  return (
    <>
      <Mark name="deemed" />
      <p>
        <span className="seal">{effect}</span> {rest}
      </p>
    </>
  );
}
