/** What the stream of events says, for client generators: each class is the data of one kind of event. */

import { JOURNAL_COMMANDS, type JournalCommand } from '../../../workflows/commands/commands.js';
import { QueryText } from '../../http/query-fields.js';
import { Moment, OneOf, Text, WholeNumber } from '../../http/view-fields.js';

export class EventsQuery {
  @QueryText({ description: 'The id of the last event, where the header Last-Event-ID cannot be set', maxLength: 100 })
  after?: string;
}

/** Data of `consultation`: an entry was made in the journal of a consultation that I may see. */
export class ConsultationEvent {
  @Text({ description: 'Id of the consultation' })
  id: string;

  @WholeNumber({ description: 'Number of the entry; the version of the consultation that it made' })
  seq: number;

  @OneOf(JOURNAL_COMMANDS, 'JournalCommand', { example: 'opinion.answer' })
  command: JournalCommand;

  @Text({ nullable: true, description: 'The name of the person who acted; null for the clock' })
  by: string | null;
}

/** Data of `clock`: the virtual clock of the evaluation mode has moved, or in production the clock is held from now on, or no longer. */
export class ClockEvent {
  @Moment({ description: 'Where it stands' })
  now: string;
}
