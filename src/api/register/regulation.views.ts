/** A regulation as the API shows it. */

import { inVietnam } from '../../../workflows/limits/time.js';
import type { Adoption } from '../../../workflows/regulation/adoption.js';
import { PROVINCES } from '../../../workflows/regulation/provinces.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Locale } from '../../http/locale.js';
import { PageQuery } from '../../http/page.js';
import { CitedClauseView } from '../../http/problems/problem.js';
import { QueryFlag } from '../../http/query-fields.js';
import { Day, Flag, JsonObject, Moment, Part, Parts, Text } from '../../http/view-fields.js';
import { wordingOf } from '../../rules/regulations/clause-wording.js';
import type { Clauses } from '../../rules/regulations/read-clauses.js';

export class RegulationsQuery extends PageQuery {
  @QueryFlag({ description: 'Whether a consultation opened now would be pinned to it' })
  inForce?: boolean;
}

export class BasisView {
  @Text({ example: 'PY' })
  id: string;

  @Text({ example: '2230/UBND-NC' })
  number: string;

  @Day()
  date: string;
}

export class AdoptionView {
  @Text({ description: 'The entry of the journal that recorded it', example: ':register.3' })
  id: string;

  @Text({ description: 'The document of this province by which it holds' })
  document: string;

  @Day({ description: 'The first day' })
  from: string;

  @Moment()
  adoptedAt: string;

  @Text({ nullable: true, description: 'Who recorded it' })
  adoptedBy: string | null;

  @Text({ nullable: true, description: 'The name of that person' })
  adoptedByName: string | null;

  @Text({
    nullable: true,
    description: 'Who proposed an edition of the province’s own; null where one person records it',
  })
  proposedBy: string | null;

  @Text({ nullable: true, description: 'The name of that person' })
  proposedByName: string | null;

  @Moment({ nullable: true })
  proposedAt: string | null;
}

/** How far a regulation holds in my province. */
export class StandingView {
  @Flag({ description: 'Whether silence under it is consent, so that it holds only once it is adopted' })
  needsAdoption: boolean;

  @Flag({ description: 'Whether consultations can be opened under it: adopted, or not in need of it here' })
  opens: boolean;

  @Part(() => AdoptionView, { nullable: true, description: 'The adoption by which it holds today' })
  adoption: AdoptionView | null;

  @Parts(() => AdoptionView, { description: 'Every adoption of it, in the order in which they were recorded' })
  adoptions: AdoptionView[];

  @Text({ nullable: true, description: 'What became of its issuer' })
  issuer: string | null;

  @Flag({ description: 'Whether an adoption now has to name the document by which it goes on' })
  issuerChanged: boolean;
}

export class RegulationListItem {
  @Text({ example: 'phu-yen-2230' })
  id: string;

  @Text({ nullable: true, description: 'Code of the province; null for the default', example: 'phu-yen' })
  province: string | null;

  @Day({ nullable: true, description: 'The first day in force' })
  from: string | null;

  @Day({ nullable: true, description: 'The first day no longer in force' })
  until: string | null;

  @Flag({ description: 'Whether a consultation opened now would be pinned to it' })
  inForce: boolean;

  @Parts(() => BasisView)
  basis: BasisView[];

  @Flag({ description: 'Whether the province has written it itself; else it is one of the program' })
  own: boolean;

  @Part(() => StandingView)
  standing: StandingView;
}

export class RegulationDetail {
  @Text()
  id: string;

  @Flag({ description: 'Whether the province has written it itself; else it is one of the program' })
  own: boolean;

  @Flag()
  inForce: boolean;

  @JsonObject({ description: 'Every key of the regulation, as it stands in its file' })
  regulation: object;

  @Part(() => StandingView)
  standing: StandingView;

  @Parts(() => CitedClauseView, { description: 'The clauses that its rules cite, in words' })
  clauses: CitedClauseView[];
}

/** The clauses that the rules of a regulation cite, each once. */
export function citedClauses({ clauses: cited }: Regulation, { clauses }: Clauses): CitedClauseView[] {
  const ids = new Set(Object.values(cited).flatMap((ground) => (ground === 'assumed' ? [] : ground)));
  return [...ids].flatMap((id) => {
    const clause = clauses.get(id);
    return clause === undefined
      ? []
      : [{ id, number: clause.document.number, date: clause.document.date, duty: clause.duty, wording: wordingOf(id) }];
  });
}

/** An adoption as it is shown. */
export function shownAdoption(
  { id, document, from, adoptedAt, adoptedBy, proposed }: Adoption,
  names: ReadonlyMap<string, string>,
): AdoptionView {
  const nameOf = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  const proposedBy = proposed?.by ?? null;
  return {
    id,
    document,
    from,
    adoptedAt: inVietnam(adoptedAt),
    adoptedBy,
    adoptedByName: nameOf(adoptedBy),
    proposedBy,
    proposedByName: nameOf(proposedBy),
    proposedAt: proposed === undefined ? null : inVietnam(proposed.at),
  };
}

/** What became of the issuer of a regulation, in a sentence; null where nothing has. */
export function issuerInWords({ province }: Regulation, locale: Locale): string | null {
  return province === null ? null : (PROVINCES.get(province)?.changed?.[locale] ?? null);
}
