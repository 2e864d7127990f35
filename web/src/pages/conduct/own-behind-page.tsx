/** /ky-cuong/so-lieu-cua-toi/chi-tiet: the steps behind a figure about oneself, or about the own agency for its head. */
import { Link } from 'react-router';
import { $api } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { OWN_FIGURES } from './figure-words.js';
import { PAGED, StepsBehind, useFigureAsked } from './steps-behind.js';

const words = texts({ vi: { back: 'Số liệu của tôi' }, en: { back: 'My figures' } });

export function Component() {
  const t = useTexts(words);
  const { figure, given } = useFigureAsked();
  const query = { figure, ...given };
  const list = $api.useInfiniteQuery('get', '/api/v1/own-figures/steps', { params: { query } }, PAGED);
  const rules = $api.useQuery('get', '/api/v1/own-figures', {});
  return (
    <StepsBehind list={list} rule={rules.data?.rules.find(({ name }) => name === figure)}>
      <p>
        <Link to={OWN_FIGURES}>{t.back}</Link>
      </p>
    </StepsBehind>
  );
}
