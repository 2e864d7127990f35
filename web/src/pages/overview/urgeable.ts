/** A request of the list as one that may be urged, among others and with one confirmation. */
import type { Schemas } from '../../api/client.js';
import type { Givable } from '../signing/use-signing.js';

export type RequestItem = Schemas['RequestItem'];

/** What tells one request from another. */
export const keyOf = ({ consultation, round, agency }: RequestItem): string => `${consultation} ${round}:${agency}`;

export const urgeable = (item: RequestItem): Givable & { readonly item: RequestItem } => ({
  key: keyOf(item),
  consultation: { id: item.consultation, version: item.version },
  agency: item.agency,
  item,
});
