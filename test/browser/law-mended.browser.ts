import { expect, it } from '@jest/globals';
import { agreeing, clockTo, disagreeing, done, opened, read } from '../http/asking.js';
import { describeInBrowser, type Person } from './people-at-browsers.js';
import { signAct } from './steps-acts.js';
import { fillAnswer, signAnswer } from './steps-answering.js';

const secondaryDissent = {
  ...disagreeing,
  comments: [{ key: 'c1', text: 'Nên dời hàng cây', weight: 'secondary', question: 'q1' }],
};
const mainDissent = {
  ...disagreeing,
  comments: [{ key: 'c1', text: 'Vượt chỉ tiêu', weight: 'main', question: 'q1' }],
};
const rejected = { result: 'rejected', explanation: 'Không đủ kinh phí' };

describeInBrowser('what the mended law asks for, on the screen', (browsers) => {
  const signIn = (login: string) => browsers().application.signIn(login);
  const comes = async (login: string, address: string): Promise<Person> => {
    const person = await browsers().person(login);
    await person.goTo(`/ho-so/${address}`);
    return person;
  };

  it('a suspension and its end, as a party sees them', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    const sxd = await comes('truong.sxd', id);
    const office = await comes('truong.vp', `${id}?viec=consultation.suspend`);
    const dialog = office.page.getByRole('dialog', { name: 'Tạm dừng việc lấy ý kiến' });
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Hồ sơ gửi kèm không phải bản đã trình');
    await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await office.page
      .getByRole('dialog', { name: 'Tạm dừng việc lấy ý kiến?' })
      .getByRole('button', { name: 'Ký và gửi' })
      .click();
    await sxd.page.getByText(/tạm dừng việc lấy ý kiến này/).waitFor();
    await sxd.page.getByText('Hồ sơ gửi kèm không phải bản đã trình').first().waitFor();
    await done(await signIn('truong.vp'), id, 'resume', { reason: 'Đã thay bằng bản đúng' });
    await sxd.page.getByText(/tạm dừng việc lấy ý kiến này/).waitFor({ state: 'detached' });
    expect((await read(lead, id)).suspended).toBe(false);
    expect([...sxd.faults(), ...office.faults()]).toEqual([]);
  });

  it('a contested competence, decided by the Office', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/return', {
      ground: 'outside-competence',
      reason: 'Thuộc thẩm quyền của Sở khác',
    });
    await done(lead, id, 'opinions/SXD/contest-return', { reason: 'Đúng chức năng của Sở' });
    const office = await comes('truong.vp', `${id}?viec=competence.decide&co-quan=SXD`);
    const dialog = office.page.getByRole('dialog', { name: 'Quyết định thẩm quyền trả lời của Sở Xây dựng' });
    await dialog.getByText('Đúng chức năng của Sở').waitFor();
    await dialog.getByText('Không có thẩm quyền', { exact: true }).click();
    await dialog.getByRole('textbox', { name: /^Lý do/ }).fill('Không thuộc chức năng của Sở');
    await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await office.page.getByRole('button', { name: 'Ký và gửi' }).click();
    await office.page.getByText('Đã chấp nhận trả lại').first().waitFor();
    expect((await read(lead, id)).opinions.SXD).toMatchObject({
      state: 'released',
      contest: { decision: { competent: false } },
    });
    expect(office.faults()).toEqual([]);
  });

  it('an own answer, replaced before the limit', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', agreeing);
    const sxd = await comes('truong.sxd', `${id}/tra-loi/SXD`);
    await sxd.page.getByRole('heading', { name: /^Thay câu trả lời/ }).waitFor();
    expect(await sxd.page.getByRole('textbox', { name: /^Nội dung ý kiến về câu này/ }).inputValue()).toBe('Phù hợp');
    await fillAnswer(sxd.page, { position: 'Thống nhất', said: 'Phù hợp, đã rà soát lại' });
    await signAnswer(sxd.page);
    expect((await read(lead, id)).opinions.SXD).toMatchObject({
      state: 'answered',
      replacements: 1,
      answer: { answers: [{ text: 'Phù hợp, đã rà soát lại' }] },
    });
    expect(sxd.faults()).toEqual([]);
  });

  it('a session that the dissenting head confirms, and one that it objects to', async () => {
    const lead = await signIn('truong.skhdt');
    const sessionOf = async () => {
      const { id } = await opened(lead);
      await done(await signIn('truong.stc'), id, 'opinions/STC/answer', agreeing);
      await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', mainDissent);
      const { opinions } = await done(lead, id, 'opinions/SXD/comments/c1/resolve', rejected);
      await done(lead, id, 'dispute/sessions', {
        agency: 'SXD',
        heldOn: (opinions.SXD?.settledAt ?? '').slice(0, 10),
        participants: ['Hai Giám đốc'],
        minutes: 'Thống nhất giảm quy mô',
        result: 'unified',
      });
      return id;
    };
    const id = await sessionOf();
    const sxd = await comes('truong.sxd', `${id}?viec=dispute.confirm-session`);
    const dialog = sxd.page.getByRole('dialog', { name: 'Xác nhận kết quả buổi làm việc' });
    await dialog.getByText(/Thống nhất giảm quy mô/).waitFor();
    await dialog.getByRole('button', { name: 'Xem lại và gửi' }).click();
    await sxd.page
      .getByRole('dialog', { name: 'Xác nhận biên bản này?' })
      .getByRole('button', { name: 'Ký và gửi' })
      .click();
    await dialog.waitFor({ state: 'detached' });
    expect((await read(lead, id)).dispute).toMatchObject({ state: 'unified' });

    const other = await sessionOf();
    await sxd.goTo(`/ho-so/${other}?viec=dispute.object-session`);
    await signAct(sxd.page, 'Không xác nhận kết quả buổi làm việc', { 'Lý do': 'Chưa thống nhất về ranh giới' });
    await sxd.goTo(`/ho-so/${other}/tranh-chap`);
    await sxd.page.getByText('Chưa thống nhất về ranh giới').first().waitFor();
    expect((await read(lead, other)).dispute).toMatchObject({ state: 'negotiating' });
    expect(sxd.faults()).toEqual([]);
  });

  it('an agreement with the differences that remain', async () => {
    const lead = await signIn('truong.skhdt');
    const { id } = await opened(lead);
    await done(await signIn('truong.stc'), id, 'opinions/STC/answer', agreeing);
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', secondaryDissent);
    await done(lead, id, 'opinions/SXD/comments/c1/resolve', rejected);
    expect((await done(lead, id, 'conclude')).outcome).toBe('agreed-with-differences');
    const stc = await comes('truong.stc', id);
    await stc.page.getByRole('heading', { name: 'Đã kết luận: thống nhất, còn ý kiến khác nhau' }).waitFor();
    await stc.page.getByRole('heading', { name: 'Ý kiến khác nhau còn lại' }).waitFor();
    expect(stc.faults()).toEqual([]);
  });

  it('why an agency is deemed to agree, from the matrix', async () => {
    const lead = await signIn('truong.skhdt');
    const { id, opinions } = await opened(lead);
    await done(await signIn('truong.sxd'), id, 'opinions/SXD/answer', agreeing);
    await clockTo(browsers().application, opinions.STC?.dueAt ?? '');
    const stc = await comes('truong.stc', id);
    await stc.page.getByRole('link', { name: 'Vì sao?' }).first().click();
    await stc.page.getByRole('heading', { name: 'Vì sao được xác định là đồng ý: Sở Tài chính' }).waitFor();
    await stc.page
      .getByText(/2230\/UBND-NC/)
      .first()
      .waitFor();
    await stc.page.getByText('ngày làm việc thứ 7').waitFor();
    await stc.page.getByText('Chưa có câu trả lời nào của cơ quan.').waitFor();
    expect(stc.faults()).toEqual([]);
  });
});
