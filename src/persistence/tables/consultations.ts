import { counter, instant, integer, optional, text, withDefault } from './columns.js';
import type { Table } from './table.js';

/**
 * A consultation: the machine's state with its context, and beside it the columns that lists and the limits worker
 * search. `matter_form_hash` finds the same matter in whatever form it was typed, `due_at` is the earliest open limit,
 * `next_act` the command that the consultation itself waits for from its lead, `anchored_seq` how much
 * of the journal is in the province's log, `repeated` how many agencies were asked the same again, `contacted` with how many the lead
 * had spoken before.
 */
export const consultations: Table = {
  key: { province: text, id: text },
  columns: {
    state: text,
    outcome: optional(text),
    round: integer,
    version: counter,
    lead: text,
    matter: text,
    matter_form_hash: optional(text),
    subject: text,
    urgency: text,
    authority: text,
    regulation_id: text,
    regulation_hash: text,
    proposal_hash: optional(text),
    opened_at: optional(instant),
    ended_at: optional(instant),
    responsible_agency: optional(text),
    responsible_role: optional(text),
    due_at: optional(instant),
    next_act: optional(text),
    suspended_at: optional(instant),
    repeated: withDefault(integer, 0),
    contacted: withDefault(integer, 0),
    context_json: text,
    journal_seq: counter,
    journal_hash: text,
    anchored_seq: withDefault(counter, 0),
    created_at: instant,
    updated_at: instant,
  },
  indexes: [
    { name: 'consultations_by_state', columns: ['province', 'state', 'due_at'] },
    { name: 'consultations_by_lead', columns: ['province', 'lead', 'state'] },
    { name: 'consultations_by_matter_form', columns: ['province', 'matter_form_hash'] },
    { name: 'consultations_by_update', columns: ['province', 'updated_at', 'urgency'] },
    { name: 'consultations_by_due', columns: ['province', 'due_at'] },
    { name: 'consultations_by_opening', columns: ['province', 'opened_at', 'urgency'] },
    { name: 'consultations_unanchored', columns: ['province'], where: 'journal_seq > anchored_seq' },
  ],
};
