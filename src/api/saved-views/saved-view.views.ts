/** What a person keeps of a list, as the API takes and shows it. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { instant } from '../../http/described.js';

/** A page of the web client, such as "consultations". */
export const PAGE_NAME = /^[a-z][a-z0-9-]{0,39}$/;
export const MOST_NAME_CHARACTERS = 80;
export const MOST_QUERY_CHARACTERS = 4000;

export class SavedViewsQuery {
  @ApiPropertyOptional({ description: 'Only those of this page', pattern: PAGE_NAME.source, example: 'consultations' })
  @IsOptional()
  @IsString()
  @Matches(PAGE_NAME)
  page?: string;
}

export class SavedViewInput {
  @ApiProperty({
    description: 'The query string of the page’s address, without "?"',
    maxLength: MOST_QUERY_CHARACTERS,
    example: 'state=collecting&sort=dueAt',
  })
  @IsString()
  @MinLength(0)
  @MaxLength(MOST_QUERY_CHARACTERS)
  query: string;
}

export class SavedViewView {
  @ApiProperty({ example: 'consultations' })
  page: string;

  @ApiProperty({ example: 'Sắp hết hạn' })
  name: string;

  @ApiProperty({ example: 'state=collecting&sort=dueAt' })
  query: string;

  @instant('When it was last kept')
  updatedAt: string;
}

export class SavedViewsView {
  @ApiProperty({ type: () => [SavedViewView], description: 'By page and name; at most 50' })
  items: SavedViewView[];
}
