/**
 * The letter of apology to whoever sent a petition (TC-1a): "THƯ XIN LỖI" by Decree 30/2020/NĐ-CP, in the words that were written for it.
 * It is made of the case alone: the same apology is the same bytes. Before it is signed and sent it leaves the name and the number open.
 */
import type { Apology, PetitionContext } from '../../../workflows/discipline/petition/petition.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { type Block, body, ended, type LetterDocument } from '../document/letter-document.js';
import type { AgencyFacts, ProvinceFacts } from '../facts/parts.js';
import { headOf, issuerInHead, placeOf, superiorOf } from '../words/agencies.js';
import { dayInFull, dayInText } from '../words/days.js';
import { lowerFirst, paragraphsIn, sentence } from '../words/phrases.js';

interface PetitionerApologyFacts {
  readonly petition: PetitionContext;
  readonly apology: Apology;
  /** Its words: nothing is made before they are written. */
  readonly words: string;
  readonly issuer: AgencyFacts;
  readonly province: ProvinceFacts;
  /** Name of the person who apologises; null where the unit does. */
  readonly apologiser: string | null;
  /** Id of the case. */
  readonly id: string;
  /** When the case was changed last: the day of a letter that is not signed yet. */
  readonly changedAt: Instant;
}

/** The letter of one apology. */
export function petitionerApology(facts: PetitionerApologyFacts): LetterDocument {
  const { petition, apology, issuer, province, changedAt, id } = facts;
  const { number, sentOn, signedAt, signedBy } = apology;
  const about = `Về việc giải quyết phản ánh, kiến nghị “${sentence(petition.subject)}”`;
  return {
    page: 'portrait',
    fileTitle: `Thư xin lỗi: ${petition.subject}`,
    dated: signedAt ?? changedAt,
    head: {
      superior: superiorOf(issuer, province),
      issuer: issuerInHead(issuer, province),
      number: number === null ? null : `Số: ${number}`,
      placeAndDay: `${placeOf(province)}, ${dayInFull(sentOn ?? civilDateOf(signedAt ?? changedAt))}`,
      about: null,
      urgency: null,
    },
    title: { name: 'THƯ XIN LỖI', about },
    addressees: [petition.from],
    body: ended(bodyOf(facts)),
    signature: { capacity: [headOf(issuer).head], name: signedBy },
    copies: ['- Như trên;', '- Lưu: VT.'],
    code: { text: signedAt === null ? `hồ sơ ${id} (bản dự thảo, chưa ký)` : `hồ sơ ${id}`, address: null },
  };
}

function bodyOf({ petition, words, issuer, apologiser }: PetitionerApologyFacts): Block[] {
  const { settlement, receivedOn } = petition;
  const late = settlement?.late === true ? ', giải quyết xong chậm so với thời hạn đã đặt' : '';
  const done = settlement === null ? '' : `; kết quả giải quyết ${dayInText(settlement.on)}${late}`;
  const who = apologiser === null ? issuer.name : `${apologiser}, ${issuer.name},`;
  return [
    body(
      `${issuer.name} đã nhận phản ánh, kiến nghị của ông/bà, quý cơ quan ${dayInText(receivedOn)} về việc ${lowerFirst(sentence(petition.subject))}${done}.`,
    ),
    ...paragraphsIn(words).map((text) => body(text)),
    body(`${who} nhận trách nhiệm và thành thật xin lỗi ông/bà, quý cơ quan về việc nêu trên`),
  ];
}
