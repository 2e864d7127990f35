/** Whether the log that this server shows today goes on from the checkpoint of the file: two histories are found out so. */
import { useMutation } from '@tanstack/react-query';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import type { Compared } from '../../proof-check/consistency.js';
import type { Told } from '../../proof-check/told.js';
import styles from './check-proof.module.css';
import { comparedWithLog, publishedKeys } from './published-log.js';

const words = texts({
  vi: {
    title: 'Đối chiếu với sổ ghi hôm nay',
    what: 'So điểm kiểm chứng trong tệp với điểm kiểm chứng mới nhất mà máy chủ này công bố. Máy chủ chỉ biết tỉnh nào và sổ ghi khi ấy có bao nhiêu mục.',
    act: 'So với sổ ghi của máy chủ này',
    said: {
      'one-history': 'Sổ ghi hôm nay nối tiếp đúng sổ ghi mà tệp được chốt: cùng một lịch sử.',
      shorter:
        'Sổ ghi hôm nay ngắn hơn sổ ghi mà tệp được chốt. Điểm kiểm chứng trong tệp là bằng chứng rằng sổ ghi đã bị lùi lại, hoặc được khôi phục từ bản sao cũ.',
      'two-histories': 'Hai điểm kiểm chứng kể hai lịch sử khác nhau. Hãy giữ tệp này: cả hai điểm đều mang chữ ký.',
      unsigned: 'Điểm kiểm chứng của máy chủ không được ký bằng khóa mà máy chủ công bố, hoặc là của sổ ghi khác.',
    },
  },
  en: {
    title: 'Compared with the log of today',
    what: 'Compares the checkpoint in the file with the latest one that this server publishes. The server learns which province, and how many entries the log had then.',
    act: 'Compare with this server’s log',
    said: {
      'one-history': 'The log of today goes on from the one in the file: one history.',
      shorter:
        'The log of today is shorter than the one in the file. The checkpoint in the file is evidence that the log was set back, or restored from an old copy.',
      'two-histories': 'The two checkpoints tell two histories. Keep this file: both of them are signed.',
      unsigned:
        'The checkpoint of the server is not signed with the keys that it publishes, or is that of another log.',
    },
  },
});

const TONES = { 'one-history': 'ok', shorter: 'seal', 'two-histories': 'seal', unsigned: 'ochre' } as const;

export function LogCompared({ told }: { readonly told: Told }) {
  const t = useTexts(words);
  const comparing = useMutation<Compared, unknown>({
    mutationFn: async () => comparedWithLog(told, await publishedKeys(told.province)),
    retry: false,
    networkMode: 'always',
  });
  const found = comparing.data;
  return (
    <section className="group no-print">
      <h2>{t.title}</h2>
      <p className={styles.words}>{t.what}</p>
      <p>
        <Button busy={comparing.isPending} onPress={() => comparing.mutate()}>
          {t.act}
        </Button>
      </p>
      <Refused error={comparing.error} />
      <div aria-live="polite">{found !== undefined && <Notice tone={TONES[found]}>{t.said[found]}</Notice>}</div>
    </section>
  );
}
