/** What this machine keeps for a person and the server has not confirmed: offered again, should a page have been closed on it. */
import { PREFIX } from './stored-draft.js';

/** A draft of which something may be on this machine alone. */
export interface KeptDraft {
  /** Its key in the storage of the browser. */
  readonly place: string;
  /** The address at which it is written on. */
  readonly address: string;
  /** The consultation that it is about, or will be. */
  readonly consultation: string | null;
  readonly kind: 'request' | 'answer' | 'notice' | 'minutes';
  /** As it was typed; empty for what is about a consultation that there is. */
  readonly subject: string;
  /** By the server's clock: ISO 8601 with its offset. */
  readonly savedAt: string;
}

/** The drafts of a person among all that a storage holds, latest first. What is damaged, or all saved, is passed over. */
export function keptDrafts(storage: Iterable<readonly [string, string]>, person: string): readonly KeptDraft[] {
  const mine = `${PREFIX}/${person}/`;
  const found: KeptDraft[] = [];
  for (const [place, text] of storage) {
    if (!place.startsWith(mine)) continue;
    const draft = draftAt(place, place.slice(mine.length), text);
    if (draft !== null) found.push(draft);
  }
  return found.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

function draftAt(place: string, key: string, text: string): KeptDraft | null {
  const { value, savedAt } = read(text);
  if (typeof savedAt !== 'string' || typeof value !== 'object' || value === null) return null;
  const { form, isSaved, changed } = value as Kept;
  const [kind, consultation = '', agency = ''] = key.split('/');
  if (kind === 'soan' && isSaved === false) {
    const subject = typeof form?.subject === 'string' ? form.subject : '';
    const isNew = consultation === 'moi';
    const address = isNew ? '/ho-so/moi' : `/ho-so/${encodeURIComponent(consultation)}/soan`;
    return { place, address, consultation: isNew ? null : consultation, kind: 'request', subject, savedAt };
  }
  if (kind === 'tra-loi' && changed === true) {
    const address = `/ho-so/${encodeURIComponent(consultation)}/tra-loi/${encodeURIComponent(agency)}`;
    return { place, address, consultation, kind: 'answer', subject: '', savedAt };
  }
  return kind === 'chuan-bi' && changed === true ? ofAnAct(place, key, savedAt) : null;
}

/** What is prepared of an act: its key names the act, the consultation and the agency. */
function ofAnAct(place: string, key: string, savedAt: string): KeptDraft | null {
  const [, act, consultation = '', agency = ''] = key.split('/');
  const page = `/ho-so/${encodeURIComponent(consultation)}`;
  const common = { place, consultation, subject: '', savedAt };
  if (act === 'dispute.record-session') return { ...common, kind: 'minutes', address: `${page}/tranh-chap` };
  const asked = new URLSearchParams({ viec: act ?? '', 'co-quan': agency });
  return act === 'notice.issue' ? { ...common, kind: 'notice', address: `${page}?${asked}` } : null;
}

interface Kept {
  readonly form?: { readonly subject?: unknown };
  readonly isSaved?: unknown;
  readonly changed?: unknown;
}

function read(text: string): { readonly value?: unknown; readonly savedAt?: unknown } {
  try {
    const stored: unknown = JSON.parse(text);
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

/** What the browser keeps; nothing where it forbids its storage. */
export function storedHere(): readonly (readonly [string, string])[] {
  try {
    return Object.entries(localStorage) as [string, string][];
  } catch {
    return [];
  }
}
