/** Messages put into words, wherever they are read: in the inbox, in an e-mail, by another system. The sentences are the same. */
import type { MessageKind } from '../../../workflows/dossier/message-kinds.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { ORDINARY_REGIME } from '../../../workflows/regulation/regulation.js';
import type { Locale } from '../../http/locale.js';
import type { Reader } from '../../persistence/store.js';
import type { Rules } from '../../rules/rules.js';
import { type MatterSilence, silenceInConsultations } from '../silence/silence-in-consultations.js';
import { type About, messageText } from './message-text.js';

/** What the words of a message follow from. */
export interface Wordable {
  readonly kind: MessageKind;
  readonly consultation_id: string | null;
  readonly params_json: string;
  readonly created_at: Instant;
  /** The subject of the consultation; null where it is about none. */
  readonly subject: string | null;
}

/**
 * The sentences of some messages, in their order.
 * @param now by which the rule is chosen for a message that is about no consultation
 */
export async function wordedMessages(
  { reader, rules }: { readonly reader: Reader; readonly rules: Rules },
  province: string,
  rows: readonly Wordable[],
  locale: Locale,
  now: Instant,
): Promise<string[]> {
  const matters = await mattersOf(reader, rules, province, rows);
  const register = await rules.register(province);
  const nameOf = (code: string) => register.agencies.get(code)?.name ?? code;
  const texts: string[] = [];
  for (const row of rows) {
    const matter = matters.get(row.consultation_id ?? '');
    const regulation = matter?.regulation ?? (await rules.inForce(province, now));
    const about: About = {
      subject: row.subject ?? '',
      regulation,
      nameOf,
      regime: matter?.regime ?? ORDINARY_REGIME,
      silenceOf: (agency) => matter?.opinions.find((one) => one.agency === agency)?.effect ?? 'escalate-to-head',
      recordedAt: row.created_at,
      ...rules.citing(register, regulation, row.created_at),
    };
    texts.push(messageText(row.kind, JSON.parse(row.params_json) as object, about, locale));
  }
  return texts;
}

/** The rule of each consultation that the messages are of, and what silence of the agencies that they name comes to. */
function mattersOf(
  reader: Reader,
  rules: Rules,
  province: string,
  rows: readonly Wordable[],
): Promise<ReadonlyMap<string, MatterSilence>> {
  const ids = rows.flatMap((row) => (row.consultation_id === null ? [] : [row.consultation_id]));
  const names = rows.flatMap((row) => {
    const { agency } = JSON.parse(row.params_json) as { readonly agency?: unknown };
    return typeof agency === 'string' ? [agency] : [];
  });
  const looked = { names: [...new Set(names)] };
  return silenceInConsultations(reader, rules, province, [...new Set(ids)], looked);
}
