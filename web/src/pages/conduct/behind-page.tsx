/** /tong-quan/so-lieu/chi-tiet: the steps behind a figure, each with the entries of the journal that make it. */
import { Link, useSearchParams } from 'react-router';
import { $api } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { caseLink } from '../../discipline/case-link.js';
import { texts, useTexts } from '../../language/language.js';
import { PAGED, StepsBehind, useFigureAsked } from './steps-behind.js';

const words = texts({
  vi: { title: 'Nguồn của số liệu', frozen: 'Số liệu đã chốt trong báo cáo' },
  en: { title: 'Behind the figure', frozen: 'A figure that a report has frozen' },
});

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title}>
      <Behind />
    </ForWholeProvince>
  );
}

function Behind() {
  const t = useTexts(words);
  const [address] = useSearchParams();
  const { figure, given } = useFigureAsked();
  const [report, agency] = [address.get('bao-cao'), address.get('co-quan')];
  const query = { figure, ...given, ...(report === null ? {} : { report }), ...(agency === null ? {} : { agency }) };
  const list = $api.useInfiniteQuery('get', '/api/v1/office/evaluation/steps', { params: { query } }, PAGED);
  const rules = $api.useQuery('get', '/api/v1/office/evaluation', {});
  return (
    <StepsBehind list={list} rule={rules.data?.rules.find(({ name }) => name === figure)} agency={agency}>
      {report !== null && (
        <p>
          <Link to={caseLink(report)}>{t.frozen}</Link>
        </p>
      )}
    </StepsBehind>
  );
}
