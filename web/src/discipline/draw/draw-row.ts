/** What the client says of draws. */
import type { DrawContext } from '../../../../workflows/discipline/draw/draw.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';
import { SecretField } from './secret-field.js';

const SOURCES = {
  vi: { agencies: 'Các sở, ngành trong danh bạ', consultations: 'Hồ sơ lấy ý kiến', cases: 'Hồ sơ kỷ cương' },
  en: { agencies: 'Departments of the register', consultations: 'Consultations', cases: 'Cases of discipline' },
} as const;

const words = {
  vi: {
    purpose: 'Mục đích',
    source: 'Rút từ',
    items: (count: number) => `Danh sách đã chốt (${count})`,
    listHash: 'Mã băm của danh sách',
    count: 'Số lượng rút',
    commitment: 'Cam kết',
    drawn: 'Kết quả, theo thứ tự rút',
    secret: 'Mã bí mật đã mở',
    checkpoint: 'Điểm kiểm chứng đã dùng',
    sealed: (seal: number, hash: string) => `số ${seal}, ${hash}`,
    seed: 'Mã hạt giống',
    file: 'Tệp để ai cũng rút lại được (docs/draw.md)',
    voided: 'Đã hủy',
    void: (by: string, on: string, why: string) => `${by}, ${on}: ${why}`,
  },
  en: {
    purpose: 'For what',
    source: 'Drawn from',
    items: (count: number) => `Frozen list (${count})`,
    listHash: 'Hash of the list',
    count: 'How many are drawn',
    commitment: 'Commitment',
    drawn: 'What was drawn, in its order',
    secret: 'Secret, as it was given',
    checkpoint: 'Checkpoint',
    sealed: (seal: number, hash: string) => `number ${seal}, ${hash}`,
    seed: 'Seed',
    file: 'The file with which anybody draws again (docs/draw.md)',
    voided: 'Voided',
    void: (by: string, on: string, why: string) => `${by}, ${on}: ${why}`,
  },
};

/** The file is that of the page's own case: its id is the last part of the address. */
const fileOfPage = (): string => `/api/v1/draws/${location.pathname.split('/').at(-1)}/file`;

function facts(context: DrawContext, { agency, day }: FactWriting, language: 'vi' | 'en'): readonly CaseFact[] {
  const t = words[language];
  const { source, items, drawn, voided, checkpoint, secret, seed } = context;
  const named = (item: string) => (source === 'agencies' ? `${agency(item)} (${item})` : item);
  const told: CaseFact[] = [{ label: t.purpose, value: context.purpose, said: true }];
  if (drawn !== null)
    told.push({ label: t.drawn, value: drawn.map((item, index) => `${index + 1}. ${named(item)}`).join('\n') });
  if (voided !== null)
    told.push({ label: t.voided, value: t.void(voided.by ?? '', day(voided.on), voided.reason), said: true });
  told.push(
    { label: t.source, value: SOURCES[language][source] },
    { label: t.count, value: String(context.count) },
    { label: t.items(items.length), value: items.map(named).join('\n') },
    { label: t.listHash, value: context.listHash },
    { label: t.commitment, value: context.commitment },
  );
  if (secret !== null) told.push({ label: t.secret, value: secret });
  if (checkpoint !== null) told.push({ label: t.checkpoint, value: t.sealed(checkpoint.seal, checkpoint.hash) });
  if (seed !== null) told.push({ label: t.seed, value: seed });
  told.push({ label: t.file, value: 'rut-tham.json', file: fileOfPage() });
  return told;
}

export const DRAW: CaseKindRow<CommandsOf<'draw'>> = {
  path: 'rut-tham',
  collection: 'draws',
  words: {
    vi: {
      many: 'Rút thăm kiểm tra đột xuất',
      one: KIND_NAMES.vi.draw,
      lead: 'Chọn đơn vị, hồ sơ để kiểm tra đột xuất. Danh sách được chốt trước; kết quả do mã bí mật của công chức và điểm kiểm chứng được ký sau đó cùng quyết định, nên không ai chọn được một mình và ai cũng rút lại được.',
      none: 'Chưa có lần rút thăm nào đang chờ mở.',
      states: {
        committed: 'Đã cam kết, chờ mở',
        opened: 'Đã có kết quả',
        published: 'Đã công bố',
        voided: 'Đã hủy',
      },
    },
    en: {
      many: 'Draws for unannounced inspections',
      one: KIND_NAMES.en.draw,
      lead: 'Chooses units or cases to be inspected unannounced. The list is frozen first; the officer’s secret and a checkpoint that is signed later decide together, so nobody chooses alone and anybody can draw again.',
      none: 'No draw waits to be opened.',
      states: { committed: 'Committed, to be opened', opened: 'Drawn', published: 'Published', voided: 'Voided' },
    },
  },
  commands: {
    'draw.commit': {
      form: { optional: ['items'], first: { source: 'agencies' }, own: { commitment: SecretField } },
      vi: {
        button: 'Chuẩn bị rút thăm',
        did: 'đã chốt danh sách và cam kết',
        follows: 'Danh sách và cam kết không sửa được; sau khoảng một phút thì mở được bằng mã bí mật.',
        fields: {
          subject: { label: 'Trích yếu' },
          purpose: { label: 'Mục đích' },
          source: { label: 'Rút từ', options: SOURCES.vi },
          items: {
            label: 'Danh sách mã',
            hint: 'Mỗi dòng một mã. Bỏ trống khi rút từ các sở, ngành: lấy tất cả trong danh bạ.',
          },
          count: { label: 'Số lượng rút' },
          commitment: { label: 'Cam kết' },
        },
      },
      en: {
        button: 'Prepare a draw',
        did: 'froze the list and committed',
        follows: 'List and commitment cannot be changed; in about a minute it can be opened with the secret.',
        fields: {
          subject: { label: 'Subject' },
          purpose: { label: 'For what' },
          source: { label: 'Drawn from', options: SOURCES.en },
          items: { label: 'Codes or ids', hint: 'One in each line. Left empty for departments: all of the register.' },
          count: { label: 'How many are drawn' },
          commitment: { label: 'Commitment' },
        },
      },
    },
    'draw.open': {
      vi: {
        button: 'Mở kết quả bằng mã bí mật',
        did: 'đã mở kết quả rút thăm',
        fields: { secret: { label: 'Mã bí mật', hint: '64 chữ số, đúng như trên phiếu đã giữ.' } },
      },
      en: {
        button: 'Open it with the secret',
        did: 'opened the draw',
        fields: { secret: { label: 'Secret', hint: '64 digits, as they stand on the slip.' } },
      },
    },
    'draw.void': {
      vi: {
        button: 'Hủy vì mất mã bí mật',
        did: 'đã hủy lần rút thăm',
        follows: 'Mọi cơ quan trong tỉnh xem được việc hủy và lý do.',
        fields: { reason: { label: 'Lý do' } },
      },
      en: {
        button: 'Void it: the secret is lost',
        did: 'voided the draw',
        follows: 'Every agency sees that it is void, and why.',
        fields: { reason: { label: 'Reason' } },
      },
    },
    'draw.publish': {
      vi: {
        button: 'Công bố',
        did: 'đã công bố',
        follows: 'Mọi cơ quan trong tỉnh xem được kết quả: chỉ công bố khi không còn phải giữ kín.',
        fields: {},
      },
      en: {
        button: 'Publish it',
        did: 'published it',
        follows: 'Every agency sees what was drawn: publish when nothing has to be kept from them.',
        fields: {},
      },
    },
  },
  facts: (context, writing, language) => facts(context as DrawContext, writing, language),
};
