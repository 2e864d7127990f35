/** The head of every page: the name, where one can go with how much waits there, search, and who is signed in. */
import { useState } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import { $api } from '../api/client.js';
import { counted } from '../language/counted.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { MenuButton } from '../parts/menu-button.js';
import type { Me } from '../session/me.js';
import { useSignOut } from '../session/sign-out.js';
import { AccountNews } from './account-news.js';
import styles from './header.module.css';
import { LentPowers } from './lent-powers.js';
import { Logo } from './logo.js';
import { PlacesBelow } from './places-below.js';
import { useTheme } from './theme.js';

const words = texts({
  vi: {
    work: 'Việc của tôi',
    consultations: 'Hồ sơ lấy ý kiến',
    disputes: 'Ý kiến chưa thống nhất',
    oversight: 'Theo dõi',
    overview: 'Tổng quan',
    trace: 'Truy vết',
    letters: 'Văn bản',
    discipline: 'Kỷ cương',
    inbox: 'Hộp thư',
    administration: 'Quản trị',
    main: 'Điều hướng chính',
    search: 'Tìm hồ sơ, số văn bản',
    menu: 'Mở trình đơn',
    close: 'Đóng trình đơn',
    account: 'Tài khoản',
    theme: { system: 'Giao diện: theo máy', light: 'Giao diện: sáng', dark: 'Giao diện: tối' },
    language: 'English',
    notices: 'Nhận thông báo',
    security: 'Bảo mật tài khoản',
    password: 'Đổi mật khẩu',
    delegations: 'Ủy quyền ký thay',
    registers: 'Danh mục, lịch và quy định',
    signOut: 'Đăng xuất',
    unread: (n: number) => `${n} thư chưa đọc`,
    papers: (n: number) => `${n} văn bản cần xử lý`,
    held: (n: number) => `${n} việc`,
    cases: (n: number) => `${n} hồ sơ đang giữ`,
  },
  en: {
    work: 'My work',
    consultations: 'Consultations',
    disputes: 'Disputes',
    oversight: 'Oversight',
    overview: 'Overview',
    trace: 'Law to test',
    letters: 'Letters',
    discipline: 'Discipline',
    inbox: 'Inbox',
    administration: 'Administration',
    main: 'Main navigation',
    search: 'Search by subject or document number',
    menu: 'Open the menu',
    close: 'Close the menu',
    account: 'Account',
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    language: 'Tiếng Việt',
    notices: 'How I am told',
    security: 'Security of my account',
    password: 'Change my password',
    delegations: 'Delegate my signature',
    registers: 'Registers, calendar and regulations',
    signOut: 'Sign out',
    unread: (n: number) => `${n} unread`,
    papers: (n: number) => `${counted(n, 'letter')} to be dealt with`,
    held: (n: number) => counted(n, 'task'),
    cases: (n: number) => counted(n, 'case'),
  },
});

export function Header({ me }: { readonly me: Me }) {
  const t = useTexts(words);
  const { data: counts } = $api.useQuery('get', '/api/v1/me/counts', {});
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Link to="/" className={styles.brand} onClick={close}>
          <Logo /> Đồng Thuận
        </Link>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls="main-navigation"
          onClick={() => setOpen(!open)}
        >
          <span className="only-heard">{open ? t.close : t.menu}</span>
          <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M3 6h18M3 12h18M3 18h18" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
        <div className={`${styles.reach} ${open ? styles.open : ''}`} id="main-navigation">
          <nav aria-label={t.main} className={styles.nav}>
            <Place to="/" end onClick={close} count={counts && counts.work + counts.letters} heard={t.held}>
              {t.work}
            </Place>
            <Place to="/ho-so" onClick={close}>
              {t.consultations}
            </Place>
            {me.seesAll ? (
              <PlacesBelow name={t.oversight} paths={['/tranh-chap', '/tong-quan', '/truy-vet']}>
                <Place to="/tranh-chap" onClick={close}>
                  {t.disputes}
                </Place>
                <Place to="/tong-quan" onClick={close}>
                  {t.overview}
                </Place>
                <Place to="/truy-vet" onClick={close}>
                  {t.trace}
                </Place>
              </PlacesBelow>
            ) : (
              me.roles.includes('admin') && (
                <Place to="/truy-vet" onClick={close}>
                  {t.trace}
                </Place>
              )
            )}
            {me.agency !== null && (
              <Place to="/van-ban" onClick={close} count={counts && counts.arrived + counts.letters} heard={t.papers}>
                {t.letters}
              </Place>
            )}
            {me.agency !== null && (
              <Place to="/ky-cuong" onClick={close} count={counts?.cases} heard={t.cases}>
                {t.discipline}
              </Place>
            )}
            <Place to="/hop-thu" onClick={close} count={counts?.unread} heard={t.unread}>
              {t.inbox}
            </Place>
            {(me.roles.includes('admin') || me.roles.includes('auditor')) && (
              <Place to={me.roles.includes('auditor') ? '/quan-tri/nhat-ky-kiem-toan' : '/quan-tri'} onClick={close}>
                {t.administration}
              </Place>
            )}
          </nav>
          <div className={styles.own}>
            <Search onSearch={close} />
            <Account me={me} />
          </div>
        </div>
      </div>
      <LentPowers delegations={me.delegations} />
      <AccountNews />
    </header>
  );
}

function Place({
  to,
  end = false,
  count,
  heard,
  onClick,
  children,
}: {
  readonly to: string;
  readonly end?: boolean;
  readonly count?: number | undefined;
  readonly heard?: (n: number) => string;
  readonly onClick: () => void;
  readonly children: string;
}) {
  return (
    <NavLink
      to={to}
      end={end}
      onClick={onClick}
      className={({ isActive }) => `${styles.place} ${isActive ? styles.here : ''}`}
    >
      {children}
      {count !== undefined && count > 0 && heard !== undefined && (
        <>
          {' '}
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
          <span className="only-heard">({heard(count)})</span>
        </>
      )}
    </NavLink>
  );
}

function Search({ onSearch }: { readonly onSearch: () => void }) {
  const t = useTexts(words);
  const navigate = useNavigate();
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const asked = new FormData(event.currentTarget).get('q');
          navigate(`/ho-so?q=${encodeURIComponent(String(asked ?? ''))}`);
          onSearch();
        }}
      >
        <input type="search" name="q" aria-label={t.search} placeholder={t.search} />
      </form>
    </search>
  );
}

function Account({ me }: { readonly me: Me }) {
  const t = useTexts(words);
  const { language, choose } = useLanguage();
  const [theme, nextTheme] = useTheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const act = (id: string) => {
    if (id === 'theme') nextTheme();
    if (id === 'language') choose(language === 'vi' ? 'en' : 'vi');
    if (id === 'notices') navigate('/tai-khoan/thong-bao');
    if (id === 'security') navigate('/tai-khoan/bao-mat');
    if (id === 'password') navigate('/tai-khoan/mat-khau');
    if (id === 'delegations') navigate('/quan-tri/uy-quyen');
    if (id === 'registers') navigate('/quan-tri');
    if (id === 'sign-out') signOut();
  };
  return (
    <MenuButton
      label={t.account}
      look={{ button: styles.account, popover: styles.popover, menu: styles.menu, separator: styles.separator }}
      face={
        <>
          <span className="only-heard">{t.account}: </span>
          <b>
            {me.name} <span aria-hidden="true">▾</span>
          </b>
          <span className="small">{me.title ?? me.agency?.name}</span>
        </>
      }
      entries={[
        { id: 'notices', content: t.notices },
        { id: 'security', content: t.security },
        { id: 'password', content: t.password },
        ...(me.roles.includes('head') ? [{ id: 'delegations', content: t.delegations }] : []),
        { id: 'registers', content: t.registers },
        'separator',
        { id: 'theme', content: t.theme[theme] },
        { id: 'language', content: t.language },
        'separator',
        { id: 'sign-out', content: t.signOut },
      ]}
      onAction={act}
    />
  );
}
