/** To which requests a message may belong: those that an agency has out with agencies outside and that are not over. */
import type { MessageRow } from '../../edxml/arriving/message-rows.js';
import { agencyOfOrgan } from '../../edxml/organs.js';
import type { Reader } from '../../persistence/store.js';
import type { AxisCandidateView } from './axis.views.js';

interface Candidate {
  readonly consultation_id: string;
  readonly subject: string;
  readonly agency: string;
  readonly request: string | null;
}

/** More are not looked through one by one by anybody. */
const MOST = 200;

const FROM = `FROM opinions o
  JOIN consultations c ON c.province = o.province AND c.id = o.consultation_id
  JOIN agencies a ON a.province = o.province AND a.code = o.agency AND a.external = TRUE
  WHERE o.province = ? AND c.lead = ? AND o.current = TRUE AND NOT (c.state = ANY(?))`;
const ENDED = ['draft', 'concluded', 'withdrawn'];

const REQUEST = `(SELECT l.number_text FROM letters l
  JOIN letter_addressees t ON t.province = l.province AND t.code = l.code AND t.agency = o.agency AND t.signed_at = l.signed_at
  WHERE l.province = o.province AND l.consultation_id = o.consultation_id AND l.kind = 'request'
  ORDER BY l.signed_at DESC LIMIT 1)`;

export async function candidatesFor(reader: Reader, message: MessageRow, lead: string): Promise<AxisCandidateView[]> {
  const { province, consultation_id, from_organ } = message;
  const sender = await agencyOfOrgan(reader, province, from_organ ?? '');
  const rows = await reader.rows<Candidate>(
    `SELECT o.consultation_id, c.subject, o.agency, ${REQUEST} AS request ${FROM} ORDER BY o.asked_at DESC, o.consultation_id, o.agency LIMIT ${MOST}`,
    [province, lead, ENDED],
  );
  const weight = (row: Candidate) => Number(row.consultation_id === consultation_id) + Number(row.agency === sender);
  return [...rows]
    .sort((a, b) => weight(b) - weight(a))
    .map((row) => ({
      consultation: row.consultation_id,
      subject: row.subject,
      agency: row.agency,
      request: row.request,
      likely: weight(row) > 0,
    }));
}

/** Whether an agency outside is asked in an open consultation that an agency leads. */
export async function isCandidate(
  reader: Reader,
  province: string,
  { consultation, agency, lead }: { readonly consultation: string; readonly agency: string; readonly lead: string },
): Promise<boolean> {
  const row = await reader.row(`SELECT o.key ${FROM} AND o.consultation_id = ? AND o.agency = ? LIMIT 1`, [
    province,
    lead,
    ENDED,
    consultation,
    agency,
  ]);
  return row !== undefined;
}
