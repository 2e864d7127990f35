/** The way to the page that says why an agency is deemed to agree, from wherever that is told. */
import { Link } from 'react-router';
import { texts, useTexts } from '../../language/language.js';

const words = texts({
  vi: { why: 'Vì sao được xác định là đồng ý' },
  en: { why: 'Why it is deemed to agree' },
});

/** The address of that page. */
export function whyDeemedLink(consultation: string, agency: string): string {
  return `/ho-so/${encodeURIComponent(consultation)}/vi-sao-dong-y/${encodeURIComponent(agency)}`;
}

/** The link, named for the agency where several stand together. */
export function WhyDeemed({
  consultation,
  agency,
  name,
  onFollow,
}: {
  readonly consultation: string;
  readonly agency: string;
  readonly name?: string;
  readonly onFollow?: () => void;
}) {
  const { why } = useTexts(words);
  return (
    <Link to={whyDeemedLink(consultation, agency)} {...(onFollow === undefined ? {} : { onClick: onFollow })}>
      {name === undefined ? why : `${why}: ${name}`}
    </Link>
  );
}
