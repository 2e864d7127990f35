import { randomUUID } from 'node:crypto';
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import type { Problem } from '../../src/http/problems/problem.js';
import type { Answer, Application, Visitor } from '../application.js';

/** What a test opens a consultation with: SKHDT asks SXD and STC, each with the first matter and text of its kind. */
export function anOpening(changes: object = {}): object {
  const matter = randomUUID();
  return {
    matter,
    subject: `Lấy ý kiến về việc ${matter}`,
    position: 'Thống nhất chủ trương',
    proposal: `Phê duyệt phương án ${matter}`,
    legalGround: 'Quy chế làm việc của UBND tỉnh',
    authority: 'province',
    questions: [{ key: 'q1', text: 'Phương án có phù hợp không?' }],
    consult: [
      { agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' },
      { agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' },
    ],
    ...changes,
  };
}

export const agreeing = {
  position: 'agree',
  answers: [{ question: 'q1', position: 'agree', text: 'Phù hợp' }],
};

export const disagreeing = {
  position: 'disagree',
  reason: 'Vượt chỉ tiêu sử dụng đất',
  alternative: 'Giảm quy mô còn 40 ha',
  answers: [{ question: 'q1', position: 'disagree', text: 'Không phù hợp' }],
};

/** Opens a consultation as the head of SKHDT and gives its detail. @throws Error with the problem when it is refused */
export async function opened(lead: Visitor, changes: object = {}): Promise<ConsultationDetail> {
  return accepted(await lead.post('/api/v1/consultations/open', anOpening(changes)), 201);
}

/** The ETag of a consultation as it stands; that of a first version for who may not see it. */
export async function etagRead(who: Visitor, id: string): Promise<string> {
  return (await who.get(`/api/v1/consultations/${id}`)).headers.get('etag') ?? '"1"';
}

/** Sends an action on a consultation that was read just before, whatever comes of it. */
export async function sent<Body = ConsultationDetail & Problem>(
  who: Visitor,
  id: string,
  action: string,
  body: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Body>> {
  const read = { 'if-match': await etagRead(who, id) };
  return who.post<Body>(`/api/v1/consultations/${id}/${action}`, body, { headers: { ...read, ...headers } });
}

/** Sends an action on a consultation and gives the detail that follows. @throws Error with the problem when it is refused */
export async function done(who: Visitor, id: string, action: string, body: object = {}): Promise<ConsultationDetail> {
  return accepted(await sent(who, id, action, body));
}

export function accepted<Body = ConsultationDetail>(answer: Answer, status = 200): Body {
  if (answer.status === status) return answer.body as Body;
  throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
}

/** Sends an action that must be refused and gives its problem. */
export async function refused(who: Visitor, id: string, action: string, body: object = {}): Promise<Problem> {
  const { status, body: problem } = await sent<Problem>(who, id, action, body);
  if (status < 400) throw new Error(`${action} was accepted`);
  return problem;
}

export async function read(who: Visitor, id: string): Promise<ConsultationDetail> {
  return accepted(await who.get(`/api/v1/consultations/${id}`));
}

/** Moves the clock to a moment just after an instant's limits have passed. */
export async function clockTo(application: Application, to: string): Promise<void> {
  const admin = await application.signIn('quantri');
  accepted(await admin.post('/api/v1/clock/advance', { to }));
}
