/** A regulation as the API shows it. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { maybe } from '../../http/described.js';
import { PageQuery } from '../../http/page.js';
import { CitedClauseView } from '../../http/problems/problem.js';
import { wordingOf } from '../../rules/regulations/clause-wording.js';
import type { Clauses } from '../../rules/regulations/read-clauses.js';

export class RegulationsQuery extends PageQuery {
  @ApiPropertyOptional({ type: Boolean, description: 'Whether a consultation opened now would be pinned to it' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  inForce?: boolean;
}

export class BasisView {
  @ApiProperty({ example: 'PY' })
  id: string;

  @ApiProperty({ example: '2230/UBND-NC' })
  number: string;

  @ApiProperty({ format: 'date' })
  date: string;
}

export class RegulationListItem {
  @ApiProperty({ example: 'phu-yen-2230' })
  id: string;

  @maybe(String)
  province: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day in force' })
  from: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day no longer in force' })
  until: string | null;

  @ApiProperty({ description: 'Whether a consultation opened now would be pinned to it' })
  inForce: boolean;

  @ApiProperty({ type: () => [BasisView] })
  basis: BasisView[];
}

export class RegulationDetail {
  @ApiProperty()
  id: string;

  @ApiProperty()
  inForce: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Every key, as docs/rules.md describes them',
  })
  regulation: object;

  @ApiProperty({ type: () => [CitedClauseView], description: 'The clauses that its rules cite, in words' })
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
