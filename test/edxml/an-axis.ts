/** The other side of the document axis: folders, and the files that an agency outside would send. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Incoming, IncomingDocument } from '../../src/edxml/reading/incoming.js';
import { readEdxml } from '../../src/edxml/reading/read-edxml.js';
import { A_NEW_DOCUMENT, type DocumentReference, type OutgoingDocument } from '../../src/edxml/writing/outgoing.js';
import { writeDocument, writeStatus } from '../../src/edxml/writing/write-edxml.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import type { Visitor } from '../application.js';
import { aPdf } from '../files/sample-files.js';
import { accepted } from '../http/asking.js';
import { askedOnPaper } from '../http/paper-story.js';

export interface Axis {
  readonly inFolder: string;
  readonly outFolder: string;
  /** Where the server is told that they are. */
  readonly settings: { readonly EDXML_IN: string; readonly EDXML_OUT: string };
  /** Leaves a file in the in-folder, as a careful gateway does. */
  drop(name: string, content: string | Buffer): Promise<void>;
  /** What lies in the out-folder now, oldest name first. */
  sent(): Promise<Incoming[]>;
  remove(): Promise<void>;
}

export async function anAxis(): Promise<Axis> {
  const root = await mkdtemp(join(tmpdir(), 'truc-lien-thong-'));
  const inFolder = join(root, 'in');
  const outFolder = join(root, 'out');
  await mkdir(inFolder);
  await mkdir(outFolder);
  return {
    inFolder,
    outFolder,
    settings: { EDXML_IN: inFolder, EDXML_OUT: outFolder },
    async drop(name, content) {
      await writeFile(join(inFolder, `.${name}`), content);
      await rename(join(inFolder, `.${name}`), join(inFolder, name));
    },
    async sent() {
      const names = (await readdir(outFolder)).filter((name) => name.endsWith('.edxml')).sort();
      return Promise.all(names.map(async (name) => readEdxml(await readFile(join(outFolder, name)))));
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** A document that was sent, by its organisations; undefined while it has not come. */
export const documentTo = (sent: readonly Incoming[], organId: string): IncomingDocument | undefined =>
  sent.find((one): one is IncomingDocument => one.kind === 'document' && one.to.some(({ id }) => id === organId));

/** How answers and status messages name a document that was sent. */
export const referenceTo = ({ from, code, on }: IncomingDocument): DocumentReference => ({
  organId: from.id,
  code,
  on: on as CivilDate,
});

/** An answer of the police to a document. */
export async function anAnswer(
  to: IncomingDocument,
  { number = '1234', over = {} }: { number?: string; over?: Partial<OutgoingDocument> } = {},
): Promise<string> {
  let text = '';
  const addressee = to.to[0];
  const document: OutgoingDocument = {
    from: { id: addressee?.id ?? '', name: 'Công an tỉnh', inCharge: 'Bộ Công an' },
    to: [{ id: to.from.id, name: to.from.name, inCharge: '' }],
    code: `${number}/CAT-PC07`,
    place: 'Phú Yên',
    on: '2023-06-15' as CivilDate,
    typeName: 'Công văn',
    subject: 'Góp ý dự thảo',
    content: 'Thống nhất có điều kiện về đường cho xe chữa cháy',
    signer: { competence: 'KT. GIÁM ĐỐC', position: 'Phó Giám đốc', name: 'Nguyễn Văn A' },
    dueOn: null,
    toPlaces: [],
    priority: 0,
    responseFor: [referenceTo(to)],
    business: A_NEW_DOCUMENT,
    sentAt: '2023-06-15T02:00:00.000Z' as Instant,
    attachments: [
      {
        name: `${number}-CAT-PC07.pdf`,
        type: 'application/pdf',
        description: 'Công văn góp ý',
        async *content() {
          yield aPdf(`Gop y ${number}`);
        },
      },
    ],
    ...over,
  };
  for await (const piece of writeDocument(document)) text += piece;
  return text;
}

/** A status message of an agency about a document. */
export const aStatus = (about: IncomingDocument, status: string, at: string, description = ''): string =>
  writeStatus({
    from: { id: about.to[0]?.id ?? '', name: 'Công an tỉnh', inCharge: '' },
    about: referenceTo(about),
    status,
    description,
    at: at as Instant,
  });

/** Asks again and again until something is there. @throws Error after so many seconds */
export async function eventually<T>(ask: () => Promise<T | undefined | null | false>, seconds = 20): Promise<T> {
  for (let waited = 0; waited < seconds * 10; waited += 1) {
    const found = await ask();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It did not come within ${seconds} seconds: ${ask}`);
}

/** The organisation codes of the samples, by agency, as the administrator sees them. */
export async function organsOf(admin: Visitor): Promise<Record<string, string>> {
  const { organs } = accepted<{ organs: { agency: string; organId: string }[] }>(
    await admin.get('/api/v1/edxml/organs'),
  );
  return Object.fromEntries(organs.map(({ agency, organId }) => [agency, organId]));
}

/** SKHDT asks the police, and its clerk issues the letter. @returns what the police would see of it */
export async function askedOnAxis(
  head: Visitor,
  clerk: Visitor,
  organs: Readonly<Record<string, string>>,
): Promise<{ id: string; request: IncomingDocument }> {
  const id = await askedOnPaper(head);
  const { letters } = accepted<{ letters: { code: string }[] }>(await clerk.get(`/api/v1/consultations/${id}/letters`));
  const issued = accepted<{ letters: { number: string; issuedOn: CivilDate }[] }>(
    await clerk.post('/api/v1/letters/issue', { letters: letters.map(({ code }) => code) }),
  );
  const { number: code = '', issuedOn: on = null } = issued.letters[0] ?? {};
  const request = { kind: 'document', from: { id: organs.SKHDT, name: 'SKHĐT' }, to: [{ id: organs.CAT, name: '' }] };
  return { id, request: { ...request, code, on } as unknown as IncomingDocument };
}
