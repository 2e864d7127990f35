/** What nobody decides alone about people: what an administrator asked for, and who may confirm it. */
import { useState } from 'react';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/dialog.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './administration.module.css';

type Request = Schemas['PersonRequestView'];
type Asked = { readonly request: Request; readonly decision: 'confirm' | 'refuse' };

const words = texts({
  vi: {
    title: 'Đề nghị chờ người thứ hai xác nhận',
    enter: (name: string, what: string) => `Thêm ${name}: ${what}`,
    change: (name: string, what: string) => `Đổi vai trò của ${name}: ${what}`,
    at: (roles: string, agency: string) => (agency === '' ? roles : `${roles}, ${agency}`),
    factor: (name: string) => `Gỡ xác thực hai bước của ${name}`,
    stays: 'mở lại tài khoản hoặc chuyển cơ quan',
    by: (name: string) => `${name} đề nghị.`,
    office: (agency: string) => `Thủ trưởng ${agency} hoặc một quản trị viên khác xác nhận.`,
    administrator: 'Một quản trị viên khác xác nhận.',
    until: (when: string) => `Hết hiệu lực ${when}.`,
    confirm: 'Xác nhận',
    refuse: 'Từ chối',
    back: 'Rút đề nghị',
    sure: (what: string) => `Xác nhận: ${what}?`,
    sureNot: (what: string) => `Không thực hiện: ${what}?`,
    confirmed: 'Có hiệu lực ngay. Nhật ký ghi rõ người đề nghị và người xác nhận.',
    refused: 'Không có gì thay đổi. Nhật ký ghi rõ người đề nghị và người từ chối.',
    doneYes: (what: string) => `Đã xác nhận: ${what}.`,
    doneNo: (what: string) => `Không thực hiện: ${what}.`,
  },
  en: {
    title: 'Waiting for a second person to confirm',
    enter: (name: string, what: string) => `Add ${name}: ${what}`,
    change: (name: string, what: string) => `Change what ${name} is: ${what}`,
    at: (roles: string, agency: string) => (agency === '' ? roles : `${roles}, ${agency}`),
    factor: (name: string) => `Take the second factor of ${name} off`,
    stays: 'account switched on again, or another agency',
    by: (name: string) => `Asked for by ${name}.`,
    office: (agency: string) => `The head of ${agency} or another administrator confirms it.`,
    administrator: 'Another administrator confirms it.',
    until: (when: string) => `It lapses ${when}.`,
    confirm: 'Confirm',
    refuse: 'Refuse',
    back: 'Take back',
    sure: (what: string) => `Confirm: ${what}?`,
    sureNot: (what: string) => `Do not do it: ${what}?`,
    confirmed: 'It holds at once. The journal tells who asked and who confirmed.',
    refused: 'Nothing changes. The journal tells who asked and who refused.',
    doneYes: (what: string) => `Confirmed: ${what}.`,
    doneNo: (what: string) => `Not done: ${what}.`,
  },
});

/** Shown only where something waits for the reader or was asked for by them. */
export function PersonRequests({ onDone }: { readonly onDone: (said: string) => void }) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const nameOf = useAgencyName();
  const { language } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data } = $api.useQuery('get', '/api/v1/people/requests', {});
  if (data === undefined || data.items.length === 0) return null;
  const what = (request: Request) => {
    if (request.why === 'second-factor') return t.factor(request.name);
    const held = request.roles.map((role) => inSentence(roles[role])).join(', ');
    const at = t.at(held === '' ? t.stays : held, nameOf(request.toAgency ?? request.agency));
    return request.isNew ? t.enter(request.name, at) : t.change(request.name, at);
  };
  return (
    <section aria-label={t.title}>
      <h3>{t.title}</h3>
      <ul className={styles.requests}>
        {data.items.map((request) => (
          <li key={request.id}>
            <div>
              <p>
                <b>{what(request)}</b>
              </p>
              <p className="second small">
                {t.by(request.askedBy)} {request.agency === null ? t.administrator : t.office(nameOf(request.agency))}{' '}
                {t.until(sayMoment(instantFrom(request.expiresAt), language))}
              </p>
            </div>
            <div className={styles.acts}>
              <Button small onPress={() => setAsked({ request, decision: 'refuse' })}>
                {request.isMine ? t.back : t.refuse}
              </Button>
              {request.mayConfirm && (
                <Button small look="solid" onPress={() => setAsked({ request, decision: 'confirm' })}>
                  {t.confirm}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <Decide
          asked={asked}
          what={what(asked.request)}
          onDone={(said) => {
            setAsked(null);
            onDone(said);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function Decide({
  asked: { request, decision },
  what,
  onDone,
  onClose,
}: {
  readonly asked: Asked;
  readonly what: string;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const isYes = decision === 'confirm';
  const confirm = useCommand('post', '/api/v1/people/requests/{id}/confirm', () => onDone(t.doneYes(what)));
  const refuse = useCommand('post', '/api/v1/people/requests/{id}/refuse', () => onDone(t.doneNo(what)));
  const command = isYes ? confirm : refuse;
  return (
    <Confirm
      title={isYes ? t.sure(what) : t.sureNot(what)}
      open
      follows={[isYes ? t.confirmed : t.refused]}
      act={isYes ? t.confirm : request.isMine ? t.back : t.refuse}
      busy={command.isPending}
      error={command.error}
      onAct={() => command.mutate({ path: { id: request.id } })}
      onClose={onClose}
    />
  );
}
