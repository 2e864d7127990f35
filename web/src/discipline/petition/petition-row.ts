/** What the client says of petitions. */
import type { PetitionContext } from '../../../../workflows/discipline/petition/petition.js';
import { KIND_NAMES } from '../kind-names.js';
import type { CaseFact, CaseKindRow, CommandsOf, FactWriting } from '../words.js';
import { PetitionFilesField } from './petition-files-field.js';

const CHANNELS = {
  vi: {
    'in-person': 'Trực tiếp tại cơ quan',
    letter: 'Đơn, thư',
    hotline: 'Đường dây nóng',
    portal: 'Cổng dịch vụ công',
    form: 'Biểu mẫu trên mạng',
  },
  en: {
    'in-person': 'In person',
    letter: 'By letter',
    hotline: 'Hotline',
    portal: 'Public service portal',
    form: 'Web form',
  },
} as const;

const FINDINGS = {
  vi: { right: 'Phản ánh đúng', 'partly-right': 'Phản ánh đúng một phần', 'not-right': 'Phản ánh không đúng' },
  en: { right: 'The petitioner is right', 'partly-right': 'Partly right', 'not-right': 'Not right' },
} as const;

const APOLOGISERS = {
  vi: { unit: 'Cơ quan, đơn vị', person: 'Cá nhân' },
  en: { unit: 'The agency', person: 'A person' },
} as const;

const words = {
  vi: {
    from: 'Người gửi',
    contact: 'Liên hệ',
    channel: 'Hình thức gửi',
    receivedOn: 'Ngày nhận',
    about: 'Nội dung',
    concerns: 'Cơ quan được phản ánh',
    consultation: 'Về việc lấy ý kiến',
    conduct: 'Về thái độ, hành vi',
    yes: 'Có',
    reportedUp: 'Đã báo cáo lên cấp trên',
    reported: (from: string, on: string, why: string) => `${from}, ${on}: ${why}`,
    settlement: 'Kết quả giải quyết',
    late: 'trễ hạn',
    told: 'Đã trả lời người gửi',
    apology: 'Thư xin lỗi',
    apologyText: 'Nội dung thư xin lỗi',
    due: (who: string, on: string) => `${who}, phải gửi trước hết ngày ${on}`,
    signed: (who: string, at: string) => `${who} ký ${at}`,
    sent: (number: string, on: string) => `gửi ngày ${on}, số ${number}`,
  },
  en: {
    from: 'From',
    contact: 'Contact',
    channel: 'How it came',
    receivedOn: 'Received on',
    about: 'What it says',
    concerns: 'Agency that it is about',
    consultation: 'About the consultation',
    conduct: 'About conduct',
    yes: 'Yes',
    reportedUp: 'Reported up',
    reported: (from: string, on: string, why: string) => `${from}, ${on}: ${why}`,
    settlement: 'Settlement',
    late: 'late',
    told: 'The petitioner was told',
    apology: 'Letter of apology',
    apologyText: 'Words of the letter of apology',
    due: (who: string, on: string) => `${who}, to be sent by ${on}`,
    signed: (who: string, at: string) => `signed by ${who}, ${at}`,
    sent: (number: string, on: string) => `sent ${on} as ${number}`,
  },
};

function facts(context: PetitionContext, { agency, person, day, moment }: FactWriting, language: 'vi' | 'en') {
  const t = words[language];
  const { settlement, told, apology, reportedUp, consultation } = context;
  const told_: CaseFact[] = [
    { label: t.about, value: context.about, said: true },
    { label: t.from, value: context.from },
    { label: t.contact, value: context.contact },
    { label: t.channel, value: CHANNELS[language][context.channel] },
    { label: t.receivedOn, value: day(context.receivedOn) },
    { label: t.concerns, value: agency(context.concerns.agency) },
  ];
  if (context.conduct) told_.push({ label: t.conduct, value: t.yes });
  if (consultation !== null) told_.push({ label: t.consultation, value: consultation, to: `/ho-so/${consultation}` });
  if (reportedUp !== null)
    told_.push({
      label: t.reportedUp,
      value: t.reported(agency(reportedUp.from), moment(reportedUp.at), reportedUp.reason),
    });
  if (settlement !== null) {
    const finding = FINDINGS[language][settlement.finding];
    told_.push({
      label: t.settlement,
      value: `${finding} (${day(settlement.on)}${settlement.late ? `, ${t.late}` : ''})`,
    });
    told_.push({ label: '', value: settlement.result, said: true });
  }
  if (told !== null) told_.push({ label: t.told, value: `${day(told.on)}, ${told.how}` });
  if (apology !== null) {
    const who = apology.person === null ? APOLOGISERS[language][apology.by] : person(apology.person);
    const parts = [t.due(who, day(apology.dueOn))];
    if (apology.signedBy !== null) parts.push(t.signed(apology.signedBy, moment(apology.signedAt)));
    if (apology.number !== null) parts.push(t.sent(apology.number, day(apology.sentOn)));
    told_.push({ label: t.apology, value: parts.join('; ') });
    if (apology.text !== null) told_.push({ label: t.apologyText, value: apology.text, said: true });
  }
  return told_;
}

export const PETITION: CaseKindRow<CommandsOf<'petition'>> = {
  path: 'phan-anh',
  collection: 'petitions',
  words: {
    vi: {
      many: 'Phản ánh, kiến nghị',
      one: KIND_NAMES.vi.petition,
      lead: 'Phản ánh, kiến nghị về việc giải quyết công việc: một người giữ, có thời hạn, giải quyết xong và trả lời người gửi; việc vượt thẩm quyền chỉ báo cáo lên một lần, không chuyển vòng.',
      none: 'Chưa có phản ánh, kiến nghị nào.',
      states: {
        received: 'Mới tiếp nhận',
        held: 'Đang giải quyết',
        settled: 'Đã giải quyết, chưa trả lời',
        closed: 'Đã trả lời',
      },
    },
    en: {
      many: 'Petitions',
      one: KIND_NAMES.en.petition,
      lead: 'Petitions about how a matter was handled: one person holds each, with a limit; it is settled and answered. What exceeds the authority goes up once, never round.',
      none: 'There is no petition yet.',
      states: { received: 'Received', held: 'Being settled', settled: 'Settled, not answered', closed: 'Answered' },
    },
  },
  commands: {
    'petition.receive': {
      form: {
        optional: ['agency', 'consultation', 'conduct', 'files'],
        first: { receivedOn: 'today', channel: 'in-person' },
        own: { files: PetitionFilesField },
      },
      vi: {
        button: 'Tiếp nhận phản ánh',
        did: 'đã tiếp nhận',
        follows: 'Thủ trưởng phải giao một người giữ, có thời hạn.',
        fields: {
          subject: { label: 'Trích yếu' },
          about: { label: 'Nội dung phản ánh, kiến nghị' },
          from: { label: 'Người gửi' },
          contact: { label: 'Địa chỉ, điện thoại liên hệ' },
          channel: { label: 'Hình thức gửi', options: CHANNELS.vi },
          receivedOn: { label: 'Ngày nhận' },
          agency: { label: 'Cơ quan được phản ánh', hint: 'Bỏ trống nếu là cơ quan đang tiếp nhận.' },
          consultation: { label: 'Mã việc lấy ý kiến liên quan', hint: 'Nếu phản ánh về một việc lấy ý kiến.' },
          conduct: { label: 'Phản ánh về thái độ, hành vi gây phiền hà' },
          files: { label: 'Giấy tờ kèm theo', hint: 'Bản quét đơn, thư và giấy tờ, tối đa 5 tệp.' },
        },
      },
      en: {
        button: 'Enter a petition',
        did: 'entered it',
        follows: 'The head has to name one person who holds it, with a limit.',
        fields: {
          subject: { label: 'Subject' },
          about: { label: 'What it says' },
          from: { label: 'From' },
          contact: { label: 'Address, telephone' },
          channel: { label: 'How it came', options: CHANNELS.en },
          receivedOn: { label: 'Received on' },
          agency: { label: 'Agency that it is about', hint: 'Left empty: the one that receives it.' },
          consultation: { label: 'Id of the consultation', hint: 'Where it is about one.' },
          conduct: { label: 'It is about conduct' },
          files: { label: 'Papers', hint: 'Scans of the letter and its papers, five files at most.' },
        },
      },
    },
    'petition.assign': {
      vi: {
        button: 'Giao người giải quyết',
        did: 'đã giao người giải quyết',
        fields: {
          person: { label: 'Người giữ hồ sơ' },
          dueOn: { label: 'Giải quyết trước hết ngày' },
        },
      },
      en: {
        button: 'Name who settles it',
        did: 'named who settles it',
        fields: { person: { label: 'Person' }, dueOn: { label: 'Settled by' } },
      },
    },
    'petition.report-up': {
      vi: {
        button: 'Báo cáo lên cấp trên',
        did: 'đã báo cáo lên cấp trên',
        follows: 'Chỉ báo cáo lên một lần; từ đó cấp trên giữ và giải quyết.',
        fields: {
          to: { label: 'Báo cáo lên', hint: 'Văn phòng hoặc Chủ tịch.' },
          reason: { label: 'Vì sao vượt thẩm quyền' },
        },
      },
      en: {
        button: 'Report it up',
        did: 'reported it up',
        follows: 'Once only: from then on the superior holds and settles it.',
        fields: {
          to: { label: 'To', hint: 'The Office or the chairman.' },
          reason: { label: 'Why it exceeds the authority' },
        },
      },
    },
    'petition.settle': {
      vi: {
        button: 'Ghi kết quả giải quyết',
        did: 'đã giải quyết',
        fields: {
          finding: { label: 'Kết luận về phản ánh', options: FINDINGS.vi },
          result: { label: 'Kết quả giải quyết' },
        },
      },
      en: {
        button: 'Settle it',
        did: 'settled it',
        fields: { finding: { label: 'Finding', options: FINDINGS.en }, result: { label: 'What was found and done' } },
      },
    },
    'petition.tell': {
      form: { first: { toldOn: 'today' } },
      vi: {
        button: 'Ghi nhận đã trả lời người gửi',
        did: 'đã trả lời người gửi',
        fields: {
          toldOn: { label: 'Ngày trả lời' },
          how: { label: 'Trả lời bằng', hint: 'Số, ngày công văn, hoặc hình thức khác.' },
        },
      },
      en: {
        button: 'Record that they were told',
        did: 'told the petitioner',
        fields: {
          toldOn: { label: 'On' },
          how: { label: 'How', hint: 'Number and day of the letter, or another way.' },
        },
      },
    },
    'petition.require-apology': {
      form: { optional: ['person'] },
      vi: {
        button: 'Yêu cầu thư xin lỗi',
        did: 'đã yêu cầu thư xin lỗi',
        fields: {
          apologiser: { label: 'Ai xin lỗi', options: APOLOGISERS.vi },
          person: { label: 'Cá nhân xin lỗi', hint: 'Khi cá nhân phải xin lỗi.' },
          dueOn: { label: 'Gửi trước hết ngày' },
        },
      },
      en: {
        button: 'Require a letter of apology',
        did: 'required a letter of apology',
        fields: {
          apologiser: { label: 'Who apologises', options: APOLOGISERS.en },
          person: { label: 'The person', hint: 'Where a person apologises.' },
          dueOn: { label: 'Sent by' },
        },
      },
    },
    'petition.draft-apology': {
      vi: { button: 'Soạn thư xin lỗi', did: 'đã soạn thư xin lỗi', fields: { text: { label: 'Nội dung thư' } } },
      en: {
        button: 'Write the letter of apology',
        did: 'wrote the letter of apology',
        fields: { text: { label: 'Its words' } },
      },
    },
    'petition.sign-apology': {
      vi: {
        button: 'Ký thư xin lỗi',
        did: 'đã ký thư xin lỗi',
        follows: 'Thư đã ký không sửa được nữa.',
        fields: {},
      },
      en: {
        button: 'Sign the letter of apology',
        did: 'signed the letter of apology',
        follows: 'Once signed it cannot be changed.',
        fields: {},
      },
    },
    'petition.send-apology': {
      form: { first: { sentOn: 'today' } },
      vi: {
        button: 'Ghi nhận đã gửi thư xin lỗi',
        did: 'đã gửi thư xin lỗi',
        fields: { number: { label: 'Số văn bản' }, sentOn: { label: 'Ngày gửi' } },
      },
      en: {
        button: 'Record that it was sent',
        did: 'sent the letter of apology',
        fields: { number: { label: 'Number' }, sentOn: { label: 'Sent on' } },
      },
    },
  },
  facts: (context, writing, language) => facts(context as PetitionContext, writing, language),
};
