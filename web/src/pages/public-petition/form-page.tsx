/** /phan-anh: a petition by whoever has one. Nobody signs in; what is given back is a code by which it is followed. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { $api, api, type Schemas } from '../../api/client.js';
import { isProblem, type Problem } from '../../api/problem.js';
import { Page } from '../../app/page.js';
import { faultOfFiles } from '../../files/attached.js';
import { PlainFiles } from '../../files/plain-files.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { useFaults } from '../../parts/faults.js';
import { Pick, TextInput, Tick } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './public-petition.module.css';
import { stampFor } from './stamp.js';
import { type PublicFile, uploadForPetition } from './upload-for-petition.js';

const words = texts({
  vi: {
    title: 'Gửi phản ánh, kiến nghị',
    beside: 'Về việc giải quyết công việc của cơ quan nhà nước. Không cần đăng nhập.',
    what: 'biểu mẫu',
    agency: 'Cơ quan được phản ánh',
    office: 'Chưa rõ: gửi Văn phòng UBND',
    subject: 'Việc gì',
    about: 'Nội dung',
    aboutHint: 'Việc xảy ra khi nào, ở đâu, đề nghị điều gì. Không ghi bí mật nhà nước.',
    from: 'Họ tên người gửi',
    contact: 'Địa chỉ, điện thoại hoặc thư điện tử',
    contactHint: 'Để cơ quan trả lời. Chỉ cơ quan giải quyết và cơ quan theo dõi đọc được.',
    conduct: 'Phản ánh về thái độ, hành vi gây phiền hà',
    noFiles: 'Biểu mẫu này không nhận tệp. Giấy tờ kèm theo xin gửi khi cơ quan liên hệ.',
    files: (most: number) => `Giấy tờ kèm theo (không bắt buộc, tối đa ${most} tệp)`,
    filesHint: 'Ảnh chụp hoặc bản quét. Chỉ cơ quan giải quyết và cơ quan theo dõi đọc được.',
    uploading: 'Còn tệp đang tải lên: xong sẽ gửi được.',
    send: 'Gửi',
    sending: 'Đang gửi…',
    sent: (agency: string) => `${agency} đã nhận phản ánh, kiến nghị.`,
    code: 'Mã theo dõi',
    keep: 'Hãy ghi lại hoặc chụp lại mã này: mã chỉ hiện một lần và không tìm lại được.',
    follow: 'Xem tình trạng',
    again: 'Đã có mã? Xem tình trạng',
  },
  en: {
    title: 'Send a petition',
    beside: 'About how an agency handled a matter. Nobody signs in.',
    what: 'the form',
    agency: 'Agency that it is about',
    office: 'Not sure: to the Office',
    subject: 'What it is about',
    about: 'What happened',
    aboutHint: 'When, where, and what you ask for. No state secrets.',
    from: 'Your name',
    contact: 'Address, telephone or e-mail',
    contactHint: 'So that you are answered. Only who settles it and who oversees that reads it.',
    conduct: 'It is about conduct',
    noFiles: 'This form takes no files. Papers can be sent once the agency answers.',
    files: (most: number) => `Papers (not required, ${most} files at most)`,
    filesHint: 'Photographs or scans. Only who settles it and who oversees that reads them.',
    uploading: 'A file is still being uploaded: it can be sent once that is done.',
    send: 'Send',
    sending: 'Sending…',
    sent: (agency: string) => `${agency} has received it.`,
    code: 'Code',
    keep: 'Write it down: it is shown this once, and cannot be found again.',
    follow: 'See how far it is',
    again: 'You have a code? See how far it is',
  },
});

type Form = Schemas['PublicFormView'];
type Sent = Schemas['PublicPetitionSentView'];
const EMPTY = { subject: '', about: '', from: '', contact: '', agency: '', conduct: false, website: '' };
type Typed = typeof EMPTY & { readonly files: readonly PublicFile[] };

export function Component() {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/public-petitions', {});
  return (
    <Page title={t.title} beside={t.beside}>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data !== undefined && <Petition form={data} />}
    </Page>
  );
}

function Petition({ form }: { readonly form: Form }) {
  const t = useTexts(words);
  const [typed, setTyped] = useState(EMPTY);
  const [files, setFiles] = useState<readonly PublicFile[]>([]);
  const [going, setGoing] = useState(0);
  const [tried, setTried] = useState(false);
  const { mutate, isPending, data, error } = useSent(form);
  const at = useFaults(error, tried);
  const put = (change: Partial<typeof EMPTY>) => setTyped({ ...typed, ...change });
  if (data !== undefined) return <Received sent={data} />;
  const missing = [typed.subject, typed.about, typed.from, typed.contact].some((text) => text.trim() === '');
  const send = () => {
    setTried(true);
    if (!missing && going === 0) mutate({ ...typed, files });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p>
        <Link to="/phan-anh/tra-cuu">{t.again}</Link>
      </p>
      <Pick
        label={t.agency}
        value={typed.agency}
        onChange={(agency) => put({ agency })}
        options={[
          { value: '', label: t.office },
          ...form.agencies.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        {...at('/agency', 'x')}
      />
      <TextInput
        label={t.subject}
        value={typed.subject}
        onChange={(subject) => put({ subject })}
        {...at('/subject', typed.subject)}
      />
      <TextInput
        label={t.about}
        hint={t.aboutHint}
        rows={7}
        value={typed.about}
        onChange={(about) => put({ about })}
        {...at('/about', typed.about)}
      />
      <TextInput label={t.from} value={typed.from} onChange={(from) => put({ from })} {...at('/from', typed.from)} />
      <TextInput
        label={t.contact}
        hint={t.contactHint}
        value={typed.contact}
        onChange={(contact) => put({ contact })}
        {...at('/contact', typed.contact)}
      />
      <Tick checked={typed.conduct} onChange={(conduct) => put({ conduct })}>
        {t.conduct}
      </Tick>
      {/* No person sees or reaches it; programs that fill in everything fill it in too. */}
      <input
        className={styles.trap}
        name="website"
        tabIndex={-1}
        autoComplete="off"
        aria-hidden="true"
        value={typed.website}
        onChange={({ target }) => put({ website: target.value })}
      />
      <Papers {...{ form, files, error }} onChange={setFiles} onGoing={setGoing} />
      {tried && going > 0 && <Notice tone="ochre">{t.uploading}</Notice>}
      <Refused error={error} />
      <Button type="submit" busy={isPending}>
        {isPending ? t.sending : t.send}
      </Button>
    </form>
  );
}

/** Papers that go with it, where the form takes any. */
function Papers({
  form,
  files,
  error,
  onChange,
  onGoing,
}: {
  readonly form: Form;
  readonly files: readonly PublicFile[];
  readonly error: unknown;
  readonly onChange: (change: (files: readonly PublicFile[]) => readonly PublicFile[]) => void;
  readonly onGoing: (many: number) => void;
}) {
  const t = useTexts(words);
  const { files: rules } = form;
  if (rules === null) return <p className="small">{t.noFiles}</p>;
  return (
    <PlainFiles
      label={t.files(rules.most)}
      hint={t.filesHint}
      fault={faultOfFiles(error, '/files')}
      most={rules.most}
      send={uploadForPetition}
      {...{ rules, files, onChange, onGoing }}
    />
  );
}

/** Stamps it anew at every try, and sends it. */
function useSent(form: Form) {
  return useMutation<Sent, Problem | TypeError, Typed>({
    mutationFn: async ({ agency, website, files, ...told }) => {
      // The form may have been open for long: the moment of the stamp is that of the sending.
      const fresh = await api.GET('/api/v1/public-petitions');
      const { at, stampBits } = fresh.data ?? form;
      const stamp = await stampFor({ at, ...told }, stampBits);
      const body = {
        ...{ ...told, at, stamp },
        ...(agency === '' ? {} : { agency }),
        ...(files.length === 0 ? {} : { files: files.map(({ sha256, name, key }) => ({ sha256, name, key })) }),
        ...(website === '' ? {} : { website }),
      };
      const { data, error } = await api.POST('/api/v1/public-petitions', { body });
      if (data === undefined) throw isProblem(error) ? error : new TypeError('The answer is no answer.');
      return data;
    },
  });
}

function Received({ sent }: { readonly sent: Sent }) {
  const t = useTexts(words);
  return (
    <>
      <Notice tone="ok">{t.sent(sent.agency)}</Notice>
      <p>{t.code}:</p>
      <p className={styles.code}>
        <code>{sent.code}</code>
      </p>
      <p>{t.keep}</p>
      <p>
        <Link to={`/phan-anh/${sent.code}`}>{t.follow}</Link>
      </p>
    </>
  );
}
