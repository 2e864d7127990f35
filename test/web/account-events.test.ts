import { describe, expect, it } from '@jest/globals';
import { browserName } from '../../web/src/pages/account/browser-name.js';
import { type AccountEvent, eventOrigin, eventSentence, eventWords } from '../../web/src/pages/account/event-words.js';

const EVENT: AccountEvent = {
  seq: 1,
  at: '2026-11-29T09:00:00.000+07:00',
  what: 'person.changed',
  by: 'Đỗ Minh Quân',
  byMyself: false,
  address: null,
  changed: ['title', 'roles'],
  agency: null,
  roles: ['clerk', 'officer'],
  active: null,
  isNew: true,
};
const vi = eventWords.vi;

describe('what happened to an account', () => {
  it.each<[Partial<AccountEvent>, string, string]>([
    [{}, 'Đổi thông tin tài khoản: chức vụ, vai trò (văn thư, chuyên viên)', 'Đỗ Minh Quân thực hiện'],
    [
      { changed: ['active'], active: false, roles: [] },
      'Đổi thông tin tài khoản: khóa tài khoản',
      'Đỗ Minh Quân thực hiện',
    ],
    [
      { what: 'sign-in.refused', by: null, changed: [], address: '10.0.0.7' },
      'Đăng nhập không thành công (sai mật khẩu hoặc mã)',
      'từ địa chỉ 10.0.0.7',
    ],
    [
      { by: null, changed: ['email'] },
      'Đổi thông tin tài khoản: thư điện tử',
      'không rõ người thực hiện, hoặc do người vận hành',
    ],
    [{ what: 'sign-in.accepted', by: null, byMyself: true, changed: [] }, 'Đăng nhập', ''],
  ])('%j', (change, sentence, origin) => {
    const event = { ...EVENT, ...change };
    const roles = event.roles.length > 0 ? 'văn thư, chuyên viên' : '';
    expect(eventSentence(event, vi, roles)).toBe(sentence);
    expect(eventOrigin(event, vi)).toBe(origin);
  });
});

describe('the browser of a session', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
      'Chrome, Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0',
      'Microsoft Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox, Linux'],
    ['curl/8.0', null],
    [null, null],
  ])('%s', (told, name) => {
    expect(browserName(told)).toBe(name);
  });
});
