/** The registers, the people, the calendar and the rules of the province: all may read them, and those with the right change them. */
import { Link, useParams } from 'react-router';
import { ErrorPage } from '../../app/error-page.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { useMyself } from '../../session/me.js';
import styles from './administration.module.css';
import { AgenciesPart } from './agencies-part.js';
import { AuditPart } from './audit-part.js';
import { CalendarPart } from './calendar-part.js';
import { DelegationsPart } from './delegations-part.js';
import { DeliveriesPart } from './deliveries-part.js';
import { FunctionsPart } from './functions-part.js';
import { JournalPart } from './journal-part.js';
import { OrgansPart } from './organs-part.js';
import { ADMINISTRATORS_PARTS, AUDITORS_PARTS, PARTS, type Part, partOf } from './parts.js';
import { PeoplePart } from './people-part.js';
import { RegulationsPart } from './regulations-part.js';
import { TablesPart } from './tables-part.js';
import { TokensPart } from './tokens-part.js';
import { WebhooksPart } from './webhooks-part.js';

const words = texts({
  vi: {
    title: 'Quản trị',
    parts: 'Các phần của trang Quản trị',
    names: {
      'co-quan': 'Cơ quan',
      'chuc-nang': 'Chức năng',
      'con-nguoi': 'Người dùng',
      'nhap-tep': 'Nhập, xuất tệp',
      'uy-quyen': 'Ủy quyền',
      'quy-dinh': 'Quy định',
      lich: 'Lịch làm việc',
      'nhat-ky': 'Nhật ký',
      'nhat-ky-kiem-toan': 'Nhật ký kiểm toán',
      'gui-thong-bao': 'Gửi thông báo',
      'ma-dinh-danh': 'Mã định danh',
      webhook: 'Kết nối hệ thống',
      'ma-truy-cap': 'Mã truy cập',
    } as Record<Part, string>,
  },
  en: {
    title: 'Administration',
    parts: 'Parts of the administration',
    names: {
      'co-quan': 'Agencies',
      'chuc-nang': 'Functions',
      'con-nguoi': 'People',
      'nhap-tep': 'Import, export',
      'uy-quyen': 'Delegations',
      'quy-dinh': 'Regulations',
      lich: 'Calendar',
      'nhat-ky': 'Journal',
      'nhat-ky-kiem-toan': 'Audit journal',
      'gui-thong-bao': 'Deliveries',
      'ma-dinh-danh': 'Organisation codes',
      webhook: 'Other systems',
      'ma-truy-cap': 'Tokens',
    } as Record<Part, string>,
  },
});

const BODIES: Readonly<Record<Part, () => React.ReactNode>> = {
  'co-quan': AgenciesPart,
  'chuc-nang': FunctionsPart,
  'con-nguoi': PeoplePart,
  'nhap-tep': TablesPart,
  'uy-quyen': DelegationsPart,
  'quy-dinh': RegulationsPart,
  lich: CalendarPart,
  'nhat-ky': JournalPart,
  'nhat-ky-kiem-toan': AuditPart,
  'gui-thong-bao': DeliveriesPart,
  'ma-dinh-danh': OrgansPart,
  webhook: WebhooksPart,
  'ma-truy-cap': TokensPart,
};

export function Component() {
  const t = useTexts(words);
  const part = partOf(useParams().part);
  const me = useMyself();
  const mayAll = me.roles.includes('admin');
  const mayAudit = mayAll || me.roles.includes('auditor') || me.agency?.kind === 'home-affairs';
  const parts = PARTS.filter(
    (one) => (mayAll || !ADMINISTRATORS_PARTS.includes(one)) && (mayAudit || !AUDITORS_PARTS.includes(one)),
  );
  if (part === null || !parts.includes(part)) return <ErrorPage />;
  const Body = BODIES[part];
  return (
    <Page title={`${t.title}: ${t.names[part]}`} heading={<h1>{t.title}</h1>}>
      <nav aria-label={t.parts} className={styles.nav}>
        <ul>
          {parts.map((one) => (
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
