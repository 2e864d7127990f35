/** The witnesses of the configuration, and what is told of those that refuse. */
import { type Alarm, CosigningWorker } from '../cosigning/cosigning-worker.js';
import type { Refusal } from '../cosigning/submit.js';
import { Timestamps } from '../cosigning/timestamps.js';
import { parseVerifier } from '../journal/log/note.js';
import type { Store } from '../persistence/store.js';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { StartError } from './start-error.js';

/** The worker that asks them; it does not run yet. @throws StartError when a key is not one */
export function cosigningWorker(
  { witnesses: configured, timestamps }: Pick<Config, 'witnesses' | 'timestamps'>,
  store: Store,
  logger: Logger,
  metrics: Metrics,
): CosigningWorker {
  const witnesses = configured.map(({ verifier: text, url, follows, name }) => {
    const verifier = parseVerifier(text);
    if (verifier?.as === 'witness') return { verifier, url, follows };
    throw new StartError(`The key of witness ${name} in WITNESSES is damaged: copy it again from whoever runs it.`);
  });
  return new CosigningWorker({
    store,
    witnesses,
    logger,
    refused: (witness) => metrics.witnessRefusals.inc({ witness }),
    timestamps: timestamps === null ? null : new Timestamps({ store, logger, ...timestamps }),
  });
}

const REASONS: Readonly<Record<Refusal, string>> = {
  inconsistent: 'sổ ghi không nối tiếp phần mà bên này đã chứng kiến, hoặc ghi điều không được phép ghi',
  'another-root': 'bên này đã chứng kiến một sổ ghi khác có cùng số mục',
  'larger-tree': 'bên này đã chứng kiến nhiều mục hơn số mục đang có ở đây',
  'unknown-size': 'ở đây không có điểm kiểm chứng mà bên này đã ký',
};

/** In Vietnamese, for who runs the installation; null while nobody refuses. */
export function refusalsInWords(alarms: readonly Alarm[]): string | null {
  if (alarms.length === 0) return null;
  const told = alarms.map(({ witness, refusal }) => `bên chứng kiến ${witness} từ chối ký: ${REASONS[refusal]}`);
  return `Cảnh báo: ${told.join('; ')}. Hãy kiểm tra cơ sở dữ liệu có phải là bản sao lưu cũ hay đã bị sửa không, chạy lệnh verify và liên hệ với bên chứng kiến.`;
}
