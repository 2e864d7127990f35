/** How much waits for a person: what the marks beside the navigation show. */

import { STANDING_KINDS } from '../../../workflows/discipline/case.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { SignedIn } from '../../http/signed-in.js';
import { WholeNumber } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import { openMessages } from '../edxml/message-list.js';
import { unseenEvents } from '../identity/own-account.js';
import { MOST_COUNTED, type UnreadMessages } from '../inbox/unread-messages.js';
import { lettersToIssue } from '../letters/waiting-letters.js';
import { type Capacity, heldBy, OWN_PART } from './work-sql.js';

export class MyCounts {
  @WholeNumber({
    minimum: 0,
    description: 'What my agency holds and I do or prepare: not what is for another in my agency to do',
  })
  work: number;

  @WholeNumber({ minimum: 0, description: 'How much of that is past its limit' })
  overdue: number;

  @WholeNumber({ minimum: 0, maximum: MOST_COUNTED, description: 'Messages not read; 1000 for more' })
  unread: number;

  @WholeNumber({ minimum: 0, description: 'Messages of the document axis that wait for the people of my agency' })
  arrived: number;

  @WholeNumber({ minimum: 0, description: 'What others did to my account and I have not seen' })
  account: number;

  @WholeNumber({
    minimum: 0,
    maximum: MOST_COUNTED,
    description: 'For a clerk, the letters of my agency that are to be numbered and issued',
  })
  letters: number;

  @WholeNumber({ minimum: 0, description: 'Cases of discipline that the person, or as head the agency, has in hand' })
  cases: number;
}

/** Counts the work of a person in their capacity, at a moment of the law's clock, and the messages that they have not read. */
export async function countFor(
  reader: Reader,
  person: SignedIn,
  { capacity, now, unread }: { readonly capacity: Capacity; readonly now: Instant; readonly unread: UnreadMessages },
): Promise<MyCounts> {
  const { province, agency, roles } = person;
  const account = await unseenEvents(reader, person);
  if (agency === null) return { work: 0, overdue: 0, unread: 0, arrived: 0, letters: 0, account, cases: 0 };
  const isClerk = roles.includes('clerk');
  const { sql, params } = heldBy({ province, agency, isClerk });
  const held = await reader.row<{ work: number; overdue: number | null }>(
    `SELECT COUNT(*) AS work, SUM(CASE WHEN w.due_at <= ? THEN 1 ELSE 0 END) AS overdue FROM (${sql}) AS w
      WHERE ${OWN_PART[capacity]}`,
    [now, ...params],
  );
  return {
    work: Number(held?.work ?? 0),
    overdue: Number(held?.overdue ?? 0),
    unread: await unread.count(person, now),
    arrived: await openMessages(reader, province, agency),
    account,
    letters: isClerk ? await lettersToIssue(reader, { province, agency, most: MOST_COUNTED }) : 0,
    cases: await heldCases(reader, person, capacity),
  };
}

/** A head answers for all that the agency has in hand, others for what is theirs by name. */
async function heldCases(reader: Reader, { province, agency, id }: SignedIn, capacity: Capacity): Promise<number> {
  const mine = capacity === 'head' ? '' : ' AND holder_person = ?';
  const row = await reader.row<{ n: number }>(
    `SELECT COUNT(*) AS n FROM discipline_cases WHERE province = ? AND holder_agency = ? AND ended = FALSE AND NOT (kind = ANY(?))${mine}`,
    [province, agency, STANDING_KINDS, ...(capacity === 'head' ? [] : [id])],
  );
  return Number(row?.n ?? 0);
}
