import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

const LONGEST = 40;

/** How far the virtual clock is to be moved: by a duration, or to a moment. */
export class AdvanceInput {
  @ApiPropertyOptional({ description: 'ISO 8601, in weeks, days, hours, minutes, seconds', example: 'P1D' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly duration?: string;

  @ApiPropertyOptional({ description: '"next-limit", or an instant with its offset', example: 'next-limit' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  readonly to?: string;
}
