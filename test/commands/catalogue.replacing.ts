/** Adding a command is adding its row: an imaginary one is found wherever the rows are read. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '../../workflows/commands/actors.js';
import { CATALOGUE, type CommandRow } from '../../workflows/commands/catalogue.js';
import { NAME_AGENCY_AND_REASON } from '../../workflows/commands/inputs.js';
import * as kernel from '../../workflows/step/kernel.js';

const PONDER = {
  about: 'opinion',
  by: ['lead', 'head'],
  path: 'opinions/{agency}/ponder',
  until: 'opinion',
  summary: 'Ponder on an opinion, with a reason',
  input: NAME_AGENCY_AND_REASON,
} as const satisfies CommandRow;

const NAME = 'opinion.ponder';

describe('an imaginary command, of which there is a row and an event', () => {
  beforeAll(() => {
    jest.unstable_mockModule('../../workflows/commands/catalogue.js', () => ({
      CATALOGUE: { ...CATALOGUE, [NAME]: PONDER },
    }));
    // The event in the machine: it is always carried out, and changes nothing.
    jest.unstable_mockModule('../../workflows/step/kernel.js', () => ({
      stepper: (machine: never) => {
        const step = kernel.stepper(machine);
        return (stored: never, event: { type: string }) =>
          event.type === NAME ? { refused: null, next: stored, effects: [] } : step(stored, event);
      },
    }));
  });

  it('is given by those that its row names', async () => {
    const { mayAct } = await import('../../workflows/commands/authority.js');
    const head = { agency: 'SKHDT', agencyKind: 'department', role: 'head', asHead: true } as Actor;
    expect(mayAct(NAME as never, head, 'SKHDT')).toBeNull();
    expect(mayAct(NAME as never, { ...head, asHead: false, role: 'officer' }, 'SKHDT')).toEqual({
      code: 'not-authorised',
    });
    expect(mayAct(NAME as never, head, 'SXD')).toEqual({ code: 'not-lead' });
  });

  it('has its shape', async () => {
    const { shapeOf } = await import('../../src/rules/commands/shape-of.js');
    expect(shapeOf(NAME as never, { reason: 5, agency: 'SXD', colour: 'red' })).toEqual({
      with: { agency: 'SXD' },
      malformed: ['/reason'],
      unknown: ['/colour'],
    });
  });

  it('is among the open acts of the one who may give it, with its address and its limit', async () => {
    const { openActions } = await import('../../src/api/consultations/actions.js');
    const { aConsultation } = await import('../workflows/a-dossier.js');
    const { head } = await import('../workflows/people.js');
    const story = aConsultation().withAgencies(1).opened();
    const openTo = (agency: string) => openActions(story.current, () => story.moment(head(agency)), []);
    const acts = openTo('SKHDT').filter(({ command }) => (command as string) === NAME);
    expect(acts).toEqual([
      {
        command: NAME,
        agency: 'SXD',
        href: `/api/v1/consultations/${story.current.id}/opinions/SXD/ponder`,
        method: 'POST',
        until: '2023-05-26T00:00:00.000+07:00',
      },
    ]);
    expect(openTo('SXD').map(({ command }) => command as string)).not.toContain(NAME);
  });

  it('is described in the OpenAPI document', async () => {
    const { interfaceDocument } = await import('../../src/server/interface-document.js');
    const { paths } = JSON.parse(await interfaceDocument()) as { paths: Record<string, { post?: object }> };
    expect(paths['/api/v1/consultations/{id}/opinions/{agency}/ponder']?.post).toMatchObject({
      operationId: 'opinionPonder',
      summary: PONDER.summary,
      tags: ['opinions'],
    });
  });
});
