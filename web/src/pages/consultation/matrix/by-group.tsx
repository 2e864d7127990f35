/** Many opinions in groups of agencies: each group is told in one line, and drawn when it is unfolded. */
import { type ReactNode, useMemo, useState } from 'react';
import { type AgencyGroup, inGroups } from '../../../agencies/agency-groups.js';
import { useGroupName } from '../../../agencies/group-words.js';
import type { Opinion } from '../../../api/client.js';
import { useEveryAgency } from '../../../api/every-agency.js';
import { texts, useLanguage, useTexts } from '../../../language/language.js';
import { Button } from '../../../parts/button.js';
import styles from './matrix.module.css';
import { tallySentence } from './tally.js';

/** From so many on, nobody reads a row for each at once. */
const MANY = 25;

const words = texts({
  vi: {
    counted: (name: string, n: number) => `${name} (${n})`,
    show: (name: string) => `Xem từng cơ quan: ${name}`,
    hide: (name: string) => `Thu gọn: ${name}`,
    shown: 'Thu gọn',
    folded: 'Xem từng cơ quan',
  },
  en: {
    counted: (name: string, n: number) => `${name} (${n})`,
    show: (name: string) => `Show each: ${name}`,
    hide: (name: string) => `Fold: ${name}`,
    shown: 'Fold',
    folded: 'Show each',
  },
});

interface Grouped {
  readonly opinions: readonly Opinion[];
  /** Whether all are shown at first, as for the printer. */
  readonly unfolded: boolean;
  /** Draws some opinions, as a picture or as a table. */
  readonly draw: (some: readonly Opinion[]) => ReactNode;
}

export function ByGroup({ opinions, unfolded, draw }: Grouped) {
  return opinions.length < MANY ? draw(opinions) : <Groups {...{ opinions, unfolded, draw }} />;
}

function Groups({ opinions, unfolded, draw }: Grouped) {
  const { data } = useEveryAgency();
  const groups = useMemo(() => {
    const known = new Map(data?.map((agency) => [agency.code, agency]));
    return inGroups(opinions, ({ heldBy }) => known.get(heldBy));
  }, [data, opinions]);
  return groups.map((group) => <Group key={`${group.name} ${unfolded}`} {...{ group, unfolded, draw }} />);
}

function Group({
  group: { name, members },
  unfolded,
  draw,
}: Omit<Grouped, 'opinions'> & { readonly group: AgencyGroup<Opinion> }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(unfolded);
  const named = useGroupName()(name);
  return (
    <>
      <div className={styles.groupHead}>
        <h3>{t.counted(named, members.length)}</h3>
        <p className="second">{tallySentence(members, language)}</p>
        <Button
          small
          look="quiet"
          aria-expanded={isOpen}
          aria-label={isOpen ? t.hide(named) : t.show(named)}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? t.shown : t.folded}
        </Button>
      </div>
      {isOpen && draw(members)}
    </>
  );
}
