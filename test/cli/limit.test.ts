import { describe, expect, it } from '@jest/globals';
import { callCli } from './run-cli.js';

const RECEIVED = ['--received', '2023-05-16T09:00:00+07:00'];
const limit = (...argv: string[]) => callCli(['limit', ...argv]);

describe('dong-thuan limit', () => {
  it('prints the instant, and the working days counted on standard error', async () => {
    expect(await limit(...RECEIVED, '--working-days', '7')).toEqual({
      exit: 0,
      out: '2023-05-26T00:00:00+07:00\n',
      err: '7 ngày làm việc: 2023-05-17, 2023-05-18, 2023-05-19, 2023-05-22, 2023-05-23, 2023-05-24, 2023-05-25\n',
    });
  });

  it('counts calendar days, and moves an end on a day off', async () => {
    const { out } = await limit(...RECEIVED, '--calendar-days', '4');
    expect(out).toBe('2023-05-23T00:00:00+07:00\n');
  });

  it('takes a named day', async () => {
    expect((await limit(...RECEIVED, '--on', '2023-05-25')).out).toBe('2023-05-26T00:00:00+07:00\n');
  });

  it('takes the instant of receipt in any offset', async () => {
    const { out } = await limit('--received', '2023-05-15T23:30:00Z', '--working-days', '7');
    expect(out).toBe('2023-05-26T00:00:00+07:00\n');
  });

  it('does not apply the minimum and maximum of a regulation, nor when it is in force', async () => {
    const { exit, out } = await limit(...RECEIVED, '--working-days', '60', '--regulation', 'tan-chau-2024');
    expect({ exit, out }).toEqual({ exit: 0, out: '2023-08-09T00:00:00+07:00\n' });
  });

  it('exits 1 where the calendar has no notice yet', async () => {
    const { exit, out, err } = await limit('--received', '2027-12-20T09:00:00+07:00', '--working-days', '30');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('2028');
  });

  it.each([
    [['--working-days', '7']],
    [RECEIVED],
    [[...RECEIVED, '--working-days', '7', '--calendar-days', '7']],
    [[...RECEIVED, '--working-days', '0']],
    [[...RECEIVED, '--working-days', '2.5']],
    [[...RECEIVED, '--working-days', '-3']],
    [[...RECEIVED, '--on', '2023-02-30']],
    [['--received', '2023-05-16T09:00:00', '--working-days', '7']],
    [[...RECEIVED, '--working-days', '7', '--regulation', 'kon-tum']],
    [[...RECEIVED, '--working-days', '7', 'more']],
  ])('exits 2 when it is called with %j', async (argv) => {
    const { exit, out, err } = await limit(...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err.trim()).not.toBe('');
  });
});
