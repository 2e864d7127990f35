/** What an agency outside would send by the document axis, so that its arrival can be tried out: a receipt, or an answer with a letter. */
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { organOfAgency } from '../../edxml/organs.js';
import { A_NEW_DOCUMENT, type DocumentReference, type Organ } from '../../edxml/writing/outgoing.js';
import { writeDocument, writeStatus } from '../../edxml/writing/write-edxml.js';
import type { LetterDocument } from '../../letters/document/letter-document.js';
import { dayInFull, shortDay } from '../../letters/words/days.js';
import { pdfOf } from '../../letters/writers/pdf.js';
import type { Reader } from '../../persistence/store.js';

/** A request that waits for an agency outside and has left by the axis. */
interface Asked {
  readonly number_text: string;
  readonly issued_on: DocumentReference['on'];
  readonly lead: string;
  readonly lead_name: string;
  readonly agency: string;
  readonly agency_name: string;
  readonly subject: string;
}

export interface SampleMessage {
  readonly name: string;
  readonly content: string;
  /** "Công an tỉnh, văn bản số 45/SKHĐT" */
  readonly about: string;
}

/** @returns null where no issued request waits for an agency outside @param status a receipt of two digits instead of an answer */
export async function sampleMessage(
  reader: Reader,
  { province, now, agency, status }: { province: string; now: Instant; agency: string | null; status: string | null },
): Promise<SampleMessage | null> {
  const asked = await lastAsked(reader, province, agency);
  const fromId = asked === undefined ? null : await organOfAgency(reader, province, asked.agency);
  const toId = asked === undefined ? null : await organOfAgency(reader, province, asked.lead);
  if (asked === undefined || fromId === null || toId === null) return null;
  const from: Organ = { id: fromId, name: asked.agency_name, inCharge: '' };
  const to: Organ = { id: toId, name: asked.lead_name, inCharge: '' };
  const reference: DocumentReference = { organId: toId, code: asked.number_text, on: asked.issued_on };
  const about = `${asked.agency_name}, văn bản số ${asked.number_text}`;
  const name = `mau-${asked.agency.toLowerCase()}-${status ?? 'tra-loi'}-${Date.now().toString(36)}.edxml`;
  const content =
    status === null
      ? await answerTo(asked, { from, to, reference, now })
      : writeStatus({ from, about: reference, status, description: 'Thông điệp mẫu', at: now });
  return { name, content, about };
}

function lastAsked(reader: Reader, province: string, agency: string | null): Promise<Asked | undefined> {
  return reader.row<Asked>(
    `SELECT l.number_text, l.issued_on, l.agency AS lead, g.name AS lead_name, t.agency, a.name AS agency_name, c.subject
     FROM letters l
     JOIN letter_addressees t ON t.province = l.province AND t.code = l.code
     JOIN agencies a ON a.province = l.province AND a.code = t.agency AND a.external = TRUE
     JOIN agencies g ON g.province = l.province AND g.code = l.agency
     JOIN consultations c ON c.province = l.province AND c.id = l.consultation_id
     JOIN opinions o ON o.province = l.province AND o.consultation_id = l.consultation_id AND o.agency = t.agency
     WHERE l.province = ? AND l.kind = 'request' AND l.number_text IS NOT NULL AND o.current = TRUE AND o.state = 'awaiting'
     ${agency === null ? '' : 'AND t.agency = ?'} ORDER BY l.issued_at DESC, l.code LIMIT 1`,
    agency === null ? [province] : [province, agency],
  );
}

interface Answering {
  readonly from: Organ;
  readonly to: Organ;
  readonly reference: DocumentReference;
  readonly now: Instant;
}

async function answerTo(asked: Asked, { from, to, reference, now }: Answering): Promise<string> {
  const on = civilDateOf(now);
  const code = `${100 + (Date.now() % 900)}/${asked.agency}`;
  const pdf = await pdfOf(letterOf(asked, code, now));
  const pieces: string[] = [];
  const document = writeDocument({
    from,
    to: [to],
    code,
    place: '',
    on,
    typeName: 'Công văn',
    subject: `Tham gia ý kiến: ${asked.subject}`,
    content: `Phúc đáp văn bản số ${asked.number_text}`,
    signer: { competence: '', position: 'Thủ trưởng', name: 'Người ký mẫu' },
    dueOn: null,
    toPlaces: [to.name],
    priority: 0,
    responseFor: [reference],
    business: A_NEW_DOCUMENT,
    sentAt: now,
    attachments: [
      {
        name: `${code.replace('/', '-')}.pdf`,
        type: 'application/pdf',
        description: 'Công văn tham gia ý kiến',
        async *content() {
          yield pdf;
        },
      },
    ],
  });
  for await (const piece of document) pieces.push(piece);
  return pieces.join('');
}

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text, as: 'body' as const });

function letterOf(asked: Asked, code: string, now: Instant): LetterDocument {
  return {
    page: 'portrait',
    fileTitle: `Công văn: tham gia ý kiến ${asked.subject}`,
    dated: now,
    head: {
      superior: null,
      issuer: asked.agency_name.toLocaleUpperCase('vi'),
      number: `Số: ${code}`,
      placeAndDay: dayInFull(civilDateOf(now)),
      about: 'V/v tham gia ý kiến (văn bản mẫu)',
      urgency: null,
    },
    title: null,
    addressees: [asked.lead_name],
    body: [
      paragraph(`Phúc đáp văn bản số ${asked.number_text} ngày ${shortDay(asked.issued_on)} về ${asked.subject}.`),
      paragraph(`${asked.agency_name} thống nhất với đề xuất của cơ quan chủ trì./.`),
    ],
    signature: { capacity: ['THỦ TRƯỞNG'], name: 'Người ký mẫu' },
    copies: ['- Như trên;', '- Lưu: VT.'],
    code: { text: '', address: null },
  };
}
