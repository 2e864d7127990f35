/** One page that is looked at. */
export interface LookedAt {
  readonly name: string;
  /** Who looks; null for a stranger. */
  readonly login: string | null;
  readonly path: string;
}
export const PAGES: readonly LookedAt[];
