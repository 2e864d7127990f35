/** The agency of a person and the roles that they hold there. An administrator belongs to none. */
import { useAgencies } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { roleWords } from '../../marks/words.js';
import { Pick, Tick } from '../../parts/field.js';
import styles from './administration.module.css';
import { ROLE_ORDER } from './people-filters.js';
import { standsAlone } from './person-form.js';

type Role = Schemas['PersonRole'];

const words = texts({
  vi: { agency: 'Cơ quan', none: 'Không thuộc cơ quan nào', roles: 'Vai trò' },
  en: { agency: 'Agency', none: 'Of no agency', roles: 'Roles' },
});

export function RolesField({
  agency,
  roles,
  onChange,
  faults,
}: {
  readonly agency: string;
  readonly roles: readonly Role[];
  readonly onChange: (change: { readonly agency: string; readonly roles: readonly Role[] }) => void;
  readonly faults: { readonly agency: string | undefined; readonly roles: string | undefined };
}) {
  const t = useTexts(words);
  const names = useTexts(roleWords);
  const agencies = useAgencies();
  const standing = agencies.filter(({ dissolvedAt, code }) => dissolvedAt === null || code === agency);
  const isAdmin = standsAlone(roles);
  return (
    <>
      <fieldset className={styles.choices} {...(faults.roles === undefined ? {} : { 'data-invalid': true })}>
        <legend>{t.roles}</legend>
        {ROLE_ORDER.map((role) => (
          <Tick
            key={role}
            checked={roles.includes(role)}
            onChange={(checked) =>
              onChange({ agency, roles: checked ? [...roles, role] : roles.filter((one) => one !== role) })
            }
          >
            {names[role]}
          </Tick>
        ))}
        {faults.roles !== undefined && (
          <p className="ochre" role="alert">
            <Mark name="warning" size={16} /> {faults.roles}
          </p>
        )}
      </fieldset>
      <Pick
        label={t.agency}
        value={isAdmin ? '' : agency}
        onChange={(next) => onChange({ agency: next, roles })}
        options={[{ value: '', label: t.none }, ...standing.map(({ code, name }) => ({ value: code, label: name }))]}
        fault={faults.agency}
      />
    </>
  );
}
