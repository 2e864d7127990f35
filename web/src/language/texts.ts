/** What words in two languages are, without anything that shows them: pure code and its tests need no more. */

export type Language = 'vi' | 'en';

/** The same words in both languages: the compiler refuses a text that one of them lacks. */
export interface Texts<T> {
  readonly vi: T;
  readonly en: { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
}

/** Declares the words of a part of the page, Vietnamese first. */
export function texts<T extends object>(both: Texts<T>): Texts<T> {
  return both;
}
