import { boolean, instant, integer, optional, text, withDefault } from './columns.js';
import { ofConsultation, type Table } from './table.js';

/**
 * The opinion of one agency in one round: the machine's state with its context, and beside it the columns that lists search.
 * `proposal_form_hash` finds the same text in whatever form it was typed; `next_act` is the command that it waits for, of the
 * responsible agency, until `next_act_due_at`. `contest` is what became of a return of which the lead contested the ground: `open`,
 * `lost` (the agency was competent) or `won`.
 */
export const opinions: Table = {
  key: { province: text, consultation_id: text, key: text },
  columns: {
    round: integer,
    agency: text,
    function: text,
    state: text,
    position: optional(text),
    proposal_hash: text,
    proposal_form_hash: withDefault(text, ''),
    asked_at: instant,
    received_at: optional(instant),
    due_at: optional(instant),
    settled_at: optional(instant),
    late_at: optional(instant),
    notice_state: optional(text),
    current: boolean,
    responsible_agency: optional(text),
    responsible_role: optional(text),
    next_act: optional(text),
    next_act_due_at: optional(instant),
    extension_state: optional(text),
    extensions_granted: withDefault(integer, 0),
    unclarified: withDefault(boolean, false),
    urged: withDefault(integer, 0),
    officer: optional(text),
    clarifications: withDefault(integer, 0),
    returned_at: optional(instant),
    contest: optional(text),
    context_json: text,
  },
  indexes: [
    { name: 'opinions_by_asking', columns: ['province', 'asked_at'] },
    {
      name: 'opinions_by_agency',
      columns: [
        ...['province', 'agency', 'state', 'due_at', 'asked_at'],
        ...['late_at', 'extensions_granted', 'unclarified', 'urged'],
      ],
    },
    {
      name: 'opinions_by_responsible',
      columns: ['province', 'responsible_agency', 'due_at'],
      where: 'responsible_agency IS NOT NULL',
    },
  ],
  references: [ofConsultation('opinions')],
};
