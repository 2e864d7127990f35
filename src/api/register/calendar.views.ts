/** The calendar and a computed limit as the API shows them. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { type CivilDate, type Instant, parseCivilDate, parseInstant } from '../../../workflows/limits/time.js';
import { instant } from '../../http/described.js';

const MOST_DAYS = 3660;

export class CalendarQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'Only the days of this year', example: 2026 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

export class OfficialNoticeView {
  @ApiProperty()
  number: string;

  @ApiPropertyOptional({ format: 'date' })
  date?: string;

  @ApiPropertyOptional()
  about?: string;
}

export class CalendarYearView {
  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty({ description: 'Limits may reach into it before its notice is out' })
  provisional: boolean;

  @ApiProperty({ type: () => [OfficialNoticeView] })
  notices: OfficialNoticeView[];
}

export class CalendarView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The version in use' })
  version: string;

  @ApiProperty({ type: () => [CalendarYearView] })
  years: CalendarYearView[];

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'date' } })
  daysOff: string[];

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'date' } })
  workedSaturdays: string[];
}

export class LimitQuery {
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'When it is received',
    example: '2023-05-16T09:00:00+07:00',
  })
  @Transform(({ value }: { value: unknown }) => parseInstant(value) ?? value)
  @ValidateBy({ name: 'instant', validator: { validate: (value: unknown) => parseInstant(value) !== null } })
  received: Instant;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Exactly one of workingDays, calendarDays and on' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  workingDays?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  calendarDays?: number;

  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @ValidateBy({ name: 'day', validator: { validate: (value: unknown) => parseCivilDate(value) !== null } })
  on?: CivilDate;

  @ApiPropertyOptional({ description: 'Id of the regulation; left out: the one in force', example: 'phu-yen-2230' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  regulation?: string;
}

export class SkippedDayView {
  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ description: 'weekend, day-off, swapped-saturday or feast' })
  because: string;

  @ApiProperty({ type: [String], description: 'Numbers of the notices' })
  notices: string[];
}

export class ComputedLimitView {
  @instant('On time is strictly before')
  dueAt: string;

  @ApiProperty({ format: 'date' })
  lastDay: string;

  @ApiProperty({ format: 'date', description: 'The day of receipt, which is not counted' })
  startedOn: string;

  @ApiProperty({ type: 'integer' })
  workingDays: number;

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'date' } })
  counted: string[];

  @ApiProperty({ type: () => [SkippedDayView] })
  skipped: SkippedDayView[];

  @ApiProperty()
  regulation: string;

  @ApiProperty()
  calendar: string;
}
