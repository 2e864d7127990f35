/** The sentences of entries that are no command on a consultation: of the register, of the calendar, and of limits that passed. */
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import { en, vi } from '../commands/phrases.js';
import type { Told, Written } from '../commands/told.js';
import { type Texts } from '../language/texts.js';
import type { EntryCommand } from './entry.js';

type Sentences = Readonly<Record<Exclude<EntryCommand, ConsultationCommandName>, (told: Told) => Written>>;

export const registerSentences: Texts<Sentences> = {
  vi: {
    'delegation.grant': (told) =>
      `${told.agency}: Thủ trưởng ủy quyền cho ${delegateeVi(told, 'người có tên trong văn bản ủy quyền')}${lentVi(told)}${vi.end(told)}`,
    'delegation.revoke': (told) =>
      `${told.agency}: Thủ trưởng chấm dứt ủy quyền cho ${delegateeVi(told, 'người đã được ủy quyền')}${lentVi(told)}${vi.end(told)}`,
    'agency.reorganise': (told) =>
      `Sắp xếp tổ chức: ${told.from} kết thúc hoạt động, chức năng chuyển cho ${told.successors.join(', ')}. Căn cứ: ${told.basisGiven}${vi.end(told)}`,
    'calendar.amend': (told) =>
      `Lịch làm việc được sửa, bản ${told.version}${amendmentVi(told)}. Căn cứ: ${told.basisGiven}${vi.end(told)}`,
    'regulation.adopt': (told) => `Ghi nhận địa phương áp dụng quy định theo ${told.document}${vi.end(told)}`,
    'agency.classify': (told) =>
      `Phân loại lại ${told.about}, theo đó xác định việc cơ quan không trả lời có được coi là đồng ý hay không. Căn cứ: ${told.basisGiven}${vi.end(told)}`,
    'agency.add': (told) => `Thêm ${told.about} vào danh mục cơ quan. Căn cứ: ${told.basisGiven}${vi.end(told)}`,
    'agency.change': (told) =>
      `Sửa thông tin của ${told.about} trong danh mục cơ quan${told.basisGiven === '' ? '' : `. Căn cứ: ${told.basisGiven}`}${vi.end(told)}`,
    'agency.import': (told) => `Nhập danh mục cơ quan từ tệp. Căn cứ: ${told.basisGiven}${vi.end(told)}`,
    'function.add': (told) => `Thêm một chức năng vào danh mục${vi.end(told)}`,
    'function.change': (told) => `Sửa tên hoặc từ khóa của một chức năng trong danh mục${vi.end(told)}`,
    'limit.passed': passedVi,
    'limit.given-back': (told) =>
      `Hệ thống ngừng hoạt động từ ${told.from} đến ${told.to}, trúng giờ làm việc của ngày cuối cùng trong thời hạn của ${told.about}. Ngày làm việc đó được bù lại${told.until === '' ? '' : `, hạn mới là ${told.until}`}.`,
    'agency.transferred': (told) =>
      `Do sắp xếp tổ chức, phần việc của ${told.from} trong hồ sơ này chuyển cho ${told.successors.join(', ')}. Căn cứ: ${told.basisGiven}.`,
    'calendar.amended': (told) =>
      `Lịch làm việc thay đổi sang bản ${told.version}; ${told.only.length === 0 ? 'các thời hạn chưa hết được tính lại' : `chỉ tính lại thời hạn của ${told.only.join(', ')}`}. Căn cứ: ${told.basisGiven}.`,
  },
  en: {
    'delegation.grant': (told) =>
      `${told.agency}: the head delegated to ${delegateeEn(told, 'the person named in the document')}${lentEn(told)}${en.end(told)}`,
    'delegation.revoke': (told) =>
      `${told.agency}: the head ended the delegation to ${delegateeEn(told, 'the person who held it')}${lentEn(told)}${en.end(told)}`,
    'agency.reorganise': (told) =>
      `Reorganisation: ${told.from} was dissolved, its functions passed to ${told.successors.join(', ')}. Basis: ${told.basisGiven}${en.end(told)}`,
    'calendar.amend': (told) =>
      `The calendar was amended, version ${told.version}${amendmentEn(told)}. Basis: ${told.basisGiven}${en.end(told)}`,
    'regulation.adopt': (told) => `The regulation was adopted by ${told.document}${en.end(told)}`,
    'agency.classify': (told) =>
      `${told.about} was classified anew, which decides whether its silence can be consent. Basis: ${told.basisGiven}${en.end(told)}`,
    'agency.add': (told) => `${told.about} was entered in the register. Basis: ${told.basisGiven}${en.end(told)}`,
    'agency.change': (told) =>
      `${told.about} was changed in the register${told.basisGiven === '' ? '' : `. Basis: ${told.basisGiven}`}${en.end(told)}`,
    'agency.import': (told) => `Agencies were imported from a file. Basis: ${told.basisGiven}${en.end(told)}`,
    'function.add': (told) => `A function was entered in the register${en.end(told)}`,
    'function.change': (told) => `The name or the words of a function were changed${en.end(told)}`,
    'limit.passed': passedEn,
    'limit.given-back': (told) =>
      `The system stood still from ${told.from} to ${told.to}, in working hours of the last day of the deadline of ${told.about}. That working day is given back${told.until === '' ? '' : `; the new deadline is ${told.until}`}.`,
    'agency.transferred': (told) =>
      `By reorganisation, the part of ${told.from} in this consultation passed to ${told.successors.join(', ')}. Basis: ${told.basisGiven}.`,
    'calendar.amended': (told) =>
      `The calendar changed to version ${told.version}; ${told.only.length === 0 ? 'running deadlines were counted again' : `only the deadlines of ${told.only.join(', ')} were counted again`}. Basis: ${told.basisGiven}.`,
  },
};

/** Whom the head's powers are lent to: the person by name, with the role where it is told; else the role. */
function delegateeVi({ delegatee, role }: Told, unnamed: string): string {
  if (delegatee === '') return role === '' ? unnamed : vi.lower(role);
  return role === '' ? delegatee : `${vi.lower(role)} ${delegatee}`;
}

function delegateeEn({ delegatee, role }: Told, unnamed: string): string {
  if (delegatee === '') return role === '' ? unnamed : `the ${en.lower(role)}`;
  return role === '' ? delegatee : `${delegatee}, ${en.lower(role)}`;
}

/** By which document and for which time powers were lent. */
function lentVi({ document, from, to }: Told): string {
  const time = from === '' || to === '' ? '' : `, từ ${from} đến trước ${to}`;
  return `${document === '' ? '' : ` theo văn bản số ${document}`}${time}`;
}

function lentEn({ document, from, to }: Told): string {
  const time = from === '' || to === '' ? '' : `, from ${from} until before ${to}`;
  return `${document === '' ? '' : ` by document ${document}`}${time}`;
}

function amendmentVi({ withdrawn, completes, only }: Told): string {
  return [
    ...(withdrawn.length === 0 ? [] : [`; gỡ ngày đã nhập: ${withdrawn.join(', ')}`]),
    ...(completes.length === 0 ? [] : [`; đã có đủ thông báo nghỉ của năm ${completes.join(', ')}`]),
    ...(only.length === 0 ? [] : [`; chỉ áp dụng cho ${only.join(', ')}`]),
  ].join('');
}

function amendmentEn({ withdrawn, completes, only }: Told): string {
  return [
    ...(withdrawn.length === 0 ? [] : [`; days taken out again: ${withdrawn.join(', ')}`]),
    ...(completes.length === 0 ? [] : [`; the notice of ${completes.join(', ')} is complete`]),
    ...(only.length === 0 ? [] : [`; only for ${only.join(', ')}`]),
  ].join('');
}

function passedVi(told: Told): Written {
  if (told.kind === 'reminder') return `Đã nhắc ${told.about} trả lời.`;
  if (told.kind === 'notice')
    return `Quá hạn ra thông báo về việc được xác định là đồng ý gửi ${told.about}, hạn là ${told.end}. Hiệu lực của việc được xác định là đồng ý không thay đổi.`;
  if (told.kind === 'stage') return `Quá hạn bước giải quyết ý kiến chưa thống nhất, hạn là ${told.end}.`;
  if (told.kind === 'competence')
    return `Quá hạn quyết định thẩm quyền của ${told.about}, hạn là ${told.end}. Thời hạn trả lời vẫn không có hiệu lực cho đến khi có quyết định.`;
  if (told.kind === 'confirmation')
    return `Quá hạn để ${told.about} xác nhận biên bản làm việc trực tiếp, hạn là ${told.end}. Không trả lời không phải là xác nhận.`;
  if (told.unclarified)
    return `Hết thời hạn làm rõ (${told.end}). ${told.about} không làm rõ; câu trả lời đã gửi giữ nguyên giá trị và được ghi là chưa làm rõ.`;
  if (told.granted)
    return `${told.about} được gia hạn theo quy định, vì đến hạn mà đề nghị gia hạn chưa được quyết định.`;
  if (told.silence !== 'deemed')
    return `Hết thời hạn (${told.end}). ${told.about} không trả lời, bị ghi nhận quá hạn; theo ${told.basis}, việc không trả lời không được coi là đồng ý.`;
  const notice = told.until === '' ? '' : ` Cơ quan chủ trì phải ra thông báo về việc này, chậm nhất ${told.until}.`;
  return [
    `Hết thời hạn (${told.end}). ${told.about} không trả lời, `,
    { seal: 'được xác định là đồng ý' },
    ` với đề xuất của cơ quan chủ trì từ ${told.effect}, theo ${told.basis}.${notice}`,
  ];
}

function passedEn(told: Told): Written {
  if (told.kind === 'reminder') return `${told.about} was reminded to answer.`;
  if (told.kind === 'notice')
    return `The notice to ${told.about} is overdue; it was due by ${told.end}. The effect of the deemed consent does not change.`;
  if (told.kind === 'stage') return `The stage of the dispute is overdue; it was due by ${told.end}.`;
  if (told.kind === 'competence')
    return `The decision on the competence of ${told.about} is overdue; it was due by ${told.end}. The deadline to answer has no effect until it is given.`;
  if (told.kind === 'confirmation')
    return `The confirmation of the session by ${told.about} is overdue; it was due by ${told.end}. Silence confirms nothing.`;
  if (told.unclarified)
    return `The deadline to clarify passed (${told.end}). ${told.about} did not clarify; its answer stands and is marked as not clarified.`;
  if (told.granted)
    return `${told.about} was granted its extension by rule, because nobody had decided it by the deadline.`;
  if (told.silence !== 'deemed')
    return `The deadline passed (${told.end}). ${told.about} did not answer and is overdue; by ${told.basis} silence is not agreement.`;
  const notice = told.until === '' ? '' : ` The lead owes a notice by ${told.until}.`;
  return [
    `The deadline passed (${told.end}). ${told.about} did not answer and is `,
    { seal: 'deemed to agree' },
    ` with the lead’s proposal from ${told.effect}, by ${told.basis}.${notice}`,
  ];
}
