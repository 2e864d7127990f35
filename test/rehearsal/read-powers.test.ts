/** The register of delegated powers with which a rehearsal begins. */
import { describe, expect, it } from '@jest/globals';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import { aRehearsal, OPEN } from './a-rehearsal.js';

const regulations = readRegulations();
const OFFICE = '  - {code: VP, name: Văn phòng UBND tỉnh, kind: office}\n';
const POWER =
  'subject: Đấu nối, way: delegated, from: STC, to: SXD, text: Ủy quyền., document: QĐ 15, since: 2023-05-01';

const withPowers = (powers: string, office = OFFICE) =>
  aRehearsal(OPEN).replace('story:\n', `${office}powers: ${powers}\nstory:\n`);

function faultsOf(text: string): string[] {
  const read = readRehearsal(text, 'a.yaml', regulations);
  return 'faults' in read ? read.faults.map(({ key, reason }) => `${key} ${reason}`) : [];
}

describe('The powers of a rehearsal', () => {
  it.each<[string, string, string]>([
    ['are a list', '{a: 1}', 'powers must be a list of powers'],
    ['are maps', '[x]', 'powers.0 must be a map'],
    [
      'hold no other keys',
      `[{${POWER}, colour: red}]`,
      'powers.0.colour is nothing that delegated-power.record carries',
    ],
    ['hold values of their types', `[{${POWER}, until: never}]`, 'powers.0.until is of the wrong type'],
    ['lack nothing', '[{subject: Đấu nối}]', 'powers.0.way is refused: case-field-required'],
    [
      'name agencies that there are',
      `[{${POWER.replace('SXD', 'SYT')}}]`,
      'powers.0.to is refused: case-agency-unknown',
    ],
    [
      'name functions that there are',
      `[{${POWER}, function: health}]`,
      'powers.0.function is refused: power-function-unknown',
    ],
  ])('%s', (_name, powers, fault) => {
    expect(faultsOf(withPowers(powers))).toEqual([expect.stringContaining(fault)]);
  });

  it('need an Office that records them', () => {
    expect(faultsOf(withPowers(`[{${POWER}}]`, ''))).toEqual([expect.stringContaining('kind office is needed')]);
  });

  it('are read as they are told, and are none where nothing is told', () => {
    const read = readRehearsal(withPowers(`[{${POWER}, function: construction}]`), 'a.yaml', regulations);
    expect(read).toMatchObject({ rehearsal: { powers: [{ to: 'SXD', function: 'construction' }] } });
    expect(readRehearsal(aRehearsal(OPEN), 'a.yaml', regulations)).toMatchObject({ rehearsal: { powers: [] } });
  });
});
