/** Section 1: the matter, the very text that silence agrees to, the lead's own position, the ground, and what may not be here. */
import { faultAt, type Problem } from '../../api/problem.js';
import { faultOfFiles } from '../../files/attached.js';
import { Attachments } from '../../files/attachments.js';
import { texts, useTexts } from '../../language/language.js';
import { place } from '../../language/place.js';
import { Choice, TextInput } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { AuthorityFields } from './authority-fields.js';
import type { CompetenceOfOpening } from './competence-of.js';
import type { Missing, MissingKind } from './completeness.js';
import styles from './opening.module.css';
import { NOT_SECRET, type OpeningForm, SECRET } from './opening-form.js';
import { Section } from './section.js';

const words = texts({
  vi: {
    title: 'Vấn đề và đề xuất',
    subject: 'Trích yếu',
    subjectHint: 'Một câu nêu việc cần lấy ý kiến; là tên của hồ sơ trong mọi danh sách.',
    proposal: 'Nội dung đề xuất',
    proposalHint: 'Ghi trọn vẹn, rõ ràng: không trả lời quá thời hạn chỉ là đồng ý với đúng nguyên văn này.',
    position: (lead: string) => `Ý kiến của ${lead}`,
    files: 'Tệp gửi kèm (dự thảo, tờ trình, tài liệu)',
    filesHint: 'Các tệp này là một phần của yêu cầu; thay đổi sau khi gửi là lấy ý kiến lại.',
    positionHint: 'Cơ quan chủ trì nêu quan điểm của mình trước khi hỏi cơ quan khác.',
    ground: 'Căn cứ pháp lý',
    groundHint: 'Điều, khoản của văn bản mà theo đó phải lấy ý kiến.',
    matter: 'Tên vụ việc',
    matterHint: 'Để nhận ra việc lấy lại ý kiến về cùng một việc. Để trống thì lấy theo trích yếu.',
    authority: 'Thẩm quyền quyết định',
    lead: 'Cơ quan chủ trì',
    get province() {
      return place().committee;
    },
    get chairman() {
      return place().chairman;
    },
    classification: 'Độ mật',
    notSecret: 'Không thuộc bí mật nhà nước',
    secret: 'Mật, Tối mật hoặc Tuyệt mật',
    refused:
      'Tài liệu thuộc danh mục bí mật nhà nước không được soạn và gửi trên hệ thống này. Bản nháp ngừng lưu từ lúc này; cần xóa nội dung mật khỏi các ô và dùng kênh dành cho tài liệu mật.',
    needed: 'Cần nhập ô này.',
    choose: 'Cần chọn một mục.',
  },
  en: {
    title: 'Matter and proposal',
    subject: 'Subject line',
    subjectHint: 'One sentence that says what is asked about; the name of the consultation in every list.',
    proposal: 'Proposal',
    proposalHint: 'Complete and clear: silence past the deadline agrees to exactly this text and nothing else.',
    position: (lead: string) => `Position of ${lead}`,
    files: 'Files (the draft, the submission, others)',
    filesHint: 'They are part of the request; to change them after sending is a new round.',
    positionHint: 'The lead states its own position before it asks others.',
    ground: 'Legal ground',
    groundHint: 'The article by which opinions have to be asked.',
    matter: 'Name of the matter',
    matterHint: 'By it a repeated consultation on the same matter is recognised. Left empty: the subject line.',
    authority: 'Whose decision it is',
    lead: 'The lead',
    get province() {
      return place().englishCommittee;
    },
    get chairman() {
      return place().englishChairman;
    },
    classification: 'Classification',
    notSecret: 'Not a state secret',
    secret: 'Secret, top secret or absolutely secret',
    refused:
      'State secrets are neither written nor sent in this system. The draft is no longer saved from now on; remove what is secret from the fields and use the channel for secret documents.',
    needed: 'This is needed.',
    choose: 'One has to be chosen.',
  },
});

export function MatterSection({
  form,
  lead,
  competence,
  functionNames,
  missing,
  isOpen,
  tried,
  problem,
  onChange,
  onOpen,
  onDone,
}: {
  readonly form: OpeningForm;
  readonly lead: string;
  readonly competence: CompetenceOfOpening;
  readonly functionNames: ReadonlyMap<string, string>;
  readonly missing: readonly Missing[];
  readonly isOpen: boolean;
  /** Whether going on was tried: only then is an empty field told to be missing. */
  readonly tried: boolean;
  readonly problem: Problem | null;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}) {
  const t = useTexts(words);
  const slip = (kind: MissingKind, sentence = t.needed) =>
    tried && missing.some((one) => one.kind === kind) ? sentence : undefined;
  const field = (key: 'subject' | 'proposal' | 'position' | 'legalGround' | 'matter', kind?: MissingKind) => {
    const refused = faultAt(problem, `/${key}`);
    return {
      value: form[key],
      onChange: (value: string) => onChange((now) => ({ ...now, [key]: value })),
      fault: refused ?? (kind === undefined ? undefined : slip(kind)),
      byRule: refused !== undefined,
    };
  };
  return (
    <Section
      number={1}
      title={t.title}
      isComplete={missing.length === 0}
      isOpen={isOpen}
      onOpen={onOpen}
      onDone={onDone}
      summary={
        <>
          <p className={`said ${styles.summary}`}>{form.subject}</p>
          <p className={`said ${styles.summary} ${styles.verbatim}`}>{form.proposal}</p>
        </>
      }
    >
      <TextInput label={t.subject} hint={t.subjectHint} rows={2} line {...field('subject', 'subject')} />
      <TextInput label={t.proposal} hint={t.proposalHint} rows={6} {...field('proposal', 'proposal')} />
      <Attachments
        label={t.files}
        hint={t.filesHint}
        usually="draft"
        files={form.attachments}
        onChange={(change) => onChange((now) => ({ ...now, attachments: change(now.attachments) }))}
        fault={faultOfFiles(problem)}
      />
      <TextInput label={t.position(lead)} hint={t.positionHint} rows={3} {...field('position', 'position')} />
      <TextInput label={t.ground} hint={t.groundHint} rows={2} {...field('legalGround', 'legal-ground')} />
      <Choice
        label={t.authority}
        value={form.authority}
        onChange={(authority) => onChange((now) => ({ ...now, authority }))}
        fault={faultAt(problem, '/authority')}
        options={[
          { value: 'lead', label: t.lead },
          { value: 'province', label: t.province },
          { value: 'chairman', label: t.chairman },
        ]}
      />
      <AuthorityFields {...{ form, lead, competence, functionNames, tried, problem, onChange }} />
      <Choice
        label={t.classification}
        value={form.classification === '' ? null : form.classification}
        onChange={(classification) => onChange((now) => ({ ...now, classification }))}
        fault={faultAt(problem, '/classification') ?? slip('classification', t.choose)}
        byRule={faultAt(problem, '/classification') !== undefined}
        options={[
          { value: NOT_SECRET, label: t.notSecret },
          { value: SECRET, label: t.secret },
        ]}
      />
      {form.classification === SECRET && (
        <div role="alert">
          <Notice tone="seal">{t.refused}</Notice>
        </div>
      )}
      <TextInput label={t.matter} hint={t.matterHint} said {...field('matter')} />
    </Section>
  );
}
