/** The agencies that are asked: one row each, and once they are many, folded by group. */
import { Fragment, type ReactNode, useState } from 'react';
import { type AgencyGroup, inGroups } from '../../agencies/agency-groups.js';
import { useGroupName } from '../../agencies/group-words.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { dropAgencies } from './asked-agencies.js';
import styles from './opening.module.css';
import type { AskedForm, OpeningForm } from './opening-form.js';

/** From so many on, a list of rows is longer than anybody reads. */
const MANY = 20;
/** So few of a group are called by their names. */
const FEW = 3;

const words = texts({
  vi: {
    counted: (name: string, n: number) => `${name} (${n})`,
    show: 'Xem từng cơ quan',
    hide: 'Thu gọn',
    drop: (name: string) => `Bỏ cả nhóm ${name}`,
  },
  en: {
    counted: (name: string, n: number) => `${name} (${n})`,
    show: 'Show each',
    hide: 'Fold',
    drop: (name: string) => `Remove the group ${name}`,
  },
});

interface Asked {
  readonly consult: readonly AskedForm[];
  readonly agencyOf: (code: string) => Schemas['AgencyView'] | undefined;
}

export function AskedByGroup({
  consult,
  agencyOf,
  isOpen,
  row,
  onChange,
}: Asked & {
  /** Whether something about it has to be seen although its group is folded. */
  readonly isOpen: (asked: AskedForm) => boolean;
  readonly row: (asked: AskedForm) => ReactNode;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  if (consult.length <= MANY) return <ul className={styles.rows}>{consult.map(row)}</ul>;
  return inGroups(consult, ({ agency }) => agencyOf(agency)).map((group) => (
    <Group key={group.name} {...{ group, isOpen, row, onChange }} />
  ));
}

function Group({
  group: { name, members },
  isOpen,
  row,
  onChange,
}: {
  readonly group: AgencyGroup<AskedForm>;
  readonly isOpen: (asked: AskedForm) => boolean;
  readonly row: (asked: AskedForm) => ReactNode;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  const named = useGroupName()(name);
  const [shown, setShown] = useState(false);
  const rows = shown ? members : members.filter(isOpen);
  return (
    <>
      <div className={styles.groupHead}>
        <h4>{t.counted(named, members.length)}</h4>
        <Button
          small
          look="quiet"
          aria-expanded={shown}
          aria-label={`${shown ? t.hide : t.show}: ${named}`}
          onPress={() => setShown(!shown)}
        >
          {shown ? t.hide : t.show}
        </Button>
        <Button
          small
          look="quiet"
          onPress={() =>
            onChange((now) =>
              dropAgencies(
                now,
                members.map(({ agency }) => agency),
              ),
            )
          }
        >
          {t.drop(named)}
        </Button>
      </div>
      {rows.length > 0 && <ul className={styles.rows}>{rows.map(row)}</ul>}
    </>
  );
}

interface Recipient {
  /** Null for one that is called by its name. */
  readonly group: AgencyGroup<AskedForm> | null;
  readonly agency: string;
}

/** Those asked, as a letter names its recipients: by name, a large group by what it is called. */
function recipients({ consult, agencyOf }: Asked): Recipient[] {
  if (consult.length <= MANY) return consult.map(({ agency }) => ({ group: null, agency }));
  return inGroups(consult, ({ agency }) => agencyOf(agency)).flatMap((group): Recipient[] =>
    group.members.length <= FEW || group.name === 'others'
      ? group.members.map(({ agency }) => ({ group: null, agency }))
      : [{ group, agency: '' }],
  );
}

export function AskedSummary(asked: Asked) {
  const lines = useRecipientLines(asked);
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && '; '}
      {line}
    </Fragment>
  ));
}

/** "UBND các xã, phường, đặc khu (124)", "Sở Xây dựng". */
export function useRecipientLines(asked: Asked): string[] {
  const t = useTexts(words);
  const nameOfGroup = useGroupName();
  return recipients(asked).map(({ group, agency }) =>
    group === null
      ? (asked.agencyOf(agency)?.name ?? agency)
      : t.counted(nameOfGroup(group.name), group.members.length),
  );
}
