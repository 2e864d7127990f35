/** The people and the consultations on which docs/access.md is tried: one person of each kind, one consultation of each standing. */
import type { ConsultationDetail } from '../../src/api/consultations/consultation.views.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import type { Application, Visitor } from '../application.js';
import { aPdf } from '../files/sample-files.js';
import { accepted, done, opened } from '../http/asking.js';
import { addPerson } from '../people/add-person.js';

/** The columns of the tables, with who stands for each; null: nobody has signed in. */
export const PEOPLE = {
  'lead head': 'truong.skhdt',
  'lead deputy': 'pho.skhdt',
  'lead officer': 'chuyenvien.skhdt',
  'lead clerk': 'vanthu.skhdt',
  'asked head': 'truong.sxd',
  'asked officer': 'chuyenvien.sxd',
  'asked clerk': 'vanthu.sxd',
  'other head': 'truong.stnmt',
  'other officer': 'chuyenvien.stnmt',
  'Office head': 'truong.vp',
  'Office officer': 'chuyenvien.vp',
  chairman: 'chutich',
  'deputy chairman': 'phochutich',
  'home affairs head': 'truong.snv',
  'home affairs officer': 'chuyenvien.snv',
  administrator: 'quantri',
  auditor: 'kiemtoan',
  stranger: null,
} as const;
export type Person = keyof typeof PEOPLE;

/** Words that stand in one place each, so that where they are found tells what was read. */
export const SAID = { draft: 'zqdraft', proposal: 'zqproposal', own: 'zqown', answer: 'zqanswer' } as const;

export interface Scene {
  readonly people: Readonly<Record<Person, Visitor>>;
  /** Drafted and never sent; still collected, one answer in; all answers in. */
  readonly draft: string;
  readonly collecting: string;
  readonly collected: string;
  /** A case of discipline that the lead agency entered. */
  readonly case: string;
  /** A draw that home affairs has committed to. */
  readonly draw: string;
  /** A file that came with the answer of the other consulted agency. */
  readonly file: string;
}

/** Signs everybody in and plays the three consultations: SKHDT asks SXD and STC, and STC answers first. */
export async function aScene(application: Application): Promise<Scene> {
  const auditor = { province: 'phu-yen', login: 'kiemtoan', name: 'Phạm Thị Soát', title: null, agency: null };
  await addPerson(application.server.installation.store, { ...auditor, roles: ['auditor'] }, SAMPLE_PASSWORD);
  const people = {} as Record<Person, Visitor>;
  for (const [person, login] of Object.entries(PEOPLE) as [Person, string | null][])
    people[person] = login === null ? application.visitor() : await application.signIn(login);
  const lead = people['lead head'];
  const stc = await application.signIn('truong.stc');
  const file = await uploaded(stc);
  const answer = {
    position: 'disagree',
    reason: SAID.answer,
    alternative: SAID.answer,
    answers: [{ question: 'q1', position: 'disagree', text: SAID.answer }],
    comments: [{ key: 'c1', text: SAID.answer, weight: 'main', condition: false }],
    attachments: [{ sha256: file, name: `${SAID.answer}.pdf`, kind: 'other' }],
  };
  const own = { position: 'agree', answers: [{ question: 'q1', position: 'agree', text: SAID.own }] };
  const drafted = accepted<ConsultationDetail>(
    await lead.post('/api/v1/consultations', { subject: SAID.draft, proposal: SAID.draft }),
    201,
  );
  const asking = { proposal: SAID.proposal, position: SAID.proposal };
  const collecting = await opened(lead, { ...asking, proposal: `${SAID.proposal} 1` });
  await done(stc, collecting.id, 'opinions/STC/answer', answer);
  const collected = await opened(lead, { ...asking, proposal: `${SAID.proposal} 2` });
  await done(stc, collected.id, 'opinions/STC/answer', answer);
  await done(people['asked head'], collected.id, 'opinions/SXD/answer', own);
  const petition = {
    subject: 'zq',
    about: 'zq',
    from: 'zq',
    contact: 'zq',
    channel: 'letter',
    receivedOn: '2023-01-03',
  };
  const entered = accepted<{ id: string }>(await lead.post('/api/v1/petitions', petition), 201);
  const draw = { subject: 'zq', purpose: 'zq', source: 'agencies', count: 1, commitment: '0'.repeat(64) };
  const committed = accepted<{ id: string }>(await people['home affairs officer'].post('/api/v1/draws', draw), 201);
  return {
    people,
    case: entered.id,
    draw: committed.id,
    draft: drafted.id,
    collecting: collecting.id,
    collected: collected.id,
    file,
  };
}

async function uploaded(who: Visitor): Promise<string> {
  const { body } = await who.request<{ sha256: string }>('POST', '/api/v1/files', {
    body: aPdf(SAID.answer).toString('latin1'),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': `${SAID.answer}.pdf` },
  });
  return body.sha256;
}
