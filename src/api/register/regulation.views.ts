/** A regulation as the API shows it. */

import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { PageQuery } from '../../http/page.js';
import { CitedClauseView } from '../../http/problems/problem.js';
import { QueryFlag } from '../../http/query-fields.js';
import { Day, Flag, JsonObject, Parts, Text } from '../../http/view-fields.js';
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

export class RegulationListItem {
  @Text({ example: 'phu-yen-2230' })
  id: string;

  @Text({ nullable: true })
  province: string | null;

  @Day({ nullable: true, description: 'The first day in force' })
  from: string | null;

  @Day({ nullable: true, description: 'The first day no longer in force' })
  until: string | null;

  @Flag({ description: 'Whether a consultation opened now would be pinned to it' })
  inForce: boolean;

  @Parts(() => BasisView)
  basis: BasisView[];
}

export class RegulationDetail {
  @Text()
  id: string;

  @Flag()
  inForce: boolean;

  @JsonObject({ description: 'Every key of the regulation, as it stands in its file' })
  regulation: object;

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
