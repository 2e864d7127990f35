/** A row of work: until when, what it is, what follows if not, and the one act. */
import { Link } from 'react-router';
import { commandLink } from '../../commands/command-link.js';
import { useLanguage } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { ButtonLink } from '../../parts/button.js';
import { useNarrow } from '../../parts/narrow.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { Until } from '../../time/until.js';
import { aboutOf } from './about-words.js';
import { capacityOf } from './capacity.js';
import { consequenceOf, type Rules } from './consequence.js';
import { groupOf } from './groups.js';
import { nextAct } from './next-act.js';
import styles from './work.module.css';
import type { WorkItem } from './work-item.js';

export function WorkRow({
  item,
  rules,
  solid,
  nameOf,
  fresh,
}: {
  readonly item: WorkItem;
  /** Undefined while the regulation is read: what would follow is not told then. */
  readonly rules: Rules | undefined;
  readonly solid: boolean;
  readonly nameOf: (code: string) => string;
  /** The class of a row that was changed just now. */
  readonly fresh: string;
}) {
  const me = useMyself();
  const { language } = useLanguage();
  const { now } = useClock();
  const isNarrow = useNarrow();
  const entersForOther = item.kind === 'opinion' && item.lead === me.agency?.code && item.agency !== item.lead;
  const act = nextAct(item, capacityOf(me), entersForOther, language);
  const page = `/ho-so/${encodeURIComponent(item.consultation)}`;
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
            {item.subject}
          </Link>
        </h3>
        <p className={`second ${styles.about}`}>{aboutOf(item, nameOf, entersForOther, language)}</p>
      </div>
      <div className={`second ${styles.consequence}`}>
        {rules !== undefined && <Follows {...consequenceOf(item, rules, named, now, language)} />}
      </div>
      <div className={styles.act}>
        <ButtonLink
          look={solid ? 'solid' : 'outline'}
          wide
          to={act.isOnlySeen ? page : commandLink(item.consultation, item.next, item.agency)}
        >
          <span>
            {act.text}
            <span className="only-heard">: {item.subject}</span>
          </span>
        </ButtonLink>
      </div>
    </li>
  );
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
