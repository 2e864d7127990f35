/** What anybody may see of the log of a province: hashes, keys and signatures, and nothing of any consultation. */
import { QueryWholeNumber } from '../../http/query-fields.js';
import { Flag, Moment, Parts, Text, Texts, WholeNumber } from '../../http/view-fields.js';

const MOST = 2 ** 31 - 1;

export class CheckpointQuery {
  @QueryWholeNumber({
    description: 'The checkpoint of so many leaves; the latest when left out',
    minimum: 1,
    maximum: MOST,
  })
  size?: number;
}

export class ConsistencyQuery {
  @QueryWholeNumber({ description: 'How many leaves the smaller tree has', minimum: 1, maximum: MOST })
  from?: number;

  @QueryWholeNumber({
    description: 'How many leaves the larger tree has; that of the latest checkpoint when left out',
    minimum: 1,
    maximum: MOST,
  })
  to?: number;
}

export class ConsistencyView {
  @WholeNumber({ description: 'Leaves of the smaller tree' })
  from: number;

  @WholeNumber({ description: 'Leaves of the larger tree' })
  to: number;

  @Texts({ description: 'The consistency proof (RFC 9162, section 2.1.4), hashes in lower-case hexadecimal' })
  path: string[];
}

export class LogKeyView {
  @Text({ description: 'The whole key, as NAME+HASH+BASE64 (docs/proof.md)' })
  key: string;

  @Text({ description: 'SHA-256 of its 32 raw bytes' })
  sha256: string;

  @Flag({ description: 'Whether the latest checkpoint is signed with it' })
  inUse: boolean;
}

export class SealedRuleView {
  @Text({ description: '"regulation" or "calendar"' })
  kind: string;

  @Text({ description: 'The id of the regulation, the version of the calendar' })
  name: string;

  @Text({ description: 'SHA-256 of its canonical JSON' })
  hash: string;
}

export class SealView {
  @WholeNumber({ description: 'The number of the checkpoint' })
  seal: number;

  @Moment()
  at: string;

  @Moment({ description: 'Every limit that ended before this is recorded' })
  upTo: string;

  @WholeNumber({ description: 'How many leaves the log has' })
  size: number;

  @Parts(() => LogKeyView)
  keys: LogKeyView[];

  @Parts(() => SealedRuleView, { description: 'The rules that the seal fixes' })
  rules: SealedRuleView[];
}
