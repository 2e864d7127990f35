/** What a person signs can be read before as the letter that it will be; looking at it does nothing. */
import { expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makesLetters } from '../../src/letters/freeze/letters-of-act.js';
import { COMMAND_NAMES } from '../../workflows/commands/commands.js';
import { type Application, describeApplication, type Visitor } from '../application.js';
import { agreeing, disagreeing, done, opened, read, refused } from './asking.js';

describeApplication('the letter of an act, before it is signed', (application) => {
  it('reads as the letter that the act makes, without number and code, and leaves everything as it was', async () => {
    const lead = await application().signIn('truong.skhdt');
    const head = await application().signIn('truong.sxd');
    const { id } = await opened(lead);
    const before = await read(head, id);
    const letters = await codesOf(head, id);

    const { status, type, text } = await preview(application(), head, id, 'opinions/SXD/answer', disagreeing);
    expect([status, type]).toEqual([200, 'application/pdf']);
    expect(text).toContain('chưa có (bản xem trước, chưa ký)');
    expect(text).toContain('Vượt chỉ tiêu sử dụng đất');
    expect(text).toContain('Giảm quy mô còn 40 ha');
    expect(text).toContain('GIÁM ĐỐC');
    expect(await read(head, id)).toEqual(before);
    expect(await codesOf(head, id)).toEqual(letters);

    // Signed, it is the same letter with a code.
    await done(head, id, 'opinions/SXD/answer', disagreeing);
    const made = await head.get<{ letters: { kind: string; code: string }[] }>(`/api/v1/consultations/${id}/letters`);
    const code = made.body.letters.find(({ kind }) => kind === 'answer')?.code ?? '';
    const signed = await textOf(await bytes(application(), head, 'GET', `letters/${code}/pdf`));
    const withoutCode = (words: string) =>
      words.replace(/Mã văn bản: .*$/u, '').replace(/ngày \d+ tháng \d+ năm \d+/u, '');
    expect(withoutCode(signed)).toBe(withoutCode(text));
  });

  it('names in a notice who was head when the limit ended (PY-2.2f)', async () => {
    const lead = await application().signIn('truong.skhdt');
    const { text } = await preview(application(), lead, 'dau-tu-cong-2024', 'opinions/SGTVT/notice/issue', {});
    expect(text).toContain('Thủ trưởng Sở Giao thông vận tải khi hết thời hạn là Trương Đình Nam.');
  });

  it('of an act that makes several is all of them: who concludes signs the table of all opinions, too', async () => {
    const lead = await application().signIn('truong.skhdt');
    const { id } = await opened(lead);
    for (const agency of ['sxd', 'stc'])
      await done(
        await application().signIn(`truong.${agency}`),
        id,
        `opinions/${agency.toUpperCase()}/answer`,
        agreeing,
      );
    const { status, text } = await preview(application(), lead, id, 'conclude', {});
    expect(status).toBe(200);
    expect(text.indexOf('BẢNG TỔNG HỢP')).toBeGreaterThan(text.indexOf('THÔNG BÁO'));
  });

  it('is refused as the act would be', async () => {
    const lead = await application().signIn('truong.skhdt');
    const { id } = await opened(lead);
    const officer = await application().signIn('chuyenvien.sxd');
    expect(await refused(officer, id, 'opinions/SXD/answer/preview', disagreeing)).toMatchObject(
      await refused(officer, id, 'opinions/SXD/answer', disagreeing).then(({ status, code }) => ({ status, code })),
    );
    const head = await application().signIn('truong.sxd');
    expect(await refused(head, id, 'opinions/SXD/answer/preview', { position: 'disagree' })).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([expect.objectContaining({ pointer: '/reason' })]),
    });
    const stranger = await application().signIn('truong.stnmt');
    expect(await refused(stranger, id, 'opinions/SXD/answer/preview', disagreeing)).toMatchObject({ status: 404 });
  });

  it('is there for every act that makes a letter, and for no other', async () => {
    const { body } = await application().visitor().get<{ paths: object }>('/api/openapi.json');
    const previews = Object.keys(body.paths).filter((path) => /consultations\/.*\/preview$/.test(path));
    expect(previews).toHaveLength(COMMAND_NAMES.filter(makesLetters).length);
  });
});

async function codesOf(who: Visitor, id: string): Promise<string[]> {
  const { body } = await who.get<{ letters: { code: string }[] }>(`/api/v1/consultations/${id}/letters`);
  return body.letters.map(({ code }) => code);
}

async function preview(application: Application, who: Visitor, id: string, action: string, body: object) {
  const answer = await bytes(application, who, 'POST', `consultations/${id}/${action}/preview`, body);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await textOf(answer) };
}

function bytes(application: Application, who: Visitor, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${application.url}/api/v1/${path}`, {
    method,
    headers: { cookie: who.cookies(), 'content-type': 'application/json', origin: application.url },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function textOf(answer: Response): Promise<string> {
  const task = getDocument({ data: new Uint8Array(await answer.arrayBuffer()), isEvalSupported: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  await task.destroy();
  return pages.join(' ').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
