import { describe, expect, it } from '@jest/globals';
import type { CommandRequest } from '../../src/engine/door/command-request.js';
import { mayAsk, namedAgencies } from '../../src/engine/door/named-agencies.js';
import { COMMAND_NAMES } from '../../workflows/commands/commands.js';

const named = (command: CommandRequest['command'], carried: object) =>
  namedAgencies({ command, with: carried } as CommandRequest, null, 'SKHDT');

describe('the agencies that a command names', () => {
  it.each<[CommandRequest['command'], object, string[]]>([
    ['consultation.open', { consult: [{ agency: 'SXD' }, { agency: 'STC' }, { agency: 'SXD' }] }, ['SXD', 'STC']],
    ['consultation.open', { leadFunction: 'planning', consult: [{ agency: 'SXD' }] }, ['SXD', 'SKHDT']],
    ['opinion.return', { ground: 'outside-competence', competentAgency: 'STNMT' }, ['STNMT']],
    ['opinion.accept-return', { agency: 'SXD', readdress: { agency: 'STNMT' } }, ['SXD', 'STNMT']],
    ['dispute.record-session', { agency: 'SXD', participants: ['Giám đốc'] }, ['SXD']],
    ['opinion.assign', { officer: 'Nguyễn Văn Bình' }, []],
  ])('of %s with %j are %j', (command, carried, agencies) => {
    expect(named(command, carried)).toEqual(agencies);
  });

  it('of a draft are none, so that its entry in the journal stays as it was', () => {
    expect(named('consultation.draft', { consult: [{ agency: 'SXD' }] })).toEqual([]);
  });
});

describe('a command by which agencies may be asked', () => {
  it('is one that tells the function by which they are related, or asks all of them again', () => {
    const asking = COMMAND_NAMES.filter(mayAsk);
    expect(asking).toEqual(
      expect.arrayContaining(['consultation.open', 'consultation.amend', 'opinion.accept-return']),
    );
    for (const command of [
      'consultation.draft',
      'opinion.answer',
      'opinion.record-receipt',
      'agency.reorganise',
    ] as const)
      expect(asking).not.toContain(command);
  });
});
