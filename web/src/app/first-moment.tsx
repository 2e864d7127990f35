/** What stands on the screen until the first page has come: never a blank one. */
import { texts, useTexts } from '../language/language.js';
import { Waiting } from '../parts/waiting.js';

const words = texts({ vi: { page: 'trang' }, en: { page: 'the page' } });

export function FirstMoment() {
  const { page } = useTexts(words);
  return (
    <main className="page">
      <Waiting what={page} />
    </main>
  );
}
