/** The verification of everything that a province has. */
import { Inject, Injectable } from '@nestjs/common';
import type { AgencyKind } from '../../../workflows/commands/commands.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import { lastDrill } from '../../backup/drill.js';
import type { SignedIn } from '../../http/signed-in.js';
import { type StoreVerdict, verifyStore } from '../../journal/verify.js';
import type { Store } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { STORE } from '../../platform/tokens.js';

import type { DrillView } from './drill.views.js';

const KIND_THAT_MONITORS: AgencyKind = 'home-affairs';
/** Consultations between two reports of progress. */
const PAGE = 20;

@Injectable()
export class ProvinceVerification {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether a person keeps the system, audits it or monitors discipline. */
  async isOpenTo({ province, agency, roles }: SignedIn): Promise<boolean> {
    if (roles.includes('admin') || roles.includes('auditor')) return true;
    const own = await this.store.reader.row<{ kind: AgencyKind }>(
      'SELECT kind FROM agencies WHERE province = ? AND code = ?',
      [province, agency],
    );
    return own?.kind === KIND_THAT_MONITORS;
  }

  /** What the last drill of restoring a backup came to; null when there was none. */
  async lastDrill(province: string): Promise<DrillView | null> {
    const last = await lastDrill(this.store.reader, province);
    if (last === null) return null;
    return { ...last, at: inVietnam(last.at), takenAt: last.takenAt === null ? null : inVietnam(last.takenAt) };
  }

  /** How many consultations there are now. */
  async size(province: string): Promise<number> {
    const counted = await this.store.reader.row<{ n: number }>(
      'SELECT COUNT(*) AS n FROM consultations WHERE province = ?',
      [province],
    );
    return Number(counted?.n ?? 0);
  }

  /** Replays every journal. `onProgress` is told how many consultations are done; what it throws ends the verification. */
  run(province: string, onProgress: (done: number) => void): Promise<StoreVerdict> {
    return verifyStore(this.store, {
      province,
      page: PAGE,
      authorities: this.config.timestamps?.authorities ?? null,
      onProgress: ({ consultations }) => onProgress(consultations),
    });
  }
}
