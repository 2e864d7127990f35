/** The commands on petitions, a row each. */
import { agency, day, file, flag, line, parts, person, shape, text, word } from '../../commands/fields.js';
import type { CaseRow } from '../case-row.js';
import { APOLOGISERS, CHANNELS_OF_PETITIONS, FINDINGS_OF_PETITIONS } from './petition.js';

const RECEIVED = ['TN-2h', 'HP-9'];
const SETTLED = ['TN-2h', 'HP-9', 'TC-1b'];
const APOLOGY = ['TC-1a'];

/** A paper that goes with it. Who enters the petition has uploaded it before; it is known by what is in it. */
const PETITION_FILE = shape('PetitionFile', {
  sha256: file(
    'SHA-256 of the file, as the upload told it',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ),
  name: line('Its name, with the ending that its type has', 'Giay-hen.pdf'),
});

export const PETITION_ROWS = {
  'petition.receive': {
    kind: 'petition',
    begins: true,
    by: [
      ['any-agency', 'head'],
      ['any-agency', 'officer-or-head'],
      ['any-agency', 'clerk-or-officer'],
      // By the public form, without anybody signed in: then the agency is the one chosen there, or the Office.
      ['public', 'any'],
    ],
    path: '',
    summary: 'Enter a reflection or petition that came in',
    clauses: RECEIVED,
    input: shape('ReceivePetition', {
      subject: line('What it is about, in one line', 'Hồ sơ cấp phép xây dựng trả chậm'),
      about: text('What the petitioner says', 'Hồ sơ nộp ngày 02/10/2023 đến nay chưa có kết quả.'),
      from: line('Name of the petitioner', 'Nguyễn Văn Bình'),
      contact: line('Where the petitioner is reached', '12 Lê Lợi, phường 5'),
      channel: word('How it came', CHANNELS_OF_PETITIONS, 'in-person'),
      receivedOn: day('The day on which it came', '2023-11-01'),
      agency: agency('Code of the agency whose handling it is about; left out: the one that receives it', 'SXD'),
      consultation: line('Id of the consultation that it is about', 'nha-o-xa-hoi-nam-tuy-hoa'),
      conduct: flag('Whether it is about conduct that falls short or does wrong'),
      files: parts('Papers that came with it, uploaded before; five at most', PETITION_FILE),
    }),
  },
  'petition.assign': {
    kind: 'petition',
    by: [['holder', 'head']],
    path: 'assign',
    summary: 'Name the one person who holds it, with a limit',
    clauses: RECEIVED,
    input: shape('AssignPetition', {
      person: person('Id of the person of the agency who holds it', 'p-skhdt-officer'),
      dueOn: day('The last day on which settling it is in time', '2023-11-15'),
    }),
  },
  'petition.report-up': {
    kind: 'petition',
    by: [['holder', 'named-or-head']],
    path: 'report-up',
    summary: 'Report it to the superior, once, because it exceeds the authority; it is never passed round',
    clauses: RECEIVED,
    input: shape('ReportPetitionUp', {
      to: agency('Code of the Office or of the chairman', 'VP'),
      reason: text('Why it exceeds the authority', 'Việc thuộc thẩm quyền của Chủ tịch UBND tỉnh.'),
    }),
  },
  'petition.settle': {
    kind: 'petition',
    by: [['holder', 'named-or-head']],
    path: 'settle',
    summary: 'Settle it: what was found and what was done',
    tells: ['holder-head', 'raiser'],
    clauses: SETTLED,
    input: shape('SettlePetition', {
      finding: word('Whether the petitioner is right', FINDINGS_OF_PETITIONS, 'right'),
      result: text('What was found and done', 'Hồ sơ trả chậm 5 ngày làm việc do luân chuyển nội bộ; đã trả kết quả.'),
    }),
  },
  'petition.tell': {
    kind: 'petition',
    by: [
      ['holder', 'named-or-head'],
      ['holder', 'clerk-or-officer'],
    ],
    path: 'tell',
    summary: 'Record that the petitioner was told: only then is it closed',
    tells: ['raiser'],
    clauses: ['TC-1b', 'HP-9'],
    input: shape('TellPetitioner', {
      toldOn: day('The day on which the petitioner was told', '2023-11-16'),
      how: line('By which letter, or how', 'Công văn số 812/SXD-TTr ngày 16/11/2023'),
    }),
  },
  'petition.require-apology': {
    kind: 'petition',
    by: [['holder', 'head']],
    path: 'require-apology',
    summary: 'Require a letter of apology by a date: the settlement is late, or the conduct fell short',
    awaits: ['holder'],
    clauses: APOLOGY,
    input: shape('RequireApology', {
      apologiser: word('Who apologises', APOLOGISERS, 'unit'),
      person: person('Id of the person, where a person apologises', 'p-skhdt-officer'),
      dueOn: day('By when it is to be sent', '2023-11-20'),
    }),
  },
  'petition.draft-apology': {
    kind: 'petition',
    by: [
      ['holder', 'officer-or-head'],
      ['holder', 'named-or-head'],
    ],
    path: 'draft-apology',
    summary: 'Write the letter of apology, or write it anew before it is signed',
    awaits: ['holder-head'],
    clauses: APOLOGY,
    input: shape('DraftApology', {
      text: text('The words of the letter', 'Sở Xây dựng xin lỗi ông Nguyễn Văn Bình vì trả kết quả chậm 5 ngày.'),
    }),
  },
  'petition.sign-apology': {
    kind: 'petition',
    by: [['holder', 'head']],
    path: 'sign-apology',
    summary: 'Sign the letter of apology',
    awaits: ['holder-clerks', 'holder'],
    clauses: APOLOGY,
    input: shape('SignApology', {}),
  },
  'petition.send-apology': {
    kind: 'petition',
    by: [
      ['holder', 'clerk-or-officer'],
      ['holder', 'head'],
    ],
    path: 'send-apology',
    summary: 'Record the number and the day with which the letter of apology went out',
    tells: ['holder-head'],
    clauses: APOLOGY,
    input: shape('SendApology', {
      number: line('Its number', '815/SXD-VP'),
      sentOn: day('The day on which it was sent', '2023-11-18'),
    }),
  },
} as const satisfies Record<string, CaseRow>;
