import { beforeAll, expect, it } from '@jest/globals';
import { type NewPerson, requireGoodPassword } from '../../src/api/identity/people.js';
import { registerProvince } from '../../src/engine/province.js';
import type { Store } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';
import { instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { addPerson } from '../people/add-person.js';

const PASSWORD = 'một mật khẩu dài';
const AN: NewPerson = {
  province: 'phu-yen',
  login: 'truong.sxd',
  name: 'Đặng Quốc Hùng',
  title: null,
  agency: 'SXD',
  roles: ['head', 'officer'],
};

describeOnBothDatabases('entering people', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const province = { code: 'phu-yen', name: 'Phú Yên', agencies: phuYenIn2023() };
    await registerProvince(store, province, readCalendar('vn-civil-service'), instantOf(0));
  });
  const people = async () =>
    (await store.reader.rows('SELECT login FROM people ORDER BY login')).map((row) => row.login);

  it('keeps the person with their roles, and of the password only a hash', async () => {
    const id = await addPerson(store, AN, PASSWORD);
    const row = await store.reader.row<{ name: string; password_hash: string; active: boolean }>(
      'SELECT name, password_hash, active FROM people WHERE id = ?',
      [id],
    );
    expect(row).toEqual({ name: AN.name, password_hash: expect.stringMatching(/^scrypt\$/), active: true });
    const roles = await store.reader.rows('SELECT agency, role FROM person_roles WHERE person_id = ? ORDER BY role', [
      id,
    ]);
    expect(roles).toEqual([
      { agency: 'SXD', role: 'head' },
      { agency: 'SXD', role: 'officer' },
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['a short password', 'ngắn', /has 4 characters/],
    ['a password without end', 'x'.repeat(257), /has 257 characters/],
    ['a common password', 'MatKhau@2023', /easily guessed/],
  ])('takes no %s', (_what, password, sentence) => {
    expect(() => requireGoodPassword(password)).toThrow(sentence);
  });

  it.each<[string, Partial<NewPerson>, RegExp]>([
    ['a login that is taken', {}, /truong\.sxd is taken/],
    ['a login in capitals', { login: 'Truong.SXD2' }, /cannot be a login/],
    ['a name that is blank', { login: 'an', name: ' ' }, /name is missing/],
    ['an agency that there is not', { login: 'an', agency: 'SLD' }, /no agency SLD/],
  ])('refuses %s, and enters nobody', async (_what, changed, sentence) => {
    const before = await people();
    await expect(addPerson(store, { ...AN, ...changed }, PASSWORD)).rejects.toThrow(sentence);
    expect(await people()).toEqual(before);
  });
});
