/** The people of the province: what they are where, and for an administrator how they may sign in. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAgencies } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { Pick, TextInput } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { AddPerson } from './add-person.js';
import styles from './administration.module.css';
import { ChangePerson } from './change-person.js';
import { NewPassword } from './new-password.js';
import { PartHead } from './part-head.js';
import { addressOf, filtersOf, type PeopleFilters, queryOf, ROLE_ORDER } from './people-filters.js';
import { PersonRequests } from './person-requests.js';
import { type PersonAct, PersonRow } from './person-row.js';
import { SwitchPerson } from './switch-person.js';
import { TurnPages } from './turn-pages.js';

type Person = Schemas['PersonView'];

const words = texts({
  vi: {
    title: 'Người dùng',
    what: 'danh sách người dùng',
    add: 'Thêm người dùng',
    name: 'Tên',
    agency: 'Cơ quan',
    anyAgency: 'Mọi cơ quan',
    role: 'Vai trò',
    anyRole: 'Mọi vai trò',
    account: 'Tài khoản',
    any: 'Tất cả',
    on: 'Đang dùng',
    off: 'Đã khóa',
    columns: ['Họ và tên', 'Cơ quan', 'Vai trò', 'Tài khoản'],
    none: 'Không có ai khớp.',
    all: 'Xem tất cả',
  },
  en: {
    title: 'People',
    what: 'the people',
    add: 'Add a person',
    name: 'Name',
    agency: 'Agency',
    anyAgency: 'Every agency',
    role: 'Role',
    anyRole: 'Every role',
    account: 'Account',
    any: 'All',
    on: 'In use',
    off: 'Switched off',
    columns: ['Name', 'Agency', 'Roles', 'Account'],
    none: 'Nobody matches.',
    all: 'Show all',
  },
});

const PAGE = 100;

export function PeoplePart() {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const me = useMyself();
  const agencies = useAgencies();
  const [search, setSearch] = useSearchParams();
  const [cursor, setCursor] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [acting, setActing] = useState<{ readonly act: PersonAct; readonly person: Person } | null>(null);
  const [done, setDone] = useState('');
  const filters = filtersOf(search);
  const isAdmin = me.roles.includes('admin');
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query: { limit: PAGE, ...queryOf(filters), ...(cursor === null ? {} : { cursor }) } } },
    { placeholderData: (before) => before },
  );
  const narrow = (change: Partial<PeopleFilters>) => {
    setCursor(null);
    setSearch(addressOf({ ...filters, ...change }), { replace: true });
  };
  const finish = (said: string) => {
    setDone(said);
    setAdding(false);
    setActing(null);
  };
  return (
    <>
      <PartHead title={t.title} done={done}>
        <Downloads path="/api/v1/people" query={queryOf(filters)} what={t.title} />
        {isAdmin && (
          <Button look="solid" onPress={() => setAdding(true)}>
            {t.add}
          </Button>
        )}
      </PartHead>
      <PersonRequests onDone={finish} />
      <search className={`${styles.tools} no-print`}>
        <TextInput label={t.name} type="search" value={filters.name} onChange={(name) => narrow({ name })} />
        <Pick
          label={t.agency}
          value={filters.agency}
          onChange={(agency) => narrow({ agency })}
          options={[
            { value: '', label: t.anyAgency },
            ...agencies.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <Pick
          label={t.role}
          value={filters.role}
          onChange={(role) => narrow({ role: ROLE_ORDER.find((one) => one === role) ?? '' })}
          options={[
            { value: '', label: t.anyRole },
            ...ROLE_ORDER.map((role) => ({ value: role, label: roles[role] })),
          ]}
        />
        <Pick
          label={t.account}
          value={filters.account}
          onChange={(account) => narrow({ account: account === 'on' || account === 'off' ? account : '' })}
          options={[
            { value: '', label: t.any },
            { value: 'on', label: t.on },
            { value: 'off', label: t.off },
          ]}
        />
      </search>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} rows={6} />}
      {data?.items.length === 0 && (
        <Empty title={t.none}>
          <Button small onPress={() => narrow({ name: '', agency: '', role: '', account: '' })}>
            {t.all}
          </Button>
        </Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <table className={styles.table}>
          <TableHead columns={t.columns} acts={isAdmin} />
          <tbody>
            {data.items.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                isMyself={person.id === me.id}
                onAct={isAdmin ? (act) => setActing({ act, person }) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      <TurnPages cursor={cursor} next={data?.next} onTurn={setCursor} />
      {adding && <AddPerson onDone={finish} onClose={() => setAdding(false)} />}
      {acting?.act === 'change' && (
        <ChangePerson
          person={acting.person}
          isMyself={acting.person.id === me.id}
          onDone={finish}
          onClose={() => setActing(null)}
        />
      )}
      {acting?.act === 'switch' && (
        <SwitchPerson person={acting.person} onDone={finish} onClose={() => setActing(null)} />
      )}
      {acting?.act === 'password' && (
        <NewPassword person={acting.person} onDone={finish} onClose={() => setActing(null)} />
      )}
    </>
  );
}
