/** Reads which agencies have reached a threshold of reviews in a quarter, with the entries of the journal that make the number. */
import { quarterOf } from '../../../workflows/limits/quarter.js';
import { civilDateOf, type Instant, inVietnam } from '../../../workflows/limits/time.js';
import {
  type CountedRequest,
  type Counting,
  countsOf,
  requestsCounted,
  reviewsOn,
} from '../../engine/discipline/review-figures.js';
import { excusedSteps } from '../../figures/excused-steps.js';
import type { SignedIn } from '../../http/signed-in.js';
import { parseEntry } from '../../journal/entry.js';
import type { Reader } from '../../persistence/store.js';
import { type ReviewThreshold, reviewThresholds } from '../../rules/discipline/review-thresholds.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { requestsShown } from '../office/requests-list.js';
import type {
  ThresholdAgencyView,
  ThresholdEntryView,
  ThresholdRequestView,
  ThresholdsQuery,
  ThresholdsView,
} from './review-thresholds.views.js';

const MOST_SHOWN = 100;

/** The thresholds of a province in the quarter of the query, or in that of `now`. Whoever reads is not told of a review of their own agency here. */
export async function thresholdsReached(
  reader: Reader,
  { province, agency: own }: Pick<SignedIn, 'province' | 'agency'>,
  { quarter }: ThresholdsQuery,
  now: Instant,
): Promise<ThresholdsView> {
  const { from, to } = quarterOf(quarter ?? civilDateOf(now));
  const names = await agencyNames(reader, province);
  const counting = { province, agencies: [...names.keys()], from, to, excused: await excusedSteps(reader, province) };
  const reviews = await reviewsOn(reader, province, counting.agencies, from);
  const thresholds = [];
  for (const threshold of reviewThresholds()) {
    const { id, title, english, figure, least, clauses, basis } = threshold;
    const agencies = await agenciesAt(reader, threshold, counting, { names, now, own, reviews });
    thresholds.push({ id, title, english, figure, least, clauses, basis, agencies });
  }
  return { from, to, thresholds };
}

interface Asking {
  readonly names: ReadonlyMap<string, string>;
  readonly now: Instant;
  /** The agency of whoever asks. */
  readonly own: string | null;
  /** The review of an agency that rests on a threshold. */
  readonly reviews: (agency: string, threshold: string) => string | null;
}

async function agenciesAt(
  reader: Reader,
  { id, figure, least }: ReviewThreshold,
  counting: Counting,
  { names, now, own, reviews }: Asking,
): Promise<ThresholdAgencyView[]> {
  const { province } = counting;
  const agencies: ThresholdAgencyView[] = [];
  for (const { agency, count } of await countsOf(reader, figure, counting, least)) {
    const counted = await requestsCounted(reader, figure, { ...counting, agencies: [agency] }, MOST_SHOWN);
    agencies.push({
      agency,
      name: names.get(agency) ?? agency,
      count,
      review: agency === own ? null : reviews(agency, id),
      requests: await shown(reader, province, counted, now),
    });
  }
  return agencies;
}

async function shown(
  reader: Reader,
  province: string,
  counted: readonly CountedRequest[],
  now: Instant,
): Promise<ThresholdRequestView[]> {
  const entries = await entriesOf(reader, province, counted);
  const rows = counted.map(({ consultation, opinion, askedAt }) => ({
    item: `${consultation} ${opinion}`,
    consultation_id: consultation,
    key: opinion,
    asked_at: askedAt,
  }));
  const show = await requestsShown(reader, { province, now, mayUrge: () => false }, rows);
  return rows.map((row): ThresholdRequestView => {
    const { consultation, subject, lead, state, holder, dueAt, answeredAt } = show(row);
    const entry = entries.get(row.item) ?? null;
    return { consultation, opinion: row.key, subject, lead, state, holder: holder.name, dueAt, answeredAt, entry };
  });
}

/** The entries by which the limits of these requests passed. */
async function entriesOf(
  reader: Reader,
  province: string,
  counted: readonly CountedRequest[],
): Promise<ReadonlyMap<string, ThresholdEntryView>> {
  const rows = await reader.rows<{ chain: string; seq: number; hash: string; entry: string }>(
    "SELECT chain, seq, hash, entry FROM journal WHERE province = ? AND chain = ANY(?) AND command = 'limit.passed' ORDER BY chain, seq",
    [province, [...new Set(counted.map(({ consultation }) => consultation))]],
  );
  const entries = new Map<string, ThresholdEntryView>();
  for (const { chain, seq, hash, entry } of rows) {
    const { with: passed, effectiveAt } = parseEntry(entry);
    const { subject, kind } = passed as { readonly subject: string; readonly kind: string };
    if (kind === 'opinion') entries.set(`${chain} ${subject}`, { seq, hash, at: inVietnam(effectiveAt) });
  }
  return entries;
}
