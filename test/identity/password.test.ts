import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword, passwordCost } from '../../src/api/identity/password.js';
import { readConfig } from '../../src/platform/config/config.js';

describe('a password', () => {
  it('is known again by its hash, and another one is not', async () => {
    const hash = await hashPassword('một mật khẩu dài');
    expect(await isPassword('một mật khẩu dài', hash)).toBe(true);
    expect(await isPassword('một mật khẩu dàj', hash)).toBe(false);
    expect(await isPassword('', hash)).toBe(false);
  });

  it('is the same however the keyboard puts its accents together', async () => {
    const hash = await hashPassword('mật khẩu'.normalize('NFD'));
    expect(await isPassword('mật khẩu'.normalize('NFC'), hash)).toBe(true);
  });

  it('has another hash each time, which names its cost', async () => {
    const [one, other] = [await hashPassword('mật khẩu'), await hashPassword('mật khẩu')];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  });

  it('is checked at the cost that its hash names, also a former one', async () => {
    // RFC 7914, section 12: "pleaseletmein" with the salt "SodiumChloride", shortened to 32 bytes as scrypt allows.
    const key = '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2';
    const stored = `scrypt$16384$8$1$${Buffer.from('SodiumChloride').toString('base64url')}$${Buffer.from(key, 'hex').toString('base64url')}`;
    expect(await isPassword('pleaseletmein', stored)).toBe(true);
    expect(await isPassword('pleaseletmeout', stored)).toBe(false);
  });

  it('of nobody is never right', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('dongthuan', null)).toBe(false);
  });

  it('costs what is configured: more where it is asked for, never less than that in production', async () => {
    const hash = await hashPassword('mật khẩu', passwordCost(12));
    expect(hash).toMatch(/^scrypt\$4096\$8\$3\$/);
    expect(await isPassword('mật khẩu', hash)).toBe(true);
    const production = { NODE_ENV: 'production', PROVINCE: 'phu-yen', PROVINCE_NAME: 'Phú Yên', SIGNING_KEY: 'x' };
    expect(() => readConfig({ ...production, PASSWORD_COST: '14' })).toThrow(
      'PASSWORD_COST is "14": write a whole number from 15 to 20',
    );
    expect(readConfig({ PASSWORD_COST: '10' }).passwordCost).toBe(10);
  });

  it('that is stored in another form is told, not taken for wrong', async () => {
    await expect(isPassword('x', 'plain text')).rejects.toThrow('not in the form');
  });
});
