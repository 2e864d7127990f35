import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accepted, anOpening, disagreeing, done, opened, read } from '../http/asking.js';
import { describeInBrowser, type Person } from './people-at-browsers.js';
import { confirm } from './steps-acts.js';
import { fillAnswer, signAnswer } from './steps-answering.js';
import { writeMinutes } from './steps-session.js';

const amended = { proposal: 'Bản 2 khác hẳn', reason: 'Sửa theo chỉ đạo' };
const SEE = 'Xem bản mới';

describeInBrowser('what is signed is what was read, also in a dialog that stands open', (browsers) => {
  const signIn = (login: string) => browsers().application.signIn(login);
  const comes = async (login: string, address: string): Promise<Person> => {
    const person = await browsers().person(login);
    await person.goTo(`/ho-so/${address}`);
    return person;
  };
  const question = (page: Page) => page.getByRole('dialog', { name: 'Gửi trả lời thống nhất?' });
  const answersInHaste = async (id: string) => {
    const sxd = await comes('truong.sxd', `${id}/tra-loi/SXD`);
    await fillAnswer(sxd.page, { position: 'Thống nhất', said: 'Thống nhất với dự thảo' });
    await sxd.page.getByRole('button', { name: 'Ký và gửi' }).click();
    await question(sxd.page).waitFor();
    return sxd;
  };

  it('an answer: the question closes when the text changes, and what was typed stays (field 08)', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    const sxd = await answersInHaste(id);
    await done(lead, id, 'amend', amended);
    await question(sxd.page).waitFor({ state: 'detached' });
    await sxd.page.getByText(/^Đề xuất đã thay đổi: bản nháp này soạn cho lần 1, nay là lần 2/).waitFor();
    expect((await read(lead, id)).opinions.SXD?.state).toBe('awaiting');
    const said = sxd.page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ });
    expect(await said.inputValue()).toBe('Thống nhất với dự thảo');
    await sxd.page.getByRole('button', { name: 'Đã đọc lại' }).click();
    await signAnswer(sxd.page);
    expect((await read(lead, id)).opinions.SXD).toMatchObject({ state: 'answered', round: 2 });
    expect(sxd.faults()).toEqual([]);
  });

  it('an answer: what another agency answers meanwhile does not interrupt', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    const sxd = await answersInHaste(id);
    await Promise.all([
      sxd.page.waitForResponse((answer) => answer.url().endsWith(`/consultations/${id}`)),
      done(await signIn('truong.stc'), id, 'opinions/STC/answer', disagreeing),
    ]);
    await question(sxd.page).getByRole('button', { name: 'Ký và gửi' }).click();
    await sxd.page.getByText(/^Đã gửi câu trả lời/).waitFor();
    expect(sxd.faults()).toEqual([]);
  });

  it('an answer: where the page has not heard of it, the server says so, and nothing is signed', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    const sxd = await browsers().person('truong.sxd');
    // The stream of events is asked for and never begins.
    await sxd.page.route('**/api/v1/events**', () => undefined);
    await sxd.goTo(`/ho-so/${id}/tra-loi/SXD`);
    await fillAnswer(sxd.page, { position: 'Thống nhất', said: 'Thống nhất với dự thảo' });
    await sxd.page.getByRole('button', { name: 'Ký và gửi' }).click();
    await question(sxd.page).waitFor();
    await done(lead, id, 'amend', amended);
    // The page may hear of it by another read first, and then the question is gone; if not, the server refuses (412).
    const sent = question(sxd.page).getByRole('button', { name: 'Ký và gửi' });
    await sent.click({ timeout: 3000 }).catch(() => undefined);
    await sxd.page.getByText(/^Đề xuất đã thay đổi: bản nháp này soạn cho lần 1, nay là lần 2/).waitFor();
    expect(await question(sxd.page).count()).toBe(0);
    expect((await read(lead, id)).opinions.SXD?.state).toBe('awaiting');
  });

  it('a return: the dialog stays with what was typed, and is sent after the new text was read', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    const sxd = await comes('truong.sxd', `${id}/tra-loi/SXD`);
    await sxd.page.getByRole('button', { name: /^Trả lại/ }).click();
    const dialog = sxd.page.getByRole('dialog', { name: 'Trả lại văn bản lấy ý kiến' });
    await dialog.getByText('Hồ sơ chưa đầy đủ', { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu bản đồ hiện trạng.');
    await dialog.getByRole('textbox', { name: 'Còn thiếu những gì' }).fill('Bản đồ hiện trạng');
    await done(lead, id, 'amend', amended);
    await dialog.getByText(/vừa cập nhật hồ sơ này lúc/).waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Lý do' }).inputValue()).toBe('Thiếu bản đồ hiện trạng.');
    await dialog.getByRole('button', { name: SEE }).click();
    await dialog.getByRole('button', { name: 'Trả lại' }).click();
    await sxd.page.getByText(/^Đã trả lại văn bản cho/).waitFor();
    expect((await read(lead, id)).opinions.SXD?.state).toBe('returned');
    expect(sxd.faults()).toEqual([]);
  });

  it('a withdrawal by the lead: the question closes when an answer comes in, and is asked again after it was read', async () => {
    const { id } = await opened(await signIn('truong.skhdt'));
    const lead = await comes('truong.skhdt', `${id}?viec=consultation.withdraw`);
    const dialog = lead.page.getByRole('dialog', { name: 'Rút hồ sơ lấy ý kiến', exact: true });
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Chờ hướng dẫn của Bộ.');
    await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
    const sure = lead.page.getByRole('dialog', { name: 'Rút hồ sơ lấy ý kiến?', exact: true });
    await sure.waitFor();
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', disagreeing);
    await sure.waitFor({ state: 'detached' });
    await dialog.getByText(/^Đồng chí Đặng Quốc Hùng vừa cập nhật hồ sơ này lúc/).waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Lý do' }).inputValue()).toBe('Chờ hướng dẫn của Bộ.');
    await dialog.getByRole('button', { name: SEE }).click();
    await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await confirm(lead.page, 'Rút hồ sơ lấy ý kiến?', 'Ký và gửi');
    await lead.page.getByText('Chờ hướng dẫn của Bộ.').first().waitFor();
    expect(lead.faults()).toEqual([]);
  });

  it('the minutes of a session: the question closes when the other head answers meanwhile', async () => {
    const api = await signIn('truong.skhdt');
    const { id } = await opened(api);
    await done(await signIn('truong.stc'), id, 'opinions/STC/answer', {
      ...disagreeing,
      comments: [{ key: 'c1', question: 'q1', text: 'Vượt trần vốn', weight: 'main', condition: true }],
    });
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', disagreeing);
    await done(api, id, 'opinions/STC/comments/c1/resolve', { result: 'rejected', explanation: 'Trong trần' });
    const lead = await comes('truong.skhdt', `${id}/tranh-chap`);
    const acts = await writeMinutes(lead.page, {
      result: 'Còn khác nhau',
      minutes: 'Hai bên còn khác nhau.',
      participants: 'Hai Giám đốc',
    });
    await acts.getByRole('button', { name: 'Ghi biên bản', exact: true }).click();
    const sure = lead.page.getByRole('dialog', { name: 'Ghi biên bản này vào hồ sơ?' });
    await sure.waitFor();
    await done(await signIn('truong.stc'), id, 'opinions/STC/comments/c1/maintain');
    await sure.waitFor({ state: 'detached' });
    await acts.getByText(/vừa cập nhật hồ sơ này lúc/).waitFor();
    expect(await acts.getByRole('textbox', { name: 'Nội dung biên bản' }).inputValue()).toBe('Hai bên còn khác nhau.');
    expect((await read(api, id)).dispute?.sessions).toEqual({});
    await acts.getByRole('button', { name: SEE }).click();
    await acts.getByRole('button', { name: 'Ghi biên bản', exact: true }).click();
    await confirm(lead.page, 'Ghi biên bản này vào hồ sơ?', 'Ghi biên bản');
    expect(Object.values((await read(api, id)).dispute?.sessions ?? {}).flat()).toHaveLength(1);
    expect(lead.faults()).toEqual([]);
  });

  it('a new consultation: the question closes when an officer changes the draft, and asks about the new text', async () => {
    const officer = await signIn('chuyenvien.skhdt');
    const draft = { ...anOpening({ proposal: 'Bản 1 của dự thảo' }), urgency: 'ordinary', limit: { workingDays: 7 } };
    const { id } = accepted(await officer.post('/api/v1/consultations', { ...draft, classification: 'thường' }), 201);
    const head = await comes('truong.skhdt', `${id}/soan`);
    const bar = head.page.getByRole('region', { name: 'Gửi hồ sơ' });
    await bar.getByText('Hồ sơ đã đủ, gửi được.').waitFor();
    await bar.getByRole('button', { name: 'Ký và gửi' }).click();
    const sure = head.page.getByRole('dialog', { name: 'Ký và gửi hồ sơ lấy ý kiến?' });
    await sure.getByText('Bản 1 của dự thảo').waitFor();
    await done(officer, id, 'draft', { proposal: 'Bản 2 của dự thảo' });
    // What is drafted tells no events: pages look again every half minute.
    await sure.waitFor({ state: 'detached', timeout: 60_000 });
    await head.page.getByText(/^Đồng chí Lê Minh Châu vừa cập nhật dự thảo này/).waitFor();
    expect((await read(officer, id)).state).toBe('draft');
    await head.page.getByRole('button', { name: 'Đã đọc lại' }).click();
    await bar.getByRole('button', { name: 'Ký và gửi' }).click();
    await sure.getByText('Bản 2 của dự thảo').waitFor();
    await sure.getByRole('button', { name: 'Ký và gửi' }).click();
    await head.page.getByText(/^Đã ký và gửi tới \d+ cơ quan\.$/).waitFor();
    expect((await read(officer, id)).rounds.at(-1)?.proposal).toBe('Bản 2 của dự thảo');
    expect(head.faults()).toEqual([]);
  });
});
