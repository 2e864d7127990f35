/** The suites that take minutes begin first: begun last, one of them is waited for alone. The others go by jest's own order. */
import Sequencer from '@jest/test-sequencer';

const LONG = ['pages.browser.ts', 'no-refused-reads.browser.ts'];

export default class LongOnesFirst extends (Sequencer.default ?? Sequencer) {
  sort(tests) {
    const isLong = ({ path }) => LONG.some((name) => path.endsWith(`/${name}`));
    const ordered = super.sort(tests);
    return [...ordered.filter(isLong), ...ordered.filter((test) => !isLong(test))];
  }
}
