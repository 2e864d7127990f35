/** The head of every page: the name, where one can go with how much waits there, search, and who is signed in. */
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Link, NavLink, useNavigate } from 'react-router';
import { $api } from '../api/client.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import type { Me } from '../session/me.js';
import { useSignOut } from '../session/sign-out.js';
import styles from './header.module.css';
import { LentPowers } from './lent-powers.js';
import { Logo } from './logo.js';
import { useTheme } from './theme.js';

const words = texts({
  vi: {
    work: 'Việc của tôi',
    consultations: 'Hồ sơ lấy ý kiến',
    disputes: 'Ý kiến chưa thống nhất',
    overview: 'Tổng quan',
    inbox: 'Hộp thư',
    administration: 'Quản trị',
    main: 'Điều hướng chính',
    search: 'Tìm hồ sơ theo nội dung lấy ý kiến',
    menu: 'Mở danh mục',
    close: 'Đóng danh mục',
    account: 'Tài khoản',
    theme: { system: 'Giao diện: theo máy', light: 'Giao diện: sáng', dark: 'Giao diện: tối' },
    language: 'English',
    registers: 'Danh mục, lịch và quy định',
    signOut: 'Đăng xuất',
    unread: (n: number) => `${n} thư chưa đọc`,
    held: (n: number) => `${n} việc`,
  },
  en: {
    work: 'My work',
    consultations: 'Consultations',
    disputes: 'Disputes',
    overview: 'Overview',
    inbox: 'Inbox',
    administration: 'Administration',
    main: 'Main navigation',
    search: 'Search consultations by subject',
    menu: 'Open the menu',
    close: 'Close the menu',
    account: 'Account',
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    language: 'Tiếng Việt',
    registers: 'Registers, calendar and rules',
    signOut: 'Sign out',
    unread: (n: number) => `${n} unread`,
    held: (n: number) => `${n} tasks`,
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
            <Place to="/" end onClick={close} count={counts?.work} heard={t.held}>
              {t.work}
            </Place>
            <Place to="/ho-so" onClick={close}>
              {t.consultations}
            </Place>
            {me.seesAll && (
              <>
                <Place to="/tranh-chap" onClick={close}>
                  {t.disputes}
                </Place>
                <Place to="/tong-quan" onClick={close}>
                  {t.overview}
                </Place>
              </>
            )}
            <Place to="/hop-thu" onClick={close} count={counts?.unread} heard={t.unread}>
              {t.inbox}
            </Place>
            {me.roles.includes('admin') && (
              <Place to="/quan-tri" onClick={close}>
                {t.administration}
              </Place>
            )}
          </nav>
          <Search onSearch={close} />
          <Account me={me} />
        </div>
      </div>
      <LentPowers delegations={me.delegations} />
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
  const act = (key: React.Key) => {
    if (key === 'theme') nextTheme();
    if (key === 'language') choose(language === 'vi' ? 'en' : 'vi');
    if (key === 'registers') navigate('/quan-tri');
    if (key === 'sign-out') signOut();
  };
  return (
    <MenuTrigger>
      <Button className={styles.account ?? ''}>
        <span className="only-heard">{t.account}: </span>
        <b>{me.name}</b>
        <span className="small">{me.title ?? me.agency?.name}</span>
      </Button>
      <Popover placement="bottom end" className={styles.popover ?? ''}>
        <Menu className={styles.menu ?? ''} onAction={act} aria-label={t.account}>
          <MenuItem id="registers">{t.registers}</MenuItem>
          <Separator className={styles.separator ?? ''} />
          <MenuItem id="theme">{t.theme[theme]}</MenuItem>
          <MenuItem id="language">{t.language}</MenuItem>
          <Separator className={styles.separator ?? ''} />
          <MenuItem id="sign-out">{t.signOut}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
