import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyProof } from '../../src/journal/verify-proof.js';
import { sqliteDatabases, type TemporaryDatabases } from '../../src/tools/rehearsal/temporary-databases.js';
import { everyRehearsal, type Rehearsed } from './every-rehearsal.js';
import { MUTATIONS } from './mutations.js';
import { hasPython, verifyEach } from './python.js';

/** Dozens of stories are played and proven: a slow machine may take its time. */
const A_LONG_WHILE = 300_000;

describe('every consultation of every rehearsal', () => {
  let proofs: readonly Rehearsed[] = [];
  let databases: TemporaryDatabases;

  beforeAll(async () => {
    databases = await sqliteDatabases();
    proofs = await everyRehearsal(databases);
  }, A_LONG_WHILE);
  afterAll(() => databases.close());

  it(
    'can be proven',
    () => {
      const refused = proofs.flatMap(({ name, proof }) => {
        const verdict = verifyProof(JSON.parse(JSON.stringify(proof)));
        return verdict.ok ? [] : [`${name}: ${verdict.reason}`];
      });
      expect(refused).toEqual([]);
      expect(proofs.length).toBeGreaterThan(30);
    },
    A_LONG_WHILE,
  );

  (hasPython ? it : it.skip)('can be verified by the program of a stranger', () => {
    const said = verifyEach(proofs.map(({ proof }) => proof));
    expect(said.flatMap((line, index) => (line === 'OK' ? [] : [`${proofs[index]?.name}: ${line}`]))).toEqual([]);
  });

  const PLAYING_NEW_RULES = [
    'PY-1.1-lich-nghi-bao-mot-co-quan',
    'PY-1.3a-sap-nhap-giu-dieu-da-noi-va-con-no',
    'PY-1.5-hoi-them-va-don-doc',
    'PY-1.5-tam-dung-roi-tiep-tuc',
    'PY-2.1b-ho-so-chua-du-bo-sung-va-tinh-lai',
    'PY-2.1b-van-phong-quyet-dinh-tham-quyen-qua-han',
    'PY-2.2b-gia-han-mac-nhien-duoc-chap-thuan',
    'PY-2.2d-ghi-nhan-hoac-sua-ngay-nhan',
    'PY-2.2d-tra-loi-bang-giay-nhan-trong-han',
    'PY-2.3-thong-nhat-khi-duoc-xac-nhan',
  ];

  (hasPython ? it : it.skip).each(PLAYING_NEW_RULES)('are refused by it once they are changed: %s', (file) => {
    const own = proofs.filter(({ name }) => name.startsWith(`${file}.yaml `));
    expect(own).not.toEqual([]);
    const changed = own.flatMap(({ name, proof }) =>
      Object.entries(MUTATIONS).flatMap(([what, mutate]) => {
        const mutated = mutate(JSON.parse(JSON.stringify(proof)));
        return mutated === null ? [] : [{ name: `${name}: ${what}`, mutated }];
      }),
    );
    expect(changed.length).toBeGreaterThanOrEqual(5 * own.length);
    const said = verifyEach(changed.map(({ mutated }) => mutated));
    expect(said.flatMap((line, index) => (line.startsWith('WRONG: ') ? [] : [changed[index]?.name]))).toEqual([]);
    // It says what is wrong, and did not merely stumble over it.
    expect(said.filter((line) => /Error|object|not subscriptable|unsupported/.test(line))).toEqual([]);
  });
});
