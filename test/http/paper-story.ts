/** The story of an agency outside, which answers on paper: the lead's clerk enters what came, with the document. */
import type { Visitor } from '../application.js';
import { done, opened } from './asking.js';

export const RECEIPT = { receivedAt: '2023-06-14T08:00:00+07:00', evidence: 'Sổ giao nhận công văn số 512' };

/** SKHDT asks the police, who are not in the system. @returns the id of the consultation */
export async function askedOnPaper(lead: Visitor): Promise<string> {
  const consult = [{ agency: 'CAT', function: 'fire-safety', reason: 'Phòng cháy và chữa cháy' }];
  return (await opened(lead, { consult })).id;
}

/** Its answer has come, with one main condition. */
export async function answeredOnPaper(clerk: Visitor, id: string): Promise<void> {
  await done(clerk, id, 'opinions/CAT/answer', {
    evidence: 'Công văn số 1234/CAT-PC07',
    position: 'agree-with-conditions',
    answers: [{ question: 'q1', position: 'agree-with-conditions', text: 'Có điều kiện' }],
    comments: [{ key: 'c1', text: 'Bổ sung đường cho xe chữa cháy', weight: 'main', condition: true }],
  });
}

/** The lead has rejected its main condition: it is a dissent. @returns the id of the consultation */
export async function rejectedOnPaper(lead: Visitor, clerk: Visitor): Promise<string> {
  const id = await askedOnPaper(lead);
  await done(clerk, id, 'opinions/CAT/record-receipt', RECEIPT);
  await answeredOnPaper(clerk, id);
  const answer = { result: 'rejected', explanation: 'Đã có đường hiện hữu' };
  await done(lead, id, 'opinions/CAT/comments/c1/resolve', answer);
  return id;
}
