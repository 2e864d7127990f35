/** A page for those who see the whole province. Anybody else who has its address is told so, and nothing is asked for them. */
import type { ReactNode } from 'react';
import { texts, useTexts } from '../language/language.js';
import { placeKind } from '../language/place.js';
import { ButtonLink } from '../parts/button-link.js';
import { Empty } from '../parts/notice.js';
import { useMyself } from '../session/me.js';
import { Page } from './page.js';

const words = texts({
  vi: {
    get notYours() {
      return `Trang này dành cho Văn phòng, lãnh đạo và cơ quan nội vụ của ${placeKind()}`;
    },
    why: 'Hồ sơ do cơ quan mình chủ trì hoặc được lấy ý kiến có trong danh sách hồ sơ.',
    toList: 'Về danh sách hồ sơ',
  },
  en: {
    notYours: 'This page is for the Office, the chairman and home affairs of the province',
    why: 'Consultations in which your agency asks or is asked are in the list of consultations.',
    toList: 'To the list of consultations',
  },
});

/** @param orAdministrators whether administrators see it as well */
export function ForWholeProvince({
  title,
  orAdministrators = false,
  children,
}: {
  readonly title: string;
  readonly orAdministrators?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTexts(words);
  const { seesAll, roles } = useMyself();
  if (seesAll || (orAdministrators && roles.includes('admin'))) return children;
  return (
    <Page title={title}>
      <Empty title={t.notYours}>
        <p>{t.why}</p>
        <ButtonLink to="/ho-so">{t.toList}</ButtonLink>
      </Empty>
    </Page>
  );
}
