/** What stands beside the form of an act that is prepared: what befell the draft, whether it is saved, and what is done with it. */
import { useEffect, useState } from 'react';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { DialogActs } from '../parts/dialog.js';
import { Notice } from '../parts/notice.js';
import { Refused } from '../parts/refused.js';
import { useMyself } from '../session/me.js';
import { instantFrom, sayMoment } from '../time/say.js';
import { DraftStanding } from './draft-standing.js';
import { SendBack } from './send-back.js';
import type { SharedDraft } from './use-shared-draft.js';

const words = texts({
  vi: {
    stale: (name: string, at: string) => `Đồng chí ${name} vừa cập nhật dự thảo này lúc ${at}.`,
    staleMine: (at: string) => `Dự thảo này vừa được cập nhật từ một máy khác, cùng tài khoản, lúc ${at}.`,
    somebody: '(không còn trong danh sách)',
    whole: 'Nội dung đang nhập vẫn còn nguyên, chưa gửi.',
    theirs: 'Lấy bản mới',
    keep: 'Giữ bản của tôi',
    saved: (at: string) => `Đã lưu dự thảo lúc ${at}.`,
    here: 'Đã lưu trên máy này; đang gửi lên máy chủ.',
    lay: 'Trình lãnh đạo',
    choose: 'Còn hai bản khác nhau: chọn một bản trước.',
  },
  en: {
    stale: (name: string, at: string) => `${name} has just changed this draft, at ${at}.`,
    staleMine: (at: string) => `This draft was just changed from another machine by the same account, at ${at}.`,
    somebody: '(no longer registered)',
    whole: 'What was typed here is untouched, and not sent.',
    theirs: 'Take the new one',
    keep: 'Keep mine',
    saved: (at: string) => `Draft saved at ${at}.`,
    here: 'Kept on this machine; going up to the server.',
    lay: 'Submit to the head',
    choose: 'There are two different drafts: choose one first.',
  },
});

/** A draft, whatever its form. */
export type Prepared = Pick<
  SharedDraft<never>,
  | 'server'
  | 'standing'
  | 'error'
  | 'layError'
  | 'lay'
  | 'laying'
  | 'sendBack'
  | 'keepMine'
  | 'takeTheirs'
  | 'keptAt'
  | 'connected'
> & { readonly kept: { readonly changed: boolean } };

interface Props {
  readonly draft: Prepared;
  /** Whether the person signs, and does not only prepare. */
  readonly signs: boolean;
}

export function PreparedNotices({ draft, signs }: Props) {
  const t = useTexts(words);
  const me = useMyself();
  const { language } = useLanguage();
  const { server, standing, error } = draft;
  const said = (at: string) => sayMoment(instantFrom(at), language);
  return (
    <>
      {standing === 'stale' && server && (
        <Notice tone="accent">
          <p role="alert">
            <b>
              {server.savedBy?.id === me.id
                ? t.staleMine(said(server.savedAt))
                : t.stale(server.savedBy?.name ?? t.somebody, said(server.savedAt))}
            </b>{' '}
            {t.whole}
          </p>
          <p>
            <Button look="solid" small onPress={draft.takeTheirs}>
              {t.theirs}
            </Button>{' '}
            <Button small onPress={draft.keepMine}>
              {t.keep}
            </Button>
          </p>
        </Notice>
      )}
      {server && <DraftStanding draft={server} signs={signs} isChanged={draft.kept.changed} />}
      {error !== null && !(error instanceof TypeError) && <Refused error={error} />}
    </>
  );
}

/** Whether it is saved, and for the head the way back to who prepares it. @param place what it is a draft of */
export function PreparedLine({ draft, signs, place }: Props & { readonly place: string }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { server, kept } = draft;
  const me = useMyself();
  const isOthers = server?.submittedAt != null || (server?.savedBy != null && server.savedBy.id !== me.id);
  return (
    <div>
      <p className="second" role="status">
        {kept.changed ? t.here : server ? t.saved(sayMoment(instantFrom(server.savedAt), language)) : ''}
      </p>
      {signs && server != null && isOthers && server.returned === null && (
        <SendBack place={place} onSend={draft.sendBack} />
      )}
    </div>
  );
}

/** The end of the form for who only prepares: it is laid before the head, and the form closes. */
export function LayDraft({
  draft,
  ready = true,
  onTry,
  onLay,
  onClose,
}: {
  readonly draft: Prepared;
  readonly ready?: boolean | undefined;
  readonly onTry?: (() => void) | undefined;
  /** Before it is laid: what was only shown goes into the draft. */
  readonly onLay?: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const [asked, setAsked] = useState(false);
  const { laying, layError, server, standing, kept } = draft;
  useEffect(() => {
    if (!asked || laying) return;
    if (layError !== null || standing === 'stale') setAsked(false);
    else if (server?.submittedAt != null && !kept.changed) onClose();
  }, [asked, laying, layError, standing, server, kept.changed, onClose]);
  return (
    <>
      <Refused error={layError} />
      <DialogActs
        act={t.lay}
        busy={laying || asked}
        reason={standing === 'stale' ? t.choose : null}
        onAct={() => {
          if (!ready) return onTry?.();
          onLay?.();
          draft.lay();
          setAsked(true);
        }}
        onBack={onClose}
      />
    </>
  );
}
