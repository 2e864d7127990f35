/** Says to which request a message belongs: one of those that the agency has out with agencies outside. */
import { useState } from 'react';
import { useAgencyName } from '../../api/agency-names.js';
import { $api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { texts, useTexts } from '../../language/language.js';
import { DialogActs } from '../../parts/dialog.js';
import { Choice } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './axis.module.css';
import type { AxisMessage } from './message-title.js';

const words = texts({
  vi: {
    which: 'Hồ sơ và cơ quan được lấy ý kiến',
    what: 'các hồ sơ có thể gắn',
    none: 'Không có hồ sơ nào đang chờ cơ quan ngoài hệ thống.',
    noneHow: 'Chỉ gắn được vào hồ sơ đang mở do cơ quan mình chủ trì.',
    likely: 'phù hợp nhất',
    request: (number: string) => `văn bản số ${number}`,
    act: 'Gắn vào hồ sơ',
    choose: 'Chọn một hồ sơ trước.',
  },
  en: {
    which: 'Consultation and agency asked',
    what: 'the consultations',
    none: 'No consultation waits for an agency outside.',
    noneHow: 'Only open consultations that your agency leads can be chosen.',
    likely: 'likely',
    request: (number: string) => `letter no. ${number}`,
    act: 'Match to the consultation',
    choose: 'Choose one first.',
  },
});

export function MatchForm({ message, onClose }: { readonly message: AxisMessage; readonly onClose: () => void }) {
  const t = useTexts(words);
  const nameOf = useAgencyName();
  const { sha256 } = message;
  const { data, error } = $api.useQuery('get', '/api/v1/edxml/messages/{sha256}/candidates', {
    params: { path: { sha256 } },
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const match = useCommand('post', '/api/v1/edxml/messages/{sha256}/match', onClose);
  const candidates = data?.candidates ?? [];
  const one = candidates.find(({ consultation, agency }) => `${consultation} ${agency}` === chosen);
  if (data === undefined && error === null) return <Waiting what={t.what} />;
  return (
    <>
      <Refused error={error ?? match.error} />
      {candidates.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneHow}</p>
        </Empty>
      ) : (
        <div className={styles.choices}>
          <Choice
            label={t.which}
            layout="list"
            value={chosen}
            onChange={setChosen}
            options={candidates.map(({ consultation, agency, subject, request, likely }) => ({
              value: `${consultation} ${agency}`,
              label: (
                <>
                  <b>{nameOf(agency)}</b>: {subject}
                  {request !== null && <> ({t.request(request)})</>}
                  {likely && <span className="second"> · {t.likely}</span>}
                </>
              ),
            }))}
          />
        </div>
      )}
      <DialogActs
        act={t.act}
        busy={match.isPending}
        reason={one === undefined ? t.choose : null}
        onAct={() => {
          if (one !== undefined)
            match.mutate({ path: { sha256 }, body: { consultation: one.consultation, agency: one.agency } });
        }}
        onBack={onClose}
      />
    </>
  );
}
