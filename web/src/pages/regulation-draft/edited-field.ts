/** What is told of a key of a regulation that is edited: how it is typed, its name and what it means, in both languages. */
import type { Rule } from '../../../../workflows/regulation/regulation.js';

/** In Vietnamese and in English. */
export type Both = readonly [vi: string, en: string];

export type FieldKind =
  | { readonly kind: 'number' | 'flag' | 'day' | 'clock' | 'text' | 'reminders' | 'documents' | 'regime-keys' }
  /** Working days; `empty`: what leaving it out means, where that may be. */
  | { readonly kind: 'span'; readonly empty?: Both }
  | { readonly kind: 'word' | 'words'; readonly options: readonly (readonly [value: string, name: Both])[] };

export type EditedField = FieldKind & {
  readonly key: string;
  readonly name: Both;
  readonly hint?: Both;
  /** Only where silence is deemed consent. */
  readonly ofConsent?: true;
};

export interface EditedGroup {
  /** The rule that stands on a ground of its own; null for what is not a rule. */
  readonly rule: Rule | null;
  readonly title: Both;
  readonly fields: readonly EditedField[];
}

/** Words of a regulation with their names, in the order of the words. */
export const named = (values: readonly string[], names: readonly Both[]) =>
  values.map((value, index): readonly [string, Both] => [value, names[index] ?? [value, value]]);
