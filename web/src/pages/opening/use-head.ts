/** The head of the lead agency, who signs what is sent. */
import { $api } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { useMyself } from '../../session/me.js';
import { headWordOf } from './missing-words.js';

const words = texts({ vi: { head: 'Thủ trưởng cơ quan' }, en: { head: 'the head' } });

export interface HeadOfLead {
  readonly name: string | null;
  readonly title: string | null;
  /** "Giám đốc"; null where the title does not tell it. */
  readonly word: string | null;
  /** The same, or what the head is called in general. */
  readonly called: string;
}

export function useHead(): HeadOfLead {
  const t = useTexts(words);
  const { agency } = useMyself();
  const { data } = $api.useQuery('get', '/api/v1/people', {
    params: { query: { agency: agency?.code ?? '', role: 'head', active: true } },
  });
  const head = data?.items[0];
  const word = headWordOf(head?.title ?? null, agency?.name ?? '');
  return { name: head?.name ?? null, title: head?.title ?? null, word, called: word ?? t.head };
}
