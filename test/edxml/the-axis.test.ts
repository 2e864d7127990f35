/** An agency outside is asked, tells its receipt and answers, all by the document axis; what is not plain goes to the tray. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AxisMessageView } from '../../src/api/edxml/axis.views.js';
import type { LetterView } from '../../src/api/letters/letter.views.js';
import type { IncomingDocument } from '../../src/edxml/reading/incoming.js';
import type { Page } from '../../src/http/page.js';
import { AUDIT_CHAIN } from '../../src/journal/entry.js';
import type { CivilDate } from '../../workflows/limits/time.js';
import { type Application, startApplication, type Visitor } from '../application.js';
import { callCli } from '../cli/run-cli.js';
import { describeOnBothDatabases } from '../databases.js';
import { accepted, done, read } from '../http/asking.js';
import { type Axis, anAnswer, anAxis, aStatus, askedOnAxis, documentTo, eventually, organsOf } from './an-axis.js';

const SECRET = 'mot-ma-bi-mat-du-dai-de-thu';

describeOnBothDatabases(
  'the document axis',
  (open) => {
    describe('of an installation', () => {
      let axis: Axis;
      let application: Application;
      let head: Visitor;
      let clerk: Visitor;
      let organs: Record<string, string> = {};
      beforeAll(async () => {
        axis = await anAxis();
        application = await startApplication(open.url(), {
          ...axis.settings,
          EDXML_IN_SECRET: SECRET,
        });
        head = await application.signIn('truong.skhdt');
        clerk = await application.signIn('vanthu.skhdt');
        organs = await organsOf(await application.signIn('quantri'));
      }, 60_000);
      afterAll(async () => {
        await application?.stop();
        await axis?.remove();
      });

      const messages = async (who = clerk, list = 'open') =>
        accepted<Page<AxisMessageView>>(await who.get(`/api/v1/edxml/messages?list=${list}&limit=200`)).items;
      const message = (subject: (one: AxisMessageView) => boolean, list = 'open') =>
        eventually(async () => (await messages(clerk, list)).find(subject));

      const asked = () => askedOnAxis(head, clerk, organs);

      const post = (body: string, secret = SECRET) =>
        fetch(`${application.url}/api/v1/edxml/in`, {
          method: 'POST',
          body,
          headers: {
            authorization: `Bearer ${secret}`,
            'content-type': 'application/octet-stream',
            'x-file-name': 'a.edxml',
          },
        });
      /** Over HTTP, which waits for no look into the folder. */
      const bring = async (body: string) => expect((await post(body)).status).toBe(200);

      it('carries an issued request out, with the letter and what it says in the header', async () => {
        const { request: known } = await asked();
        const request = await eventually(async () =>
          (await axis.sent()).find(
            (one): one is IncomingDocument => one.kind === 'document' && one.code === known.code,
          ),
        );
        expect(request).toMatchObject({ on: known.on, from: { id: known.from.id } });
        expect(request.from.name).toBe('Sở Kế hoạch và Đầu tư');
        expect(request.to).toHaveLength(1);
        expect(documentTo([request], request.to[0]?.id ?? '')).toBe(request);
        expect(request.typeName).toBe('Công văn');
        expect(request.subject).toMatch(/lấy ý kiến/iu);
        expect(request.signer.name).toBe('Nguyễn Hoài An');
        expect(request.attachments.map(({ name }) => name.replace(/.*\./, ''))).toEqual(['pdf', 'docx']);
        expect(request.attachments[0]?.content?.subarray(0, 5).toString()).toBe('%PDF-');
      });

      it('starts the clock of the agency by its own status message, through the door', async () => {
        const { id, request } = await asked();
        const { askedAt = '' } = (await read(head, id)).opinions.CAT as unknown as { askedAt: string };
        await axis.drop(`${id}-01.edxml`, aStatus(request, '01', askedAt || new Date().toISOString()));
        const opinion = await eventually(async () => {
          const { CAT } = (await read(head, id)).opinions;
          return CAT?.receivedAt === null ? null : CAT;
        });
        expect(opinion?.dueAt).not.toBeNull();
        const journal = accepted<{ items: { command: string; actor: { name: string } }[] }>(
          await head.get(`/api/v1/consultations/${id}/journal`),
        );
        const entry = journal.items.find(({ command }) => command === 'opinion.record-receipt');
        expect(JSON.stringify(entry)).toContain('Trục liên thông văn bản');
        // A second one, and one in the same bytes, change nothing.
        await axis.drop(`${id}-03.edxml`, aStatus(request, '03', askedAt));
        await axis.drop(`${id}-01-again.edxml`, aStatus(request, '01', askedAt));
        await message(({ consultation, status }) => consultation === id && status === '03', 'all');
        const about = (await messages(clerk, 'all')).filter(({ consultation }) => consultation === id);
        expect(about.map(({ status, outcome }) => `${status} ${outcome}`).sort()).toEqual([
          '01 receipt-recorded',
          '03 noted',
        ]);
        const again = accepted<{ items: { command: string }[] }>(await head.get(`/api/v1/consultations/${id}/journal`));
        expect(again.items.filter(({ command }) => command === 'opinion.record-receipt')).toHaveLength(1);
      });

      it('lays an answer ready for the clerk, who enters the position', async () => {
        const { id, request } = await asked();
        await done(clerk, id, 'opinions/CAT/record-receipt', {
          receivedAt: (await read(head, id)).openedAt,
          evidence: 'Sổ giao nhận',
        });
        await axis.drop(`${id}.edxml`, await anAnswer(request, { number: '812' }));
        const arrived = await message(({ consultation }) => consultation === id);
        expect(arrived).toMatchObject({
          state: 'answer',
          agency: 'CAT',
          code: '812/CAT-PC07',
          on: '2023-06-15',
          reason: null,
        });
        expect(arrived.files).toMatchObject([{ name: '812-CAT-PC07.pdf', fault: null }]);
        const counts = accepted<{ arrived: number }>(await clerk.get('/api/v1/me/counts'));
        expect(counts.arrived).toBeGreaterThan(0);

        const laid = accepted<{ draft: Record<string, unknown> }>(
          await clerk.get(`/api/v1/consultations/${id}/opinions/CAT/draft`),
        );
        expect(laid.draft).toMatchObject({
          evidence: 'Công văn số 812/CAT-PC07 ngày 15/6/2023, nhận qua trục liên thông văn bản',
          receivedAt: arrived.arrivedAt,
          attachments: [{ sha256: arrived.files[0]?.sha256, name: '812-CAT-PC07.pdf' }],
        });
        await done(clerk, id, 'opinions/CAT/answer', {
          ...laid.draft,
          position: 'agree',
          answers: [{ question: 'q1', position: 'agree', text: 'Thống nhất' }],
        });
        const { CAT } = (await read(head, id)).opinions;
        expect(CAT).toMatchObject({ state: 'answered', answer: { receivedAt: arrived.arrivedAt } });
        const settled = accepted<AxisMessageView>(await clerk.get(`/api/v1/edxml/messages/${arrived.sha256}`));
        expect(settled).toMatchObject({ state: 'done', outcome: 'answer-recorded', settledBy: 'Phạm Thùy Dung' });
        // The agency is told that its document has arrived, and that it is registered.
        const told = await eventually(async () => {
          const about = (await axis.sent()).flatMap((one) =>
            one.kind === 'status' && one.responseFor[0]?.code === '812/CAT-PC07' ? [one.status] : [],
          );
          return about.length === 2 && about;
        });
        expect(told.sort()).toEqual(['01', '03']);
      });

      it('takes a request back by a document that names it, and lets who was asked take an answer back', async () => {
        const { id, request } = await asked();
        await bring(await anAnswer(request, { number: '901' }));
        const own = { organId: request.to[0]?.id ?? '', code: '901/CAT-PC07', on: '2023-06-15' as CivilDate };
        const recall = { type: '1', reason: 'Gửi nhầm' } as const;
        await bring(await anAnswer(request, { number: '902', over: { business: recall, responseFor: [own] } }));
        const asks = await message(({ code }) => code === '902/CAT-PC07');
        expect(asks).toMatchObject({ state: 'tray', reason: 'recall-asked', consultation: id, agency: 'CAT' });
        expect(asks.references).toEqual([own]);
        const update = await anAnswer(request, { number: '901', over: { responseFor: [] } });
        await bring(update.replace('<edXML:BussinessDocType>0', '<edXML:BussinessDocType>2'));
        const updates = await message(({ code, state }) => code === '901/CAT-PC07' && state === 'tray');
        expect(updates).toMatchObject({ reason: 'replacement-sent', consultation: id, agency: 'CAT' });

        await done(head, id, 'opinions/CAT/withdraw-request', { reason: 'Không còn nhu cầu' });
        const { letters } = accepted<{ letters: LetterView[] }>(await clerk.get(`/api/v1/consultations/${id}/letters`));
        const letter = letters.find(({ kind }) => kind === 'withdrawal');
        const issued = accepted<{ letters: LetterView[] }>(
          await clerk.post('/api/v1/letters/issue', { letters: [letter?.code] }),
        );
        const { number } = issued.letters[0] ?? {};
        const taken = await eventually(async () =>
          (await axis.sent()).find((one) => one.kind === 'document' && one.code === number),
        );
        expect(taken).toMatchObject({
          business: '1',
          responseFor: [{ organId: request.from.id, code: request.code, on: request.on }],
        });
        // What comes after it answers to nothing any more.
        await bring(await anAnswer(request, { number: '903' }));
        expect(await message(({ code }) => code === '903/CAT-PC07')).toMatchObject({ reason: 'request-taken-back' });
      });

      it.each([
        ['no reference', 'no-reference', { responseFor: [] }],
        ['a number that was never given', 'unknown-reference', 'number'],
        ['a sender that nobody knows', 'unknown-sender', { from: { id: 'X99.99', name: 'Cơ quan lạ', inCharge: '' } }],
      ] as const)('keeps an answer with %s in the tray, and lets the clerk match it', async (_, reason, over) => {
        const { id, request } = await asked();
        const number = String(5000 + Math.floor(Math.random() * 4000));
        const wrong = { organId: request.from.id, code: '99999/SKHĐT', on: request.on ?? ('2023-06-15' as never) };
        const text = await anAnswer(request, { number, over: over === 'number' ? { responseFor: [wrong] } : over });
        await bring(text);
        const arrived = await message(({ code }) => code === `${number}/CAT-PC07`);
        expect(arrived).toMatchObject({ state: 'tray', reason });
        const { candidates } = accepted<{ candidates: { consultation: string; agency: string }[] }>(
          await clerk.get(`/api/v1/edxml/messages/${arrived.sha256}/candidates`),
        );
        expect(candidates.some((one) => one.consultation === id && one.agency === 'CAT')).toBe(true);
        const matched = accepted<AxisMessageView>(
          await clerk.post(`/api/v1/edxml/messages/${arrived.sha256}/match`, { consultation: id, agency: 'CAT' }),
        );
        expect(matched).toMatchObject({ state: 'answer', consultation: id, agency: 'CAT', files: [{ fault: null }] });
        expect((await clerk.get(`/api/v1/consultations/${id}/opinions/CAT/draft`)).body).toMatchObject({
          draft: { receivedAt: arrived.arrivedAt },
        });
      });

      it('keeps what cannot be read for the Office, to be saved as it came and set aside with a reason', async () => {
        const office = await application.signIn('truong.vp');
        const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><edXML>&b;</edXML>';
        await axis.drop('bomb.edxml', bomb);
        const arrived = await eventually(async () =>
          (await messages(office)).find(({ fileName }) => fileName === 'bomb.edxml'),
        );
        expect(arrived).toMatchObject({ sort: 'broken', state: 'tray', reason: 'has-doctype', subject: '' });
        const raw = await office.get(`/api/v1/edxml/messages/${arrived.sha256}/raw`);
        expect(raw.body).toBe(bomb);
        expect(raw.headers.get('content-disposition')).toContain('attachment');
        expect(raw.headers.get('content-security-policy')).toContain('sandbox');
        const noted = await application.server.installation.store.reader.rows<{ entry: string }>(
          'SELECT entry FROM journal WHERE chain = ? AND command = ?',
          [AUDIT_CHAIN, 'list.exported'],
        );
        expect(noted.map(({ entry }) => JSON.parse(entry).with)).toContainEqual(
          expect.objectContaining({ list: 'axis-message', file: arrived.sha256 }),
        );
        // Not for others, not without a reason.
        expect((await clerk.get(`/api/v1/edxml/messages/${arrived.sha256}`)).status).toBe(404);
        expect((await office.post(`/api/v1/edxml/messages/${arrived.sha256}/set-aside`, { reason: '  ' })).status).toBe(
          400,
        );
        const aside = accepted<AxisMessageView>(
          await office.post(`/api/v1/edxml/messages/${arrived.sha256}/set-aside`, { reason: 'Tệp thử' }),
        );
        expect(aside).toMatchObject({ state: 'aside', note: 'Tệp thử' });
        expect((await office.post(`/api/v1/edxml/messages/${arrived.sha256}/set-aside`, { reason: 'x' })).status).toBe(
          409,
        );
        expect(
          accepted<AxisMessageView>(await office.post(`/api/v1/edxml/messages/${arrived.sha256}/bring-back`)),
        ).toMatchObject({
          state: 'tray',
        });
      });

      it.each([
        ['02', 'reception-refused'],
        ['05', 'work-without-receipt'],
        ['13', 'recall-asked'],
        ['77', 'unknown-status'],
      ])('keeps the status %s for the clerk', async (status, reason) => {
        const { id, request } = await asked();
        await bring(aStatus(request, status, '2023-06-15T02:00:00.000Z'));
        const arrived = await message((one) => one.consultation === id && one.status === status);
        expect(arrived).toMatchObject({ state: 'tray', reason, sort: 'status' });
        expect((await read(head, id)).opinions.CAT?.receivedAt).toBeNull();
      });

      it('takes messages over HTTP from who bears the secret, once', async () => {
        const { id, request } = await asked();
        const body = await anAnswer(request, { number: '77' });
        expect((await post(body, 'something else')).status).toBe(404);
        expect(await (await post(body)).json()).toMatchObject({ isNew: true });
        expect(await (await post(body)).json()).toMatchObject({ isNew: false });
        expect(await message(({ consultation }) => consultation === id)).toMatchObject({
          state: 'answer',
          code: '77/CAT-PC07',
        });
      });

      it('can be tried out with an answer and a receipt that the command line makes', async () => {
        await asked();
        const env = { ...axis.settings, DATABASE_URL: open.url() };
        for (const more of [[], ['--status', '01']]) {
          const { exit, out, err } = await callCli(['edxml', 'sample-answer', '--agency', 'CAT', ...more], { env });
          expect({ exit, err }).toEqual({ exit: 0, err: expect.stringContaining('Công an tỉnh, văn bản số') });
          const name = basename(out.trim());
          const arrived = await message(({ fileName }) => fileName === name, 'all');
          expect(arrived).toMatchObject({ agency: 'CAT', reason: null, fromName: 'Công an tỉnh' });
          for (const { fault } of arrived.files) expect(fault).toBeNull();
        }
        expect((await callCli(['edxml', 'sample-answer', '--agency', 'TAND'], { env })).exit).toBe(2);
        expect((await callCli(['edxml', 'sample-answer', '--status', 'x'], { env })).exit).toBe(2);
      });

      it('leaves nothing in the in-folder but what was taken, beside', async () => {
        await eventually(async () => (await readdir(axis.inFolder)).length === 1);
        expect(await readdir(axis.inFolder)).toEqual(['done']);
        expect((await readdir(join(axis.inFolder, 'done'))).length).toBeGreaterThan(5);
      });

      it('lets an administrator enter codes, one agency each', async () => {
        const admin = await application.signIn('quantri');
        const put = (agency: string, organId: string | null) =>
          admin.request('PUT', `/api/v1/edxml/organs/${agency}`, { body: { organId } });
        const { organs } = accepted<{ organs: { agency: string; organId: string | null }[] }>(
          await admin.get('/api/v1/edxml/organs'),
        );
        const own = organs.find(({ agency }) => agency === 'TAND')?.organId ?? '';
        expect((await put('VKSND', own)).status).toBe(409);
        expect((await put('VKSND', 'a/b')).status).toBe(400);
        expect((await put('KHONGCO', 'Z01')).status).toBe(404);
        expect((await put('VKSND', ' z01.02 ')).body).toMatchObject({
          organs: expect.arrayContaining([expect.objectContaining({ agency: 'VKSND', organId: 'Z01.02' })]),
        });
        expect((await clerk.get('/api/v1/edxml/organs')).status).toBe(403);
      });
    });
  },
  'samples',
);
