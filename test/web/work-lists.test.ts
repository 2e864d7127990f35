import { describe, expect, it } from '@jest/globals';
import { addressOf, countOf, filtersIn, NO_FILTERS, queryOf } from '../../web/src/pages/consultations/filters.js';
import { foundIn } from '../../web/src/pages/consultations/found-in.js';
import { stagesOf } from '../../web/src/pages/consultations/stages.js';
import { arrivedAfter, sentenceOf } from '../../web/src/pages/inbox/messages.js';
import { fileAt } from '../../web/src/parts/file-address.js';

describe('filters in the address', () => {
  const address = 'q=%C4%91%C6%B0%E1%BB%9Dng&state=collecting%2Cconsolidating&overdue=true&sort=dueAt';

  it('come back as they were', () => {
    expect(addressOf(filtersIn(new URLSearchParams(address))).toString()).toBe(address);
  });

  it('leave out what the list does not know', () => {
    const read = filtersIn(new URLSearchParams('state=lost,draft&urgency=never&dueBefore=2023-02-30&sort=name'));
    expect(read).toEqual({ ...NO_FILTERS, states: ['draft'] });
  });

  it('take in a limit that ends with the day, and none of the day after', () => {
    expect(queryOf({ ...NO_FILTERS, dueBefore: '2023-05-25' })).toMatchObject({
      dueBefore: '2023-05-26T00:00:00.001+07:00',
    });
  });

  it('count what narrows, not the order', () => {
    expect(countOf({ ...NO_FILTERS, sort: 'dueAt', q: 'cầu' })).toBe(1);
  });

  it('are the same for the file', () => {
    expect(fileAt('/api/v1/consultations', 'csv', queryOf({ ...NO_FILTERS, states: ['draft', 'withdrawn'] }))).toBe(
      '/api/v1/consultations.csv?sort=-updatedAt&state=draft%2Cwithdrawn',
    );
  });
});

describe('what was searched', () => {
  it('is found whatever its case, with the text left whole', () => {
    const pieces = foundIn('Cầu Sông Ba và cầu Đà Rằng', 'cầu');
    expect(pieces.map(({ text }) => text).join('')).toBe('Cầu Sông Ba và cầu Đà Rằng');
    expect(pieces.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['Cầu', 'cầu']);
  });

  it('marks nothing where nothing was searched', () => {
    expect(foundIn('Cầu', ' ')).toEqual([{ at: 0, text: 'Cầu', isFound: false }]);
  });
});

describe('the stages of a consultation', () => {
  it('show a dispute ahead as only possible, and none where it ended without', () => {
    expect(stagesOf('collecting', null)).toEqual(['passed', 'present', 'ahead', 'possible', 'end']);
    expect(stagesOf('concluded', 'agreed')).toEqual(['passed', 'passed', 'passed', 'ended']);
    expect(stagesOf('concluded', 'decided-by-chairman')).toHaveLength(5);
    expect(stagesOf('withdrawn', 'withdrawn')).toBeNull();
  });
});

describe('the inbox', () => {
  const late = { createdAt: '2023-05-25T23:30:00+07:00' };
  const next = { createdAt: '2023-05-26T00:00:00+07:00' };

  it('finds the subject that a sentence quotes', () => {
    expect(sentenceOf({ text: 'Nhắc việc về “Kè”. Hạn', subject: 'Kè' })).toEqual({
      before: 'Nhắc việc về “',
      subject: 'Kè',
      after: '”. Hạn',
    });
    expect(sentenceOf({ text: 'Kè', subject: 'Kè' }).subject).toBeNull();
  });

  it('takes as arrived only what came after the newest that was seen', () => {
    const messages = [
      { ...next, id: 'b' },
      { ...late, id: 'a' },
    ] as unknown as Parameters<typeof arrivedAfter>[0];
    expect([...arrivedAfter(messages, late.createdAt)]).toEqual(['b']);
    expect(arrivedAfter(messages, null).size).toBe(0);
  });
});
