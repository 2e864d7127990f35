import { describe, expect, it } from '@jest/globals';
import { addressOf, filtersOf, queryOf } from '../../web/src/pages/administration/people-filters.js';
import {
  EMPTY_PERSON,
  type PersonForm,
  personInput,
  personSlips,
} from '../../web/src/pages/administration/person-form.js';

const PERSON: PersonForm = {
  name: ' Đặng Quốc Hùng ',
  title: ' ',
  email: ' hung@sxd.example ',
  login: 'truong.sxd',
  agency: 'SXD',
  roles: ['head'],
};

describe('the filters of the people', () => {
  it('come back from the address as they went into it', () => {
    const filters = { name: 'Hùng', agency: 'SXD', role: 'head', account: 'off' } as const;
    const address = addressOf(filters);
    expect(address).toEqual({ ten: 'Hùng', 'co-quan': 'SXD', 'vai-tro': 'head', 'tai-khoan': 'tat' });
    expect(filtersOf(new URLSearchParams(address))).toEqual(filters);
  });

  it('leave out what is not asked or not known', () => {
    const filters = filtersOf(new URLSearchParams('vai-tro=king&tai-khoan=x'));
    expect(addressOf(filters)).toEqual({});
    expect(queryOf(filters)).toEqual({});
  });

  it('ask the server for those who may not sign in', () => {
    expect(queryOf(filtersOf(new URLSearchParams('tai-khoan=tat')))).toEqual({ active: false });
  });
});

describe('a person as an administrator types them', () => {
  it('is in order with all that is needed', () => {
    expect(personSlips(PERSON)).toEqual({});
  });

  it('is told everything that is missing at once', () => {
    expect(personSlips(EMPTY_PERSON)).toEqual({
      name: 'needed',
      login: 'login',
      roles: 'needed',
    });
  });

  it('belongs to an agency unless an administrator, who holds no other role', () => {
    expect(personSlips({ ...PERSON, agency: '' })).toEqual({ agency: 'agency-needed' });
    expect(personSlips({ ...PERSON, agency: '', roles: ['admin'] })).toEqual({});
    expect(personSlips({ ...PERSON, roles: ['head', 'admin'] })).toEqual({ roles: 'admin-alone' });
  });

  it('needs a login without capitals and Vietnamese letters', () => {
    for (const login of ['Truong.sxd', 'trưởng', 'a', 'with space'])
      expect(personSlips({ ...PERSON, login })).toEqual({ login: 'login' });
  });

  it('is sent without spaces around, without an empty title, and an administrator without an agency', () => {
    expect(personInput(PERSON)).toMatchObject({ name: 'Đặng Quốc Hùng', title: null, agency: 'SXD' });
    expect(personInput({ ...PERSON, roles: ['admin'] }).agency).toBeNull();
  });
});
