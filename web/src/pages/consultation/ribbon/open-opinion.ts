/** Whether an opinion is still waited for. By the law's own list of settled states, asked of what the API shows. */
import { isSettled } from '../../../../../workflows/opinion/opinion.js';
import type { Opinion } from '../../../api/client.js';

/** True while the consultation cannot go on without it: awaiting, being clarified, returned, overdue. */
export function isOpen({ state }: Pick<Opinion, 'state'>): boolean {
  return !isSettled(state);
}
