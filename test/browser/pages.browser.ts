import { describe, it } from '@jest/globals';
import { PAGES } from '../../web/screens/pages.mjs';
import { describeInBrowser } from './people-at-browsers.js';
import { looksSound } from './steps-looking.js';

const MORE = [
  { name: 'soan-tiep', login: 'truong.sxd', path: '/ho-so/nha-o-xa-hoi-nam-tuy-hoa/soan' },
  { name: 'ho-so-da-ket-luan', login: 'truong.stc', path: '/ho-so/quy-hoach-kcn-hoa-tam' },
  { name: 'viec-cua-van-phong', login: 'truong.vp', path: '/' },
  { name: 'viec-cua-quan-tri', login: 'quantri', path: '/' },
  { name: 'uy-quyen', login: 'truong.stc', path: '/quan-tri/uy-quyen' },
  { name: 'nhat-ky-chung', login: 'quantri', path: '/quan-tri/nhat-ky' },
  { name: 'nhat-ky-kiem-toan', login: 'quantri', path: '/quan-tri/nhat-ky-kiem-toan' },
  { name: 'ho-so-chi-doc-thoi-han', login: 'truong.snv', path: '/ho-so/dau-tu-cong-2024' },
];

const act = (command: string, agency = '') => `?viec=${command}${agency === '' ? '' : `&co-quan=${agency}`}`;
const INVESTMENT = '/ho-so/dau-tu-cong-2024';
const STATION = '/ho-so/bai-trung-chuyen-rac';

/** The dialogs that have an address of their own. */
const DIALOGS = [
  { name: 'thong-bao-lai', login: 'truong.skhdt', path: `${INVESTMENT}${act('notice.issue', 'SGTVT')}` },
  { name: 'rut-ho-so', login: 'truong.skhdt', path: `${INVESTMENT}${act('consultation.withdraw')}` },
  { name: 'sua-de-xuat', login: 'truong.skhdt', path: `${INVESTMENT}${act('consultation.amend')}` },
  {
    name: 'giai-trinh',
    login: 'truong.skhdt',
    path: `${INVESTMENT}${act('comment.resolve', 'STC')}&gop-y=gian-tien-do`,
  },
  { name: 'yeu-cau-lam-ro', login: 'truong.skhdt', path: `${INVESTMENT}${act('opinion.ask-clarification', 'SXD')}` },
  { name: 'phan-cong', login: 'truong.stc', path: `${STATION}${act('opinion.assign', 'STC')}` },
];

/** Those that a button opens. */
const OPENED = [
  { name: 'Đề nghị gia hạn', login: 'truong.stc', path: `${STATION}/tra-loi/STC` },
  { name: 'Xem trước văn bản', login: 'truong.stc', path: `${STATION}/tra-loi/STC` },
  { name: 'Thêm người dùng', login: 'quantri', path: '/quan-tri/con-nguoi' },
  { name: 'Ủy quyền', login: 'truong.skhdt', path: '/quan-tri/uy-quyen' },
  { name: 'Sửa lịch', login: 'quantri', path: '/quan-tri/lich' },
  { name: 'Ghi nhận việc áp dụng', login: 'quantri', path: '/quan-tri/quy-dinh' },
  { name: 'Sửa Sở Xây dựng', login: 'quantri', path: '/quan-tri/co-quan' },
];

describeInBrowser('every page, in light, in dark and on a narrow phone', (browsers) => {
  it.each([...PAGES, ...MORE])('$name is sound at $path', async ({ login, path }) => {
    const person = await browsers().person(login);
    await person.goTo(path);
    await looksSound(person);
    await person.page.context().close();
  });

  describe('with a dialog over it', () => {
    it.each(DIALOGS)('$name is sound', async ({ login, path }) => {
      const person = await browsers().person(login);
      await person.goTo(path);
      await person.page.getByRole('dialog').waitFor();
      await looksSound(person);
      await person.page.context().close();
    });

    it.each(OPENED)('“$name” is sound', async ({ name, login, path }) => {
      const person = await browsers().person(login);
      await person.goTo(path);
      await person.page.getByRole('button', { name, exact: true }).click();
      await person.page.getByRole('dialog').waitFor();
      await looksSound(person);
      await person.page.context().close();
    });
  });
});
