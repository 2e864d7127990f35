import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerOfConfig } from '../../src/server/register-of-config.js';

const province = { code: 'phu-yen', name: 'Phú Yên' };

describe('The register in REGISTER_FILE', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dong-thuan-register-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (file: string) => registerOfConfig({ mode: 'production', registerFile: join(folder, file), province });

  it('is a list of agencies', () => {
    writeFileSync(join(folder, 'sound.yaml'), '- {code: SXD, name: Sở Xây dựng, functions: [construction]}\n');
    expect(read('sound.yaml')).toEqual([
      {
        code: 'SXD',
        name: 'Sở Xây dựng',
        kind: 'department',
        functions: ['construction'],
        external: false,
        subordination: 'department',
      },
    ]);
  });

  it('tells every fault with its line and key', () => {
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, '- {code: SXD}\n- {code: S XD, name: Sở}\n');
    expect(() => read('broken.yaml')).toThrow(
      `REGISTER_FILE: The register cannot be used:\n  ${file}:1: 0.name: is missing\n  ${file}:2: 1.code: must be a code`,
    );
  });

  it('tells that there is no such file', () => {
    expect(() => read('missing.yaml')).toThrow(/^The register in REGISTER_FILE \(.*missing\.yaml\) cannot be read: /);
  });
});
