/** What the law of cases is told beside the case and the command: the agencies and people that it names, and the organs of the province. */
import type { Field } from '../../../workflows/commands/fields.js';
import type { Case } from '../../../workflows/discipline/case.js';
import type { CaseFacts, NamedPerson } from '../../../workflows/discipline/case-facts.js';
import type { ContestedStep } from '../../../workflows/discipline/figure-objection/figure-objection-facts.js';
import { caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { filesNamedByCase } from '../../dossiers/file-rows.js';
import { uploadsOf } from '../../files/kept-files.js';
import type { Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';
import type { CaseRequest } from './case-request.js';
import { ownFactsOf } from './facts-of-inspections.js';
import { factsOfKind } from './facts-of-kind.js';
import { personnelFacts } from './personnel-facts.js';

/** The case as it stands, the moment, and the step of which a figure is contested. */
interface Moment {
  readonly standing: Case | null;
  readonly at: Instant;
  readonly contested: ContestedStep | null | undefined;
}

/** Reads the facts within the transaction that decides. */
export async function factsOfCase(
  tx: Tx,
  register: Register,
  request: CaseRequest,
  { standing, at, contested }: Moment,
): Promise<CaseFacts> {
  const named = (kind: Field['kind']) => valuesOf(caseRowOf(request.command).input.fields, request.with, kind);
  const { holder, concerns } = standing?.context ?? {};
  const codes = [...named('agency'), request.by.agency, holder?.agency, concerns?.agency, contested?.agency];
  const ids = [...named('person'), contested?.person].filter((id) => id != null);
  const agencies: Record<string, CaseFacts['agencies'][string]> = {};
  for (const code of codes) {
    const agency = register.agencies.get(code ?? '');
    if (agency !== undefined) agencies[agency.code] = { name: agency.name, kind: agency.kind };
  }
  return {
    agencies,
    people: await peopleNamed(tx, register.province, ids),
    office: register.office,
    chairman: register.chairman,
    homeAffairs: homeAffairsOf(register),
    ...(await personnelFacts(tx, request, at)),
    ...(await ownFactsOf(tx, register, request, standing)),
    ...(await factsOfKind(tx, register, request)),
    ...(await filesNamed(tx, register.province, request)),
  };
}

/** What is kept of the files that a command names; nothing is told where it names none. */
async function filesNamed(
  tx: Tx,
  province: string,
  { command, with: carried, by, uploaders }: CaseRequest,
): Promise<Pick<CaseFacts, 'files'>> {
  const named = filesNamedByCase(command, carried);
  if (named.length === 0) return {};
  return { files: await uploadsOf(tx, province, named, uploaders ?? [by.agency ?? '']) };
}

/** The department of home affairs; the first by code where there are several. */
export function homeAffairsOf({ agencies }: Pick<Register, 'agencies'>): string | null {
  const codes = [...agencies.values()].filter(({ kind }) => kind === 'home-affairs').map(({ code }) => code);
  return codes.sort()[0] ?? null;
}

/** The values of the fields of one kind, those within parts too. */
function valuesOf(fields: Readonly<Record<string, Field>>, input: object, kind: Field['kind']): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = (input as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) return [];
    if (field.kind === kind) return [value as string];
    if (field.kind === 'part') return valuesOf(field.part.fields, value as object, kind);
    if (field.kind === 'parts')
      return (value as readonly object[]).flatMap((part) => valuesOf(field.part.fields, part, kind));
    return [];
  });
}

/** Of these people, those whose account is in use and who have a role in an agency. */
async function peopleNamed(tx: Tx, province: string, ids: readonly string[]): Promise<Record<string, NamedPerson>> {
  if (ids.length === 0) return {};
  const rows = await tx.rows<{ id: string; name: string; agency: string }>(
    `SELECT DISTINCT p.id, p.name, r.agency FROM people p
     JOIN person_roles r ON r.province = p.province AND r.person_id = p.id
     WHERE p.province = ? AND p.id = ANY(?) AND p.active = TRUE AND r.agency <> '' ORDER BY p.id, r.agency`,
    [province, ids],
  );
  const people: Record<string, NamedPerson> = {};
  for (const { id, name, agency } of rows) people[id] = { name, agencies: [...(people[id]?.agencies ?? []), agency] };
  return people;
}
