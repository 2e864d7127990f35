/** What the stream of events says, for client generators: each class is the data of one kind of event. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { instant, maybe } from '../../http/described.js';

export class EventsQuery {
  @ApiPropertyOptional({ description: 'The id of the last event, where the header Last-Event-ID cannot be set' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string;
}

/** Data of `consultation`: an entry was made in the journal of a consultation that I may see. */
export class ConsultationEvent {
  @ApiProperty({ description: 'Id of the consultation' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Number of the entry; the version of the consultation that it made' })
  seq: number;

  @ApiProperty({ example: 'opinion.answer' })
  command: string;

  @maybe(String, 'The name of the person who acted; null for the clock')
  by: string | null;
}

/** Data of `clock`: the virtual clock of the evaluation mode has moved. */
export class ClockEvent {
  @instant('Where it stands')
  now: string;
}
