/** The registers, the people, the calendar and the rules of the province: all may read them, and those with the right change them. */
import { Link, useParams } from 'react-router';
import { ErrorPage } from '../../app/error-page.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import styles from './administration.module.css';
import { AgenciesPart } from './agencies-part.js';
import { CalendarPart } from './calendar-part.js';
import { DelegationsPart } from './delegations-part.js';
import { JournalPart } from './journal-part.js';
import { PARTS, type Part, partOf } from './parts.js';
import { PeoplePart } from './people-part.js';
import { RegulationsPart } from './regulations-part.js';

const words = texts({
  vi: {
    title: 'Quản trị',
    parts: 'Các phần của trang quản trị',
    names: {
      'co-quan': 'Cơ quan',
      'con-nguoi': 'Người dùng',
      'uy-quyen': 'Ủy quyền',
      'quy-dinh': 'Quy định',
      lich: 'Lịch làm việc',
      'nhat-ky': 'Nhật ký',
    } as Record<Part, string>,
  },
  en: {
    title: 'Administration',
    parts: 'Parts of the administration',
    names: {
      'co-quan': 'Agencies',
      'con-nguoi': 'People',
      'uy-quyen': 'Delegations',
      'quy-dinh': 'Rules',
      lich: 'Calendar',
      'nhat-ky': 'Journal',
    } as Record<Part, string>,
  },
});

const BODIES: Readonly<Record<Part, () => React.ReactNode>> = {
  'co-quan': AgenciesPart,
  'con-nguoi': PeoplePart,
  'uy-quyen': DelegationsPart,
  'quy-dinh': RegulationsPart,
  lich: CalendarPart,
  'nhat-ky': JournalPart,
};

export function Component() {
  const t = useTexts(words);
  const part = partOf(useParams().part);
  if (part === null) return <ErrorPage />;
  const Body = BODIES[part];
  return (
    <Page title={`${t.title}: ${t.names[part]}`} heading={<h1>{t.title}</h1>}>
      <nav aria-label={t.parts} className={styles.nav}>
        <ul>
          {PARTS.map((one) => (
            <li key={one}>
              <Link to={`/quan-tri/${one}`} {...(one === part ? { 'aria-current': 'page' as const } : {})}>
                {t.names[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Body />
    </Page>
  );
}
