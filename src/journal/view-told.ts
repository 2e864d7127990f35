/** What a document tells of the view of a consultation, held against what the law makes of its journal. */
import type { ConsultationView } from '../../workflows/dossier/view.js';
import { canonicalJson } from '../platform/canonical-json.js';

/** The keys that the view has had since the second edition of the law: a document made before does not tell them. */
const SINCE_EDITION_2 = {
  consultation: ['suspended', 'requestHash', 'regime', 'urgencyReason', 'differences'],
  opinion: ['unclarified', 'urged', 'subordination'],
  session: ['confirmed'],
};

type Told = Readonly<Record<string, unknown>>;

/** Whether a document tells the view as it is; one that was made before the second edition tells it with the keys of its time. */
export function isViewTold(view: ConsultationView, told: unknown): boolean {
  const text = canonicalJson(told);
  return canonicalJson(view) === text || canonicalJson(asBefore(view)) === text;
}

/** The view with the keys that it had before. */
function asBefore({ opinions, dispute, ...view }: ConsultationView): object {
  return {
    ...without(view, SINCE_EDITION_2.consultation),
    opinions: eachOf(opinions, (opinion) => without(opinion, SINCE_EDITION_2.opinion)),
    dispute:
      dispute === null
        ? null
        : {
            ...dispute,
            sessions: eachOf(dispute.sessions, (held) => held.map((one) => without(one, SINCE_EDITION_2.session))),
          },
  };
}

const eachOf = <Value>(values: Readonly<Record<string, Value>>, of: (value: Value) => unknown): Told =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, of(value)]));

const without = (told: object, keys: readonly string[]): Told =>
  Object.fromEntries(Object.entries(told).filter(([key]) => !keys.includes(key)));
