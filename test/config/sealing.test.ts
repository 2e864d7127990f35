/** What is sealed opens in its place with its key alone; keys come from the configuration or the data folder. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/platform/config/config.js';
import { ConfigError } from '../../src/platform/config/config-error.js';
import { sealingKeysIn } from '../../src/platform/config/sealing-keys.js';
import { SealBroken, Sealing } from '../../src/platform/sealing.js';

const folder = mkdtempSync(join(tmpdir(), 'dong-thuan-sealing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a sealed text', () => {
  const [one, two] = [randomBytes(32), randomBytes(32)];
  const sealed = new Sealing([one]).seal('bí mật', 'a');

  it('opens with its key, also where another seals', () => {
    expect(sealed).not.toContain('bí mật');
    expect(new Sealing([one]).open(sealed, 'a')).toBe('bí mật');
    expect(new Sealing([two, one]).open(sealed, 'a')).toBe('bí mật');
    expect(new Sealing([two, one]).isCurrent(sealed)).toBe(false);
    expect(new Sealing([one, two]).isCurrent(sealed)).toBe(true);
  });

  it('opens neither elsewhere, nor without its key, nor changed', () => {
    const [id, body = ''] = sealed.split('.');
    const changed = `${id}.${body.slice(0, 20)}${body[20] === 'A' ? 'B' : 'A'}${body.slice(21)}`;
    expect(() => new Sealing([one]).open(sealed, 'b')).toThrow(SealBroken);
    expect(() => new Sealing([two]).open(sealed, 'a')).toThrow(SealBroken);
    for (const broken of [changed, `${id}.`, `${id}.AAAA`, ''])
      expect(() => new Sealing([one]).open(broken, 'a')).toThrow(SealBroken);
  });

  it('is another each time', () => {
    expect(new Sealing([one]).seal('bí mật', 'a')).not.toBe(sealed);
    expect(() => new Sealing([])).toThrow(RangeError);
  });
});

describe('the keys of an installation', () => {
  it('are those that are given, one on a line', () => {
    const keys = [randomBytes(32), randomBytes(32)];
    const file = join(folder, 'keys');
    writeFileSync(file, `${keys.map((key) => key.toString('base64')).join('\n')}\n`, { mode: 0o600 });
    expect(readConfig({ SECRETS_KEY_FILE: file }).sealingKeys).toEqual(keys);
    expect(readConfig({}).sealingKeys).toBeNull();
    for (const SECRETS_KEY of ['ngắn', randomBytes(31).toString('base64')])
      expect(() => readConfig({ SECRETS_KEY })).toThrow(/openssl rand -base64 32/);
  });

  it('are else one of the data folder, made once and for the owner alone', async () => {
    const place = join(folder, 'data');
    const all = await Promise.all([1, 2, 3].map(() => sealingKeysIn(place)));
    const file = join(place, 'secrets-key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const keys of all) expect(keys).toEqual([Buffer.from(readFileSync(file, 'utf8'), 'base64')]);
    chmodSync(file, 0o644);
    await expect(sealingKeysIn(place)).rejects.toThrow(/chmod 600/);
    writeFileSync(join(folder, 'secrets-key'), 'x', { mode: 0o600 });
    await expect(sealingKeysIn(folder)).rejects.toThrow(/holds no key/);
  });
});

describe('the second factor', () => {
  it('is required in production unless it is said otherwise, and never in evaluation', () => {
    const production = { NODE_ENV: 'production', PROVINCE: 'phu-yen' };
    const required = (environment: Record<string, string>) => {
      try {
        return readConfig(environment).secondFactorRequired;
      } catch (error) {
        return error instanceof ConfigError ? error.faults.filter((fault) => !fault.startsWith('SIGNING_KEY')) : error;
      }
    };
    expect(required({})).toBe(false);
    expect(required({ SECOND_FACTOR: 'required' })).toEqual([expect.stringMatching(/evaluation mode never/)]);
    expect(required({ ...production, SECOND_FACTOR: 'no' })).toEqual([expect.stringMatching(/^SECOND_FACTOR is "no"/)]);
    const pem =
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n-----END PRIVATE KEY-----';
    expect(required({ ...production, SIGNING_KEY: pem })).toBe(true);
    expect(required({ ...production, SIGNING_KEY: pem, SECOND_FACTOR: 'optional' })).toBe(false);
  });
});
