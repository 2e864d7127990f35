/** The files that people take away call things as the pages do: the words stand in both, and are the same. */
import { describe, expect, it } from '@jest/globals';
import { MESSAGE_WORDS } from '../../src/api/list-files/message-words.vi.js';
import * as files from '../../src/api/list-files/words.vi.js';
import { letterKindWords } from '../../web/src/letters/letter-words.js';
import * as marks from '../../web/src/marks/words.js';
import * as agencies from '../../web/src/pages/administration/agency-words.js';
import { channelWords, stateWords } from '../../web/src/pages/administration/delivery-words.js';
import { kindWords } from '../../web/src/pages/inbox/kind-words.js';

/** The pages name the province or the city; files are the same in both. */
const anywhere = (words: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [key, word.replace(/UBND tỉnh$/, 'UBND')]));

describe('in files and on pages the same words stand for', () => {
  it.each<[string, object, object]>([
    ['kinds of messages', MESSAGE_WORDS, kindWords.vi],
    ['kinds of letters', files.LETTER_WORDS, letterKindWords.vi],
    ['states of opinions', files.OPINION_STATE_WORDS, marks.opinionStateWords.vi],
    ['positions', files.POSITION_WORDS, marks.positionWords.vi],
    ['weights', files.WEIGHT_WORDS, marks.weightWords.vi],
    ['what became of comments', files.RESULT_WORDS, marks.resultWords.vi],
    ['channels', files.CHANNEL_WORDS, channelWords.vi],
    ['states of deliveries', files.DELIVERY_WORDS, stateWords.vi],
    ['kinds of agencies', files.AGENCY_KIND_WORDS, anywhere(agencies.kindWords.vi)],
    ['subordination', files.SUBORDINATION_WORDS, anywhere(agencies.subordinationWords.vi)],
  ])('%s', (_what, inFiles, onPages) => {
    expect(inFiles).toEqual(onPages);
  });
});
