/** Papers that come with a petition: of clerks, and of strangers where every file is scanned; kept, given to whom may read, never back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseDetail, CaseItem } from '../../src/api/discipline/case.views.js';
import { idOfPetition } from '../../src/api/discipline/public/petition-code.js';
import { MOST_PUBLIC } from '../../src/api/discipline/public/public-attempts.js';
import type {
  PublicFileView,
  PublicFormView,
  PublicPetitionSentView,
} from '../../src/api/discipline/public/public-petition.views.js';
import type { UploadedFileView } from '../../src/api/files/file.views.js';
import { collectGarbage } from '../../src/files/collect-garbage.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { repairCases } from '../../src/journal/repair-cases.js';
import { verifyStore } from '../../src/journal/verify.js';
import { type Application, describeApplication, type Visitor } from '../application.js';
import { EICAR, startClamd } from '../files/a-clamd.js';
import { aPdf, aPng } from '../files/sample-files.js';
import { accepted } from '../http/asking.js';
import { begun } from './acting.js';
import { stamped } from './stamping.js';

const PETITION = {
  subject: 'Hồ sơ trả chậm',
  about: 'Đã quá hạn 5 ngày.',
  from: 'Nguyễn Văn Bình',
  contact: '12 Lê Lợi',
};
const ENTERED = { ...PETITION, channel: 'letter', receivedOn: '2023-06-13' };
const PATH = '/api/v1/public-petitions';
const MEGABYTE = 1024 * 1024;
const clamd = await startClamd();
afterAll(() => clamd.stop());

type Sent = Readonly<Record<string, string>>;

async function sendFile<Body>(application: Application, path: string, content: Buffer, headers: Sent) {
  const answer = await fetch(new URL(path, application.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(content),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body & Problem };
}

/** As a clerk uploads it for the agency. */
async function uploaded(application: Application, who: Visitor, content: Buffer, name: string) {
  const headers = { cookie: who.cookies(), 'x-file-name': encodeURIComponent(name) };
  const { body } = await sendFile<UploadedFileView>(application, '/api/v1/files', content, headers);
  return { sha256: body.sha256, name: body.name };
}

async function read(application: Application, who: Visitor, path: string) {
  const answer = await fetch(new URL(path, application.url), { headers: { cookie: who.cookies() } });
  return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) };
}

/** Throws away what nothing names, as if the days of grace were over. */
async function collected(application: Application) {
  const { store, files } = application.server.installation;
  const now = (await store.now(store.reader)) + 1000;
  return collectGarbage({ store, files: files.files, storage: files.storage, graceMs: -1000, now });
}

describeApplication(
  'a petition with files',
  (application) => {
    let stranger: Visitor;
    let head: Visitor;
    beforeAll(async () => {
      stranger = application().visitor();
      head = await application().signIn('truong.sxd');
    });

    const form = async () => accepted<PublicFormView>(await stranger.get(PATH));
    const upload = async (content: Buffer, name = 'Giấy hẹn.pdf', change: Sent = {}) => {
      const { at, stamp } = await stamped({ subject: '', about: name }, await form());
      const headers = { 'x-file-name': encodeURIComponent(name), 'x-stamp-at': at, 'x-stamp': stamp, ...change };
      return sendFile<PublicFileView>(application(), `${PATH}/files`, content, headers);
    };
    const taken = async (content: Buffer, name?: string) => accepted<PublicFileView>(await upload(content, name), 201);
    const send = async (files: readonly object[], agency = 'SXD') => {
      const petition = { ...(await stamped(PETITION, await form())), agency, files };
      return stranger.post<PublicPetitionSentView & Problem>(PATH, petition);
    };
    const namesOf = ({ sha256, name, key }: PublicFileView) => ({ sha256, name, key });
    const rows = async () =>
      (await application().server.installation.store.reader.row<{ n: number }>('SELECT COUNT(*) AS n FROM files'))?.n;

    describe('by the public form', () => {
      it('is told what may be uploaded', async () => {
        expect((await form()).files).toEqual({
          most: 5,
          largest: 10 * MEGABYTE,
          endings: expect.arrayContaining(['pdf', 'docx', 'jpg']),
        });
      });

      it('brings papers to the agency, which are scanned, and gives none back', async () => {
        const before = clamd.scanned.length;
        const content = aPdf('Giay hen');
        const paper = await taken(content);
        const photo = await taken(aPng(), 'Ảnh.png');
        expect(clamd.scanned.slice(before)).toEqual([content.length, aPng().length]);
        const { code } = accepted<PublicPetitionSentView>(await send([namesOf(paper), namesOf(photo)]), 201);
        const id = idOfPetition(code);
        const detail = accepted<CaseDetail>(await head.get(`/api/v1/cases/${id}`));
        expect(detail.data).toMatchObject({
          files: [
            { sha256: paper.sha256, name: 'Giấy hẹn.pdf', size: content.length, type: 'application/pdf' },
            { sha256: photo.sha256, name: 'Ảnh.png', size: aPng().length, type: 'image/png' },
          ],
        });
        // The key is nobody's afterwards: it stands nowhere.
        expect(JSON.stringify(detail)).not.toContain(paper.key);
        const path = `/api/v1/cases/${id}/files/${paper.sha256}`;
        const got = await read(application(), head, path);
        expect(got.content).toEqual(content);
        expect(Object.fromEntries(got.headers)).toMatchObject({
          'content-type': 'application/pdf',
          'content-disposition': expect.stringMatching(/^attachment; /),
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
        });
        const { store } = application().server.installation;
        const noted = await store.reader.row<{ entry: string }>(
          "SELECT entry FROM journal WHERE chain = ':audit' AND command = 'list.exported' ORDER BY seq DESC LIMIT 1",
        );
        expect(JSON.parse(noted?.entry ?? '{}').with).toMatchObject({ list: 'file', file: paper.sha256, case: id });
        const status = async (who: Visitor, at = path) => (await read(application(), who, at)).status;
        expect(await status(await application().signIn('truong.syt'))).toBe(404);
        expect(await status(await application().signIn('quantri'))).toBe(404);
        expect(await status(stranger)).toBe(401);
        expect(await status(head, `/api/v1/cases/${id}/files/${'0'.repeat(64)}`)).toBe(404);
        expect(await status(head, `/api/v1/files/${paper.sha256}`)).toBe(404);
        const followed = accepted<object>(await stranger.get(`${PATH}/${code}`));
        expect(Object.keys(followed)).not.toContain('files');
        expect((await stranger.get(`${PATH}/${code}/files/${paper.sha256}`)).status).not.toBe(200);
        expect(await verifyStore(store)).toMatchObject({ ok: true });
      });

      it('names only what it has uploaded itself', async () => {
        const mine = await taken(aPdf('cua toi'));
        const theirs = await uploaded(application(), head, aPdf('cua so'), 'cua-so.pdf');
        const refused = async (files: readonly object[]) => {
          const { status, body } = await send(files);
          return `${status} ${body.code} ${body.errors?.[0]?.pointer ?? ''}`;
        };
        const { key, ...named } = namesOf(mine);
        expect(await refused([{ ...theirs, key }])).toBe('422 case-file-unknown /files/0/sha256');
        expect(await refused([{ ...named, key: 'SXD' }])).toBe('422 case-file-unknown /files/0/sha256');
        expect(await refused([{ ...named, key: 'x' }])).toBe('422 case-file-unknown /files/0/sha256');
        expect(await refused([{ ...named, sha256: 'f'.repeat(64), key }])).toBe(
          '422 case-file-unknown /files/0/sha256',
        );
        const six = Array.from({ length: 6 }, (_, n) => ({ ...named, sha256: String(n).repeat(64), key }));
        expect(await refused(six)).toBe('422 case-files-too-many /files');
        expect(await refused([namesOf(mine), namesOf(mine)])).toBe('422 case-file-twice /files/1/sha256');
        expect(await refused([named])).toBe('400 invalid-input /files/0/key');
        // Nor does an agency name what a stranger has uploaded.
        const { status, body } = await head.post<Problem>('/api/v1/petitions', { ...ENTERED, files: [named] });
        expect(`${status} ${body.code}`).toBe('422 case-file-unknown');
        expect((await send([namesOf(mine)])).status).toBe(201);
      });

      it.each<[string, Buffer, string, Sent, string]>([
        [
          'an infected file',
          Buffer.concat([aPdf('x'), Buffer.from(`${EICAR}\n%%EOF\n`)]),
          'a.pdf',
          {},
          '422 file-infected',
        ],
        ['a file of another type', Buffer.from('<script>'), 'a.html', {}, '415 file-type-refused'],
        ['a file under another name', aPng(), 'a.pdf', {}, '422 file-type-mismatch'],
        ['a file with another stamp', aPdf('x'), 'a.pdf', { 'x-stamp': 'x' }, '422 petition-stamp-wrong'],
        ['a file without a moment', aPdf('x'), 'a.pdf', { 'x-stamp-at': '' }, '422 petition-stamp-wrong'],
        [
          'what is not said to be a file',
          aPdf('x'),
          'a.pdf',
          { 'content-type': 'text/plain' },
          '415 unsupported-media-type',
        ],
        ['a name that is none', aPdf('x'), 'a.pdf', { 'x-file-name': '%' }, '400 invalid-input'],
        ['what another page sends', aPdf('x'), 'a.pdf', { 'sec-fetch-site': 'cross-site' }, '403 cross-site'],
      ])('takes nothing of %s', async (_name, content, name, change, expected) => {
        const before = await rows();
        const { status, body } = await upload(content, name, change);
        expect(`${status} ${body.code}`).toBe(expected);
        expect(await rows()).toBe(before);
      });

      it('takes nothing larger than ten megabytes', async () => {
        const before = await rows();
        const { status, body } = await upload(Buffer.concat([aPdf('x'), Buffer.alloc(10 * MEGABYTE)]));
        expect(`${status} ${body.code}`).toBe('413 file-too-large');
        expect(await rows()).toBe(before);
      });

      it('takes nothing while the scanner does not answer, and says so', async () => {
        const before = await rows();
        clamd.answer = 'stream: Size limit reached ERROR';
        const { status, headers, body } = await upload(aPdf('khong quet duoc')).finally(() => {
          clamd.answer = undefined;
        });
        expect(`${status} ${body.code}`).toBe('503 scanner-unavailable');
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await rows()).toBe(before);
      });
    });

    it('of a clerk names what the agency has uploaded, and is read by who has it in hand', async () => {
      const content = aPdf('Don viet tay');
      const file = await uploaded(application(), head, content, 'Đơn viết tay.pdf');
      const { id } = await begun(head, 'petition.receive', { ...ENTERED, files: [file] });
      expect((await read(application(), head, `/api/v1/cases/${id}/files/${file.sha256}`)).content).toEqual(content);
      const others = await application().signIn('truong.skhdt');
      const { status, body } = await others.post<Problem>('/api/v1/petitions', { ...ENTERED, files: [file] });
      expect(`${status} ${body.code} ${body.errors?.[0]?.pointer}`).toBe('422 case-file-unknown /files/0/sha256');
    });

    it('keeps what it names, and no more, when the days of grace are over', async () => {
      const kept = await uploaded(application(), head, aPdf('duoc giu'), 'giu.pdf');
      const { id } = await begun(head, 'petition.receive', { ...ENTERED, files: [kept] });
      await taken(aPdf('khong gui'));
      expect((await collected(application())).uploads).toBeGreaterThan(0);
      expect((await read(application(), head, `/api/v1/cases/${id}/files/${kept.sha256}`)).status).toBe(200);
      const { store } = application().server.installation;
      const public_ = await store.reader.rows<{ sha256: string }>(
        `SELECT sha256 FROM files f WHERE uploaded_by = ':public' AND NOT EXISTS
         (SELECT 1 FROM file_references r WHERE r.sha256 = f.sha256)`,
      );
      expect(public_).toEqual([]);
    });

    it('is verified and repaired with the files that it names', async () => {
      const { store } = application().server.installation;
      const items = accepted<{ items: CaseItem[] }>(await head.get('/api/v1/cases?kind=petition')).items;
      const taken = await store.write((tx) =>
        tx.execute('DELETE FROM file_references WHERE consultation_id = ANY(?)', [items.map(({ id }) => id)]),
      );
      expect(taken).toBeGreaterThan(0);
      expect(await verifyStore(store)).toMatchObject({
        ok: false,
        consultation: ':discipline',
        fault: { code: 'state-missing' },
      });
      const repaired = await repairCases(store, 'phu-yen', { onWritten: async () => undefined });
      expect(repaired.findings.map(({ table, what }) => `${table} ${what}`)).toEqual(
        Array.from({ length: taken }, () => 'file_references missing'),
      );
      expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(repaired.findings.map((one) => one.case)));
      expect(await verifyStore(store)).toMatchObject({ ok: true });
      // What belongs to no case and no consultation is told too.
      const stray = { province: 'phu-yen', consultation_id: 'none', sha256: 'e'.repeat(64) };
      await store.write((tx) => tx.insert('file_references', [stray]));
      expect(await verifyStore(store)).toMatchObject({ ok: false, consultation: 'none' });
      await store.write((tx) => tx.remove('file_references', [stray]));
    });

    it('is held back where one address brings more files than it may', async () => {
      const { store } = application().server.installation;
      // As if it had brought all but one: each costs a stamp.
      const before = [MOST_PUBLIC.filesOfAddress - 1];
      await store.write((tx) =>
        tx.execute("UPDATE sign_in_failures SET failures = ? WHERE subject LIKE 'pf:%'", before),
      );
      expect((await upload(aPdf('nhieu'))).status).toBe(201);
      const { status, headers, body } = await upload(aPdf('qua nhieu'));
      expect(`${status} ${body.code}`).toBe('429 too-many-attempts');
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    });
  },
  { FILES_CLAMD: `127.0.0.1:${clamd.port}` },
);

describeApplication('a petition where nothing is scanned', (application) => {
  it('has no files: the form offers none, and there is no such route', async () => {
    const stranger = application().visitor();
    const form = accepted<PublicFormView>(await stranger.get(PATH));
    expect(form.files).toBeNull();
    const { at, stamp } = await stamped({ subject: '', about: 'a.pdf' }, form);
    const headers = { 'x-file-name': 'a.pdf', 'x-stamp-at': at, 'x-stamp': stamp };
    const answer = await sendFile<object>(application(), `${PATH}/files`, aPdf('x'), headers);
    const none = await stranger.post<Problem>(`${PATH}/nothing`, {});
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    expect([none.status, none.body.code]).toEqual([answer.status, answer.body.code]);
    // The rule that stands behind it: nobody gives a file in as a clerk's by the form.
    const head = await application().signIn('truong.sxd');
    const file = await uploaded(application(), head, aPdf('cua so'), 'a.pdf');
    const petition = { ...(await stamped(PETITION, form)), files: [{ ...file, key: 'SXD' }] };
    expect((await stranger.post<Problem>(PATH, petition)).body.code).toBe('case-file-unknown');
  });
});
