/** A letter that was issued, as a document of the axis. What it says of itself comes from its frozen facts, as the letter did. */
import { type Instant, lastDayOf } from '../../../workflows/limits/time.js';
import type { Issue, LetterFacts } from '../../letters/facts/letter-facts.js';
import type { AgencyFacts } from '../../letters/facts/parts.js';
import { letterOf } from '../../letters/letter.js';
import { committeeOf, placeOf } from '../../letters/words/agencies.js';
import { signatureOf } from '../../letters/words/signing.js';
import { BUSINESS_RECALL } from '../format.js';
import {
  A_NEW_DOCUMENT,
  type DocumentReference,
  type OutgoingAttachment,
  type OutgoingDocument,
} from '../writing/outgoing.js';
import { lineOf } from '../writing/xml-text.js';

export interface LetterOnAxis {
  readonly facts: LetterFacts;
  readonly issue: Issue;
  /** Organisation codes of the issuer and of the addressee. */
  readonly from: string;
  readonly to: { readonly id: string; readonly agency: AgencyFacts };
  readonly sentAt: Instant;
  /** The request that the letter takes back; null for every other letter. */
  readonly takesBack: DocumentReference | null;
  /** The letter itself first. */
  readonly attachments: readonly OutgoingAttachment[];
}

export function letterAsDocument({
  facts,
  issue,
  from,
  to,
  sentAt,
  takesBack,
  attachments,
}: LetterOnAxis): OutgoingDocument {
  const { issuer, province, addressees, copies } = facts;
  const letter = letterOf(facts, { issue, publicAddress: null });
  const about = letter.title?.about ?? letter.head.about?.replace(/^V\/v /u, '') ?? facts.consultation.subject;
  const { capacity, name } = letter.signature ?? signatureOf(issuer, facts.signer);
  return {
    from: { id: from, name: issuer.name, inCharge: issuer.subordination === 'department' ? committeeOf(province) : '' },
    to: [{ id: to.id, name: to.agency.name, inCharge: '' }],
    code: issue.number,
    place: placeOf(province),
    on: issue.on,
    typeName: nameInText(letter.title?.name ?? 'Công văn'),
    subject: about,
    content: about,
    signer: {
      competence: capacity.length > 1 ? lineOf(capacity[0] ?? '', 100) : '',
      position: lineOf(capacity.at(-1) ?? '', 100),
      name: name ?? '',
    },
    dueOn: dueOn(facts, to.agency.code),
    toPlaces: [...addressees, ...copies].map(({ name: place }) => place),
    priority: 'urgency' in facts.content && facts.content.urgency === 'urgent' ? 1 : 0,
    responseFor: takesBack === null ? [] : [takesBack],
    business: takesBack === null ? A_NEW_DOCUMENT : { type: BUSINESS_RECALL, reason: reasonOf(facts) ?? about },
    sentAt,
    attachments,
  };
}

/** "THÔNG BÁO" in the head is "Thông báo" in a list. */
const nameInText = (name: string): string => name.charAt(0) + name.slice(1).toLocaleLowerCase('vi');

const reasonOf = ({ content }: LetterFacts): string | null => ('reason' in content ? content.reason : null);

/** The last day to answer, where the letter names one for this agency. */
function dueOn({ content }: LetterFacts, agency: string) {
  if ('answerBy' in content) return content.answerBy;
  if (!('asked' in content)) return null;
  const dueAt = content.asked.find((one) => one.agency.code === agency)?.dueAt ?? null;
  return dueAt === null ? null : lastDayOf(dueAt);
}
