import { describe, expect, it } from '@jest/globals';
import { keptDrafts } from '../../web/src/drafts/kept-here.js';
import { writeDraft } from '../../web/src/drafts/stored-draft.js';
import { actsOf } from '../../web/src/journal/acts.js';

const AT = '2023-06-14T08:00:00.000+07:00';
const LATER = '2023-06-14T09:00:00.000+07:00';
const kept = (key: string, value: unknown, savedAt = AT): readonly [string, string] => [
  `dong-thuan/ban-nhap/${key}`,
  writeDraft({ value, savedAt }),
];

describe('Drafts that this machine keeps and the server has not confirmed', () => {
  it('are those of the person of which something is not saved, latest first', () => {
    const found = keptDrafts(
      [
        kept('p1/soan/moi', { form: { subject: 'Chưa có số' }, isSaved: false }),
        kept('p1/soan/h1', { form: { subject: 'Cầu' }, isSaved: false }, LATER),
        kept('p1/soan/h2', { form: { subject: 'Đã lưu' }, isSaved: true }),
        kept('p1/tra-loi/h3/SXD/tra-loi', { form: {}, changed: true }),
        kept('p1/tra-loi/h4/SXD/tra-loi', { form: {}, changed: false }),
        kept('p1/chuan-bi/notice.issue/h6/SXD', { form: {}, changed: true }),
        kept('p1/chuan-bi/dispute.record-session/h7/SXD', { form: {}, changed: true }),
        kept('p1/chuan-bi/notice.issue/h8/SXD', { form: {}, changed: false }),
        kept('p2/soan/h5', { form: { subject: 'Của người khác' }, isSaved: false }),
      ],
      'p1',
    );
    expect(found.map(({ address, subject }) => [address, subject])).toEqual([
      ['/ho-so/h1/soan', 'Cầu'],
      ['/ho-so/moi', 'Chưa có số'],
      ['/ho-so/h3/tra-loi/SXD', ''],
      ['/ho-so/h6?viec=notice.issue&co-quan=SXD', ''],
      ['/ho-so/h7/tranh-chap', ''],
    ]);
  });

  it('passes over what is damaged or of another kind', () => {
    const damaged: [string, string][] = ['', '{', 'null', '7', '{"value":null}', '{"value":{"isSaved":false}}'].map(
      (text, index) => [`dong-thuan/ban-nhap/p1/soan/h${index}`, text],
    );
    const others = [kept('p1/tra-lai/soan/h1', 'remark'), ['theme', 'dark'] as const];
    expect(keptDrafts([...damaged, ...others], 'p1')).toEqual([]);
  });
});

describe('The acts of a journal', () => {
  const actor = (name: string) => ({ kind: 'person', name }) as never;
  type Command = 'consultation.draft' | 'consultation.open' | 'opinion.urge';
  const entry = (seq: number, command: Command, name: string) => ({ seq, command, actor: actor(name) });

  it('are one entry each, but a draft that one person saved again and again is one act', () => {
    const acts = actsOf([
      entry(1, 'consultation.draft', 'Lê'),
      entry(2, 'consultation.draft', 'Lê'),
      entry(3, 'consultation.draft', 'Trần'),
      entry(4, 'consultation.draft', 'Lê'),
      entry(5, 'consultation.open', 'Trần'),
      entry(6, 'opinion.urge', 'Trần'),
      entry(7, 'opinion.urge', 'Trần'),
    ]);
    expect(acts.map((act) => act.map(({ seq }) => seq))).toEqual([[1, 2], [3], [4], [5], [6], [7]]);
  });
});
