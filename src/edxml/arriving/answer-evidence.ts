/** What a message proves, in the words that go into the journal and into letters. */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import { momentInText, shortDay } from '../../letters/words/days.js';
import type { IncomingDocument, IncomingStatus } from '../reading/incoming.js';

/** "Công văn số 1234/CAT-PC07 ngày 22/5/2023, nhận qua trục liên thông văn bản" */
export function answerEvidence({ typeName, code, on }: Pick<IncomingDocument, 'typeName' | 'code' | 'on'>): string {
  const number = code === '' ? '' : ` số ${code}`;
  return `${typeName || 'Văn bản'}${number}${dayOf(on)}, nhận qua trục liên thông văn bản`;
}

/** "Thông điệp trạng thái 03 của Công an tỉnh trên trục liên thông văn bản, ghi lúc 8 giờ 05 phút ngày 17/5/2023" */
export function receiptEvidence({ status, from }: Pick<IncomingStatus, 'status' | 'from'>, at: Instant): string {
  const of = from.name === '' ? from.id : from.name;
  return `Thông điệp trạng thái ${status} của ${of} trên trục liên thông văn bản, ghi lúc ${momentInText(at)}`;
}

const dayOf = (on: CivilDate | null): string => (on === null ? '' : ` ngày ${shortDay(on)}`);
