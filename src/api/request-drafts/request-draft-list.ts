/** The requests that an agency prepares as lead and has not opened yet: only it sees them. */
import { Inject, Injectable } from '@nestjs/common';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryOneOf } from '../../http/query-fields.js';
import type { SignedIn } from '../../http/signed-in.js';
import { Moment, OneOf, Text } from '../../http/view-fields.js';
import type { Param, Reader } from '../../persistence/store.js';
import { READER } from '../../platform/tokens.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { DRAFT_STATES, type DraftState } from '../drafts/drafts-listed.js';
import { REQUEST_ACT } from '../drafts/request-drafts.js';

export class RequestDraftsQuery extends PageQuery {
  @QueryOneOf(DRAFT_STATES, { name: 'DraftState' })
  state?: DraftState['state'];
}

export class RequestDraftItem {
  @Text({ description: 'The id that the consultation will have' })
  id: string;

  @Text({ description: 'Empty as long as none is written' })
  subject: string;

  @OneOf(DRAFT_STATES, 'DraftState', {
    description: 'Whether it is being prepared, lies before the head, or was sent back',
  })
  state: DraftState['state'];

  @Text({ nullable: true, description: 'Who submitted it, sent it back, or saved it last' })
  by: string | null;

  @Text({ nullable: true, description: 'What the head wants changed, where it was sent back' })
  remark: string | null;

  @Moment({ description: 'When its text was last saved' })
  savedAt: string;
}

interface Row {
  readonly consultation_id: string;
  readonly subject: string;
  readonly state: DraftState['state'];
  readonly name: string | null;
  readonly remark: string | null;
  readonly saved_at: Instant;
}

const ORDER = {
  name: 'request-drafts',
  column: 'w.saved_at',
  key: 'w.consultation_id',
  descending: true,
  always: true,
} as const;

/** What stands as a draft in the journal too is in the list of consultations; one that was opened is none any more. */
const ASIDE = `SELECT d.consultation_id, d.subject, d.remark, d.saved_at, p.name,
    CASE WHEN d.submitted_at IS NOT NULL THEN 'submitted' WHEN d.returned_at IS NOT NULL THEN 'returned' ELSE 'saved' END AS state
  FROM act_drafts d
  LEFT JOIN people p ON p.province = d.province AND p.id = COALESCE(d.submitted_by, d.returned_by, d.saved_by)
  LEFT JOIN consultations c ON c.province = d.province AND c.id = d.consultation_id
  WHERE d.province = ? AND d.owner = ? AND d.act = ? AND c.id IS NULL`;

@Injectable()
export class RequestDraftList {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  /** A page of the requests that the person's agency prepares, what was saved last first. None for a person of no agency. */
  async page(
    { province, agency, roles }: Pick<SignedIn, 'province' | 'agency' | 'roles'>,
    query: RequestDraftsQuery,
  ): Promise<Page<RequestDraftItem>> {
    if (agency === null || !roles.some(actsInAgency)) return { items: [], next: null };
    const params: Param[] = [province, agency, REQUEST_ACT];
    const rows = await rowsAfter<Row>(
      this.reader,
      {
        select: `SELECT w.* FROM (${ASIDE}) AS w`,
        where: query.state === undefined ? ['1 = 1'] : ['w.state = ?'],
        params: query.state === undefined ? params : [...params, query.state],
      },
      ORDER,
      query.cursor,
      rowsWanted(query),
    );
    return pageOf(rows, query, shown, (row) => cursorOf(ORDER.name, [row.saved_at, row.consultation_id]));
  }
}

const shown = ({ consultation_id, subject, state, name, remark, saved_at }: Row): RequestDraftItem => ({
  id: consultation_id,
  subject,
  state,
  by: name,
  remark: state === 'returned' ? remark : null,
  savedAt: inVietnam(saved_at),
});
