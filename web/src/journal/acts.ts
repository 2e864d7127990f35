/** What a person did, told once: drafts were saved entry by entry before they were kept aside, and are one act of who wrote. */
import type { JournalEntry } from './entry.js';

type Entry = Pick<JournalEntry, 'command' | 'actor'>;

/**
 * The entries in groups, in their order: those of one person who saved one draft again and again go together, every other
 * stands alone. The journal itself has every entry of a group; nothing of it is left out, only told once.
 */
export function actsOf<T extends Entry>(entries: readonly T[]): readonly (readonly [T, ...T[]])[] {
  const acts: [T, ...T[]][] = [];
  for (const entry of entries) {
    const act = acts.at(-1);
    if (act !== undefined && isSameDraft(act[0], entry)) act.push(entry);
    else acts.push([entry]);
  }
  return acts;
}

const isSameDraft = (one: Entry, other: Entry): boolean =>
  one.command === 'consultation.draft' && other.command === one.command && sameActor(one.actor, other.actor);

const sameActor = (one: Entry['actor'], other: Entry['actor']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
