/** The words of the exchange format of QCVN 102:2016/BTTTT (edXML), as real files of the document axis spell them. */

/** The namespace of every element of an edXML file. */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/**
 * What a status message says of a document (QĐ 28/2018/QĐ-TTg). Sources differ on the wording of 04 and on 02, 03 for a recall;
 * what follows from each here stands beside it.
 */
export const STATUS_CODES = {
  /** Đã đến: it has entered the system of the agency. Proves receipt. */
  arrived: '01',
  /** Từ chối tiếp nhận: somebody of the lead has to see why. */
  refused: '02',
  /** Đã tiếp nhận, vào sổ. Proves receipt. */
  registered: '03',
  assigned: '04',
  inWork: '05',
  finished: '06',
  /** Yêu cầu lấy lại văn bản: what the agency has sent, it wants back. */
  recallAsked: '13',
  recallAgreed: '15',
  recallRefused: '16',
} as const;

/** What is made of a status message. */
export type StatusEffect = 'receipt' | 'noted' | 'work-without-receipt' | 'refused' | 'recall' | 'unknown';

const EFFECTS: Readonly<Record<string, StatusEffect>> = {
  [STATUS_CODES.arrived]: 'receipt',
  [STATUS_CODES.refused]: 'refused',
  [STATUS_CODES.registered]: 'receipt',
  [STATUS_CODES.assigned]: 'work-without-receipt',
  [STATUS_CODES.inWork]: 'work-without-receipt',
  [STATUS_CODES.finished]: 'work-without-receipt',
  [STATUS_CODES.recallAsked]: 'recall',
  [STATUS_CODES.recallAgreed]: 'noted',
  [STATUS_CODES.recallRefused]: 'noted',
};

/** The effect of a status code of two digits. */
export const effectOfStatus = (code: string): StatusEffect => EFFECTS[code] ?? 'unknown';

/** Business of a document: new, recall, update, replacement. A recall names in `ResponseFor` what it takes back. */
export const BUSINESS_NEW = '0';
export const BUSINESS_RECALL = '1';

/** The lengths that the checkers of the axis allow. */
export const MOST = { subject: 500, attachmentName: 200, place: 150 } as const;

/** An organisation code: "000.00.12.H53" (QCVN 102), "H53.12" (QĐ 20/2020/QĐ-TTg). */
const ORGAN_ID = /^[A-Z0-9]{1,6}(\.[A-Z0-9]{1,6}){0,6}$/;

/** An organisation code as it is compared: without spaces, in capitals. */
export const organIdFrom = (text: string): string => text.replace(/\s/gu, '').toUpperCase();

/** Whether a text is an organisation code of either form. */
export const isOrganId = (text: string): boolean => text.length <= 40 && ORGAN_ID.test(text);
