/** The journal of a consultation as the API shows it. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { inVietnam } from '../../../workflows/limits/time.js';
import { instant, maybe } from '../../http/described.js';
import { PageQuery } from '../../http/page.js';
import { parseEntry } from '../../journal/entry.js';

export class JournalQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only this command', example: 'opinion.answer' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  command?: string;

  @ApiPropertyOptional({ enum: ['seq', '-seq'], default: 'seq' })
  @IsOptional()
  @IsIn(['seq', '-seq'])
  sort?: string;
}

export class JournalActor {
  @ApiProperty({ description: 'person, clock or system' })
  kind: string;

  @maybe(String)
  person: string | null;

  @maybe(String)
  name: string | null;

  @maybe(String)
  agency: string | null;

  @maybe(String)
  role: string | null;

  @maybe(String, 'The delegation by which it was done')
  delegation: string | null;
}

export class JournalItem {
  @ApiProperty({ type: 'integer' })
  seq: number;

  @instant('When it was recorded')
  at: string;

  @instant('When it took effect: for a passed limit the limit itself')
  effectiveAt: string;

  @ApiProperty({ type: () => JournalActor })
  actor: JournalActor;

  @ApiProperty({ example: 'opinion.answer' })
  command: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What the command carried' })
  with: object;

  @ApiProperty({ description: 'SHA-256 of the entry' })
  hash: string;

  @ApiProperty({ description: 'SHA-256 of the entry before it' })
  prev: string;
}

/** An entry as people read it; the proof has its text verbatim. @throws BrokenEntry */
export function journalItem(row: { readonly entry: string; readonly hash: string }): JournalItem {
  const { seq, at, effectiveAt, actor, command, with: carried, prev } = parseEntry(row.entry);
  const { kind, person, name, agency, role, delegation } = actor;
  return {
    seq,
    at: inVietnam(at),
    effectiveAt: inVietnam(effectiveAt),
    actor: { kind, person, name, agency, role, delegation },
    command,
    with: carried,
    hash: row.hash,
    prev,
  };
}
