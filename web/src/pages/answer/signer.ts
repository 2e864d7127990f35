/** Who signs the answer: the head of the agency, or the holder of the head's powers at this moment. */
import { $api } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import type { Me } from '../../session/me.js';

const words = texts({
  vi: {
    byDelegation: (who: string) => `${who}, theo ủy quyền của Thủ trưởng`,
    head: 'Thủ trưởng cơ quan',
    director: 'Giám đốc',
    inCharge: 'Thủ trưởng',
  },
  en: {
    byDelegation: (who: string) => `${who}, by delegation of the head`,
    head: 'the head of the agency',
    director: 'the director',
    inCharge: 'the head',
  },
});

export interface Signer {
  /** "Đặng Quốc Hùng, Giám đốc Sở Xây dựng" */
  readonly said: string;
  readonly name: string | null;
  readonly title: string | null;
  /** As officers speak of the head in the middle of a sentence: "Giám đốc". */
  readonly called: string;
  /** "KT." for a deputy, "TUQ." for an officer, who sign for the head; null for the head. */
  readonly inPlaceOf: { readonly mark: 'KT.' | 'TUQ.'; readonly head: string | null } | null;
}

/** @param agency code of the agency that answers */
export function useSigner(me: Me, agency: string, signs: boolean): Signer {
  const t = useTexts(words);
  const { data } = $api.useQuery('get', '/api/v1/people', {
    params: { query: { agency, role: 'head', active: true, limit: 5 } },
  });
  const head = data?.items[0];
  const called = head?.title?.startsWith('Giám đốc') ? t.director : t.inCharge;
  const delegated = signs && !me.roles.includes('head');
  const person = signs ? me : head;
  const said = person === undefined ? t.head : [person.name, person.title].filter(Boolean).join(', ');
  return {
    said: delegated ? t.byDelegation(said) : said,
    name: person?.name ?? null,
    title: person?.title ?? null,
    called,
    inPlaceOf: delegated ? { mark: me.roles.includes('deputy') ? 'KT.' : 'TUQ.', head: head?.title ?? null } : null,
  };
}
