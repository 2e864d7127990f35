import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqliteDatabases, type TemporaryDatabases } from '../../../src/tools/rehearsal/temporary-databases.js';
import { everyRehearsal, type Rehearsed } from '../../journal/every-rehearsal.js';
import { MUTATIONS } from '../../journal/mutations.js';
import { saidInBrowser, toldOtherwise } from './said.js';

/** Dozens of stories are played and proven: a slow machine may take its time. */
const A_LONG_WHILE = 300_000;

describe('in the browser, every consultation of every rehearsal', () => {
  let proofs: readonly Rehearsed[] = [];
  let databases: TemporaryDatabases;
  beforeAll(async () => {
    databases = await sqliteDatabases();
    proofs = await everyRehearsal(databases);
  }, A_LONG_WHILE);
  afterAll(() => databases.close());

  it('is found to hold', async () => {
    const said = await Promise.all(proofs.map(async ({ name, proof }) => `${name}: ${await saidInBrowser(proof)}`));
    expect(said.filter((line) => !line.endsWith(': ok'))).toEqual([]);
    expect(said.length).toBeGreaterThan(30);
  });

  it('is told from the entries as the machines of the law see it', async () => {
    const told = await Promise.all(proofs.map(async ({ name, proof }) => [name, ...(await toldOtherwise(proof))]));
    expect(told.filter((lines) => lines.length > 1)).toEqual([]);
  });

  it('is refused once what it shows was changed', async () => {
    // Of a draft nothing was put to anybody yet.
    const opened = proofs.filter(({ proof }) => proof.rendering.view.round > 0);
    const changed = opened.flatMap(({ name, proof }) =>
      Object.entries(MUTATIONS).flatMap(([what, mutate]) => {
        const mutated = mutate(JSON.parse(JSON.stringify(proof)));
        return mutated === null ? [] : [{ name: `${name}: ${what}`, mutated }];
      }),
    );
    expect(changed.length).toBeGreaterThanOrEqual(5 * opened.length);
    const said = await Promise.all(
      changed.map(async ({ name, mutated }) => `${name}: ${await saidInBrowser(mutated)}`),
    );
    expect(said.filter((line) => line.endsWith(': ok'))).toEqual([]);
    // It says what is wrong, and did not merely stumble over it.
    expect(said.filter((line) => line.endsWith(': part-missing'))).toEqual([]);
  });
});
