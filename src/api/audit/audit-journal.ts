/** The audit journal for those who keep the system and those who monitor discipline: read, and verified. */
import { Inject, Injectable } from '@nestjs/common';
import { inVietnam } from '../../../workflows/limits/time.js';
import type { Page } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { keepAuditWords } from '../../journal/audit-words.js';
import { AUDIT_CHAIN } from '../../journal/entry.js';
import { sentenceOf } from '../../journal/fault.js';
import { lastInLog } from '../../journal/log/prove-in-log.js';
import { latestCheckpoint } from '../../journal/log/read-checkpoints.js';
import { verifySecurity } from '../../journal/verify-security.js';
import type { Store } from '../../persistence/store.js';
import { STORE } from '../../platform/tokens.js';
import { ProvinceVerification } from '../verification/province-verification.js';
import type { AuditItem, AuditQuery, AuditVerificationView } from './audit.views.js';
import { listAudit } from './audit-list.js';

/** So many entries are soon looked through; more are worth being kept. */
const WORTH_KEEPING = 1000;
/** What is kept while somebody waits: the housekeeping does the rest. */
const BATCHES = 2;

@Injectable()
export class AuditJournal {
  constructor(
    @Inject(STORE) private readonly store: Store,
    private readonly verification: ProvinceVerification,
  ) {}

  /** @throws HttpProblem `not-authorised`; BrokenEntry */
  async page(person: SignedIn, query: AuditQuery): Promise<Page<AuditItem>> {
    await this.requireAuditor(person);
    const { province } = person;
    const page = await listAudit(this.store.views, province, query);
    if (query.person !== undefined || query.address !== undefined) await this.keepWords(province);
    return page;
  }

  /** Verifies the chain from its first entry on, and tells how far a signed checkpoint holds it. @throws HttpProblem `not-authorised` */
  async verify(person: SignedIn): Promise<AuditVerificationView> {
    await this.requireAuditor(person);
    const { province } = person;
    const { reader } = this.store;
    const difference = await verifySecurity(reader, province);
    const counted = await reader.row<{ n: number }>(
      'SELECT COUNT(*) AS n FROM journal WHERE province = ? AND chain = ?',
      [province, AUDIT_CHAIN],
    );
    const logged = await lastInLog(reader, province, AUDIT_CHAIN);
    const latest = logged === 0 ? undefined : await latestCheckpoint(reader, province);
    const entries = Number(counted?.n ?? 0);
    return {
      ok: difference === null,
      entries,
      checkpoint: latest === undefined ? null : { seq: latest.seq, at: inVietnam(latest.at) },
      unanchored: entries - logged,
      faults: difference === null ? [] : [sentenceOf(difference.fault)],
    };
  }

  /** What has gathered since the housekeeping need not be looked through again. That nothing can be written is no reason to show nothing. */
  private async keepWords(province: string): Promise<void> {
    let left = BATCHES;
    const few = () => left-- > 0;
    await keepAuditWords(this.store, province, WORTH_KEEPING, few).catch(() => undefined);
  }

  private async requireAuditor(person: SignedIn): Promise<void> {
    if (!(await this.verification.isOpenTo(person))) throw new HttpProblem('not-authorised');
  }
}
