/** A trial as it is handed to the process that carries it out, and what comes back. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { lookingOnly } from '../../persistence/configured-store.js';
import { openStore } from '../../persistence/open-store.js';
import type { DatabaseConfig } from '../../platform/config/availability.js';
import { programStories, type RehearsalTrial, rehearseBoth, type Story } from './rehearse-both.js';
import { type WhatIfAsked, type WhatIfResult, whatIf } from './what-if.js';

export type TrialJob =
  | {
      readonly kind: 'rehearsal';
      readonly present: Regulation;
      readonly candidate: Regulation;
      /** The province's own, beside those of the program. */
      readonly own: readonly Story[];
    }
  | {
      readonly kind: 'what-if';
      readonly candidate: Regulation;
      readonly databaseUrl: string;
      readonly database: DatabaseConfig;
      readonly province: string;
      readonly asked: WhatIfAsked;
      readonly now: Instant;
    };

export type TrialResult = RehearsalTrial | WhatIfResult;

/** Carries a trial out in this process. Throws when the database cannot be read. */
export async function carryOutTrial(job: TrialJob): Promise<TrialResult> {
  if (job.kind === 'rehearsal') {
    const { present, candidate, own } = job;
    return rehearseBoth([...(await programStories()), ...own], { present, candidate });
  }
  const store = await openStore(lookingOnly(job.databaseUrl, job.database));
  try {
    return await whatIf(store.reader, job.province, job.candidate, job.asked, job.now);
  } finally {
    await store.close();
  }
}
