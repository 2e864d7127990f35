/** Files over HTTP: uploaded, attached, read by whom they are for, and refused with a reason. */
import { createHash, randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DossierFilesView, UploadedFileView } from '../../src/api/files/file.views.js';
import { FILE_FAULTS } from '../../src/files/file-fault.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { proofOf } from '../../src/journal/proof.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { verifyStore } from '../../src/journal/verify.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, agreeing, anOpening, done, opened, read, refused } from '../http/asking.js';
import { hasPython, verifyEach } from '../journal/python.js';
import { aDocx, aPdf, aPng } from './sample-files.js';

const PATH = '/api/v1/files';
const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

describeApplication(
  'files',
  (application) => {
    let lead: Visitor;
    let sxd: Visitor;
    let stranger: Visitor;
    beforeAll(async () => {
      lead = await application().signIn('truong.skhdt');
      sxd = await application().signIn('truong.sxd');
      stranger = await application().signIn('truong.syt');
    });

    const send = (who: Visitor, content: Buffer, headers: Record<string, string>) =>
      fetch(new URL(PATH, application().url), {
        method: 'POST',
        headers: { cookie: who.cookies(), 'content-type': 'application/octet-stream', ...headers },
        body: new Uint8Array(content),
      });
    const upload = async (who: Visitor, content: Buffer, name: string) => {
      const answer = await send(who, content, { 'x-file-name': encodeURIComponent(name) });
      return { status: answer.status, body: (await answer.json()) as UploadedFileView & Problem };
    };
    const attachment = async (who: Visitor, content: Buffer, name = 'Dự thảo.pdf', kind = 'draft') => {
      const { body } = await upload(who, content, name);
      return { sha256: body.sha256, name, kind };
    };
    const bytes = async (who: Visitor, path: string) => {
      const answer = await fetch(new URL(path, application().url), { headers: { cookie: who.cookies() } });
      return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) };
    };
    const filesOf = async (who: Visitor, id: string) =>
      accepted<DossierFilesView>(await who.get(`/api/v1/consultations/${id}/files`)).files;
    const folder = () => application().server.installation.files.incoming;
    const nothingArriving = async () => expect(await readdir(folder()).catch(() => [])).toEqual([]);

    it('go from the lead to who is asked, and to nobody else', async () => {
      const content = aPdf('Du thao quy hoach');
      const file = await attachment(lead, content);
      const opening = anOpening({ attachments: [file] }) as { position: string; proposal: string };
      const detail = accepted(await lead.post('/api/v1/consultations/open', opening), 201);
      const { id } = detail;
      const hash = sha256(
        JSON.stringify({
          attachments: [sha256(content)],
          position: opening.position,
          proposal: opening.proposal,
          questions: [{ key: 'q1', text: 'Phương án có phù hợp không?' }],
        }),
      );
      expect(detail.requestHash).toBe(hash);
      expect(await filesOf(sxd, id)).toEqual([
        { ...file, size: content.length, type: 'application/pdf', place: 'request', round: 1, agency: null },
      ]);
      const path = `/api/v1/consultations/${id}/files/${file.sha256}`;
      const got = await bytes(sxd, path);
      expect(got.content).toEqual(content);
      expect(Object.fromEntries(got.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(content.length),
        'content-disposition': 'attachment; filename="Du thao.pdf"; filename*=UTF-8\'\'D%E1%BB%B1%20th%E1%BA%A3o.pdf',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      for (const place of [path, `/api/v1/consultations/${id}/files`])
        expect((await bytes(stranger, place)).status).toBe(404);
      expect((await bytes(application().visitor(), path)).status).toBe(401);
      expect((await bytes(sxd, `/api/v1/consultations/${id}/files/${'0'.repeat(64)}`)).status).toBe(404);
      expect((await bytes(sxd, `/api/v1/consultations/${id}/files/..%2f..%2fetc`)).status).toBe(404);
      // Only its own agency reads an upload by itself.
      expect((await bytes(lead, `${PATH}/${file.sha256}`)).content).toEqual(content);
      expect((await bytes(sxd, `${PATH}/${file.sha256}`)).status).toBe(404);
    });

    it('stand with an answer, a comment, what completes a dossier, and a changed request', async () => {
      const { id } = await opened(lead);
      const map = await attachment(sxd, aPng(16), 'Bản đồ.png', 'other');
      const letter = await attachment(sxd, aDocx(), 'Công văn.docx', 'other');
      const comment = { key: 'k1', text: 'Bổ sung', weight: 'secondary', attachments: [map] };
      await done(sxd, id, 'opinions/SXD/answer', { ...agreeing, comments: [comment], attachments: [letter] });
      const stc = await application().signIn('truong.stc');
      const missing = ['Tờ trình đã ký'];
      await done(stc, id, 'opinions/STC/return', { ground: 'dossier-incomplete', reason: 'Thiếu tờ trình', missing });
      expect((await read(lead, id)).opinions.STC?.returned).toMatchObject({ missing });
      const submission = await attachment(lead, aPdf('To trinh'), 'Tờ trình.pdf', 'submission');
      await done(lead, id, 'opinions/STC/complete-dossier', { supplement: 'Bổ sung', attachments: [submission] });
      const shownTo = async (who: Visitor) =>
        (await filesOf(who, id)).map(({ place, agency, name }) => [place, agency, name]);
      const supplement = ['supplement', 'STC', 'Tờ trình.pdf'];
      expect(await shownTo(lead)).toEqual([
        ['answer', 'SXD', 'Công văn.docx'],
        ['comment', 'SXD', 'Bản đồ.png'],
        supplement,
      ]);
      // The answer of another agency is not read while STC may still write its own, nor are its files.
      expect(await shownTo(stc)).toEqual([supplement]);
      expect((await bytes(stc, `/api/v1/consultations/${id}/files/${map.sha256}`)).status).toBe(404);
      // What is in the dossier already may be attached by whoever acts in it.
      const reason = 'Bổ sung tờ trình và bản đồ';
      const { round, requestHash } = await done(lead, id, 'amend', { reason, attachments: [submission, map] });
      expect(round).toBe(2);
      expect(requestHash).not.toBeNull();
      expect((await filesOf(stc, id)).filter(({ place }) => place === 'request')).toHaveLength(2);
    });

    it('are attached only by the agency that has uploaded them', async () => {
      const theirs = await attachment(sxd, aPdf('cua so xay dung'));
      const { status, body } = await lead.post<Problem>(
        '/api/v1/consultations/open',
        anOpening({ attachments: [theirs] }),
      );
      expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'unknown-file', '/attachments/0/sha256']);
      const { id } = await opened(lead);
      const never = { ...theirs, sha256: sha256('never uploaded') };
      expect((await refused(sxd, id, 'opinions/SXD/answer', { ...agreeing, attachments: [never] })).code).toBe(
        'unknown-file',
      );
      const odd = { ...theirs, sha256: '../../etc/passwd' };
      expect((await refused(sxd, id, 'opinions/SXD/answer', { ...agreeing, attachments: [odd] })).code).toBe(
        'invalid-input',
      );
    });

    it('stay in a draft of the lead, which an officer begins and the head opens', async () => {
      const officer = await application().signIn('chuyenvien.skhdt');
      const file = await attachment(officer, aPdf('du thao cua chuyen vien'));
      const draft = accepted<{ id: string }>(
        await officer.post('/api/v1/consultations', anOpening({ attachments: [file] })),
        201,
      );
      expect(await filesOf(lead, draft.id)).toMatchObject([{ ...file, type: 'application/pdf', round: 0 }]);
      await done(lead, draft.id, 'open');
      expect(await filesOf(sxd, draft.id)).toMatchObject([{ ...file, type: 'application/pdf', round: 1 }]);
    });

    it('are in the proof, and the journal replays with them', async () => {
      const file = await attachment(lead, aPdf('trong chung cu'));
      const { id } = await opened(lead, { attachments: [file] });
      const changed = await attachment(lead, aPdf('da sua'));
      await done(lead, id, 'amend', { reason: 'Thay dự thảo', attachments: [file, changed] });
      const { store, engine, signingKey } = application().server.installation;
      const proof = await proofOf(store, signingKey, 'phu-yen', id, await engine.now());
      const told: unknown = JSON.parse(JSON.stringify(proof));
      expect(verifyProof(told, [signingKey.publicKey])).toMatchObject({ ok: true, entries: 2 });
      expect(proof.entries[0]?.entry).toContain(
        `"files":{"${file.sha256}":{"size":${aPdf('trong chung cu').length},"type":"application/pdf"}}`,
      );
      if (hasPython)
        expect(verifyEach([proof, withOtherFile(proof)])).toEqual(['OK', 'WRONG: what was asked is another request']);
      expect(await verifyStore(store)).toMatchObject({ ok: true });
    });

    describe('are refused', () => {
      const tells = async (content: Buffer, name: string) => {
        const { status, body } = await upload(lead, content, name);
        await nothingArriving();
        return `${status} ${body.code}`;
      };

      it('with a reason for each, and nothing stays of them', async () => {
        expect(await tells(Buffer.alloc(0), 'a.pdf')).toBe('422 file-empty');
        expect(await tells(aPdf('a'), '../a.pdf')).toBe('422 file-name-invalid');
        expect(await tells(aPdf('a'), 'a.exe')).toBe('415 file-type-refused');
        expect(await tells(Buffer.from('<html>'), 'a.pdf')).toBe('415 file-type-refused');
        expect(await tells(aPng(), 'a.pdf')).toBe('422 file-type-mismatch');
        expect(await tells(aPdf('a').subarray(0, 200), 'a.pdf')).toBe('422 file-broken');
        expect(await tells(aDocx({ 'word/vbaProject.bin': 'x' }), 'a.docx')).toBe('422 file-has-macros');
        expect(await tells(Buffer.alloc(1024 * 1024 + 1, '%PDF-'), 'a.pdf')).toBe('413 file-too-large');
      });

      it('without a name, with one that is no text, or as anything but bytes', async () => {
        const status = async (headers: Record<string, string>) => (await send(lead, aPdf('a'), headers)).status;
        expect(await status({})).toBe(400);
        expect(await status({ 'x-file-name': '%ff.pdf' })).toBe(400);
        expect(await status({ 'x-file-name': 'a.pdf', 'content-type': 'application/pdf' })).toBe(415);
        expect(await status({ 'x-file-name': 'a.pdf', 'content-type': 'multipart/form-data; boundary=x' })).toBe(415);
        expect(await status({ 'x-file-name': 'a.pdf', 'sec-fetch-site': 'cross-site' })).toBe(403);
      });

      it('to strangers, and to who acts for no agency', async () => {
        const admin = await application().signIn('quantri');
        expect((await upload(admin, aPdf('a'), 'a.pdf')).status).toBe(403);
        expect((await upload(application().visitor(), aPdf('a'), 'a.pdf')).status).toBe(401);
      });

      it('when they do not say how long they are and never end in time', async () => {
        const { hostname, port } = new URL(application().url);
        const sent = 'Transfer-Encoding: chunked';
        const answer = await new Promise<string>((resolve, reject) => {
          const socket = connect(Number(port), hostname, () => {
            socket.write(headOf(hostname, lead.cookies(), sent));
            const piece = Buffer.alloc(64 * 1024, 'a');
            for (let n = 0; n < 20; n += 1)
              socket.write(Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]));
            socket.write('0\r\n\r\n');
          });
          let got = '';
          socket.setEncoding('utf8').on('data', (piece: string) => {
            got += piece;
            if (got.includes('"code"')) {
              socket.destroy();
              resolve(got);
            }
          });
          socket.on('error', reject);
        });
        expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*"file-too-large"/);
        await nothingArriving();
      });

      it('when the connection drops in the middle: nothing is left', async () => {
        const { hostname, port } = new URL(application().url);
        const content = aPdf('mat ket noi');
        await new Promise<void>((resolve) => {
          const socket = connect(Number(port), hostname, () => {
            socket.write(headOf(hostname, lead.cookies(), `Content-Length: ${content.length}`));
            socket.write(content.subarray(0, 200), () => setTimeout(() => socket.destroy(), 20));
          });
          socket.on('close', () => resolve());
        });
        // The server hears of it a moment later, and may not even have begun by then: it must stay so for a while.
        for (let n = 0, quiet = 0; n < 200 && quiet < 15; n += 1) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          quiet = (await readdir(folder())).length > 0 ? 0 : quiet + 1;
        }
        await nothingArriving();
        expect((await bytes(lead, `${PATH}/${sha256(content)}`)).status).toBe(404);
      });

      it('whatever is sent: taken whole or refused by a code, and nothing between', async () => {
        const kinds = [aPdf('fuzz'), aDocx(), aPng(), randomBytes(300)];
        const contents = fc
          .record({
            of: fc.nat(kinds.length - 1),
            cut: fc.option(fc.nat(400)),
            noise: fc.uint8Array({ maxLength: 40 }),
          })
          .map(({ of, cut, noise }) => {
            const whole = kinds[of] as Buffer;
            const content = Buffer.from(whole.subarray(0, cut ?? whole.length));
            for (const [index, byte] of noise.entries()) content[(index * 97) % (content.length || 1)] = byte;
            return content;
          });
        const names = fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.constantFrom(
            'a.pdf',
            'b.docx',
            'c.png',
            '..',
            '../a.pdf',
            'a\u0000.pdf',
            '\u202Efdp.exe',
            'CON',
            'a.pdf/',
          ),
          fc.constant(`${'dài'.repeat(100)}.pdf`),
        );
        const known: readonly string[] = FILE_FAULTS;
        await fc.assert(
          fc.asyncProperty(contents, names, async (content, name) => {
            const { status, body } = await upload(sxd, content, name.replace(/\p{Surrogate}/gu, ''));
            if (status === 201) {
              expect((await bytes(sxd, `${PATH}/${body.sha256}`)).content).toEqual(content);
            } else {
              expect(known).toContain(body.code);
              expect(body.title.length * body.detail.length).toBeGreaterThan(0);
            }
            await nothingArriving();
          }),
          { numRuns: 60 },
        );
      });
    });

    it('that are damaged on the disk are not given out', async () => {
      const file = await attachment(lead, aPdf('se hong'));
      const { files } = application().server.installation;
      const path = join(files.incoming, '..', 'phu-yen', file.sha256.slice(0, 2), file.sha256);
      await writeFile(path, 'x'.repeat(aPdf('se hong').length));
      const { status, content } = await bytes(lead, `${PATH}/${file.sha256}`);
      expect([status, JSON.parse(content.toString()).code]).toEqual([500, 'file-damaged']);
    });
  },
  { FILES_LARGEST_MB: '1' },
);

/** The same proof, but the request is said to have been another. */
const withOtherFile = (proof: ProofDocument): object => {
  const { rendering } = proof;
  const view = { ...rendering.view, requestHash: sha256('another request') };
  return { ...proof, rendering: { ...rendering, view } };
};

const headOf = (host: string, cookie: string, length: string): string =>
  `POST ${PATH} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nContent-Type: application/octet-stream\r\nX-File-Name: a.pdf\r\n${length}\r\n\r\n`;
