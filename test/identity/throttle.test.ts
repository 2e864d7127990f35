import { beforeEach, expect, it } from '@jest/globals';
import { type Attempt, MOST_FAILURES, SignInThrottle } from '../../src/api/identity/throttle.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';

describeOnBothDatabases('the sign-in throttle', (open) => {
  let now = 0;
  let store: Store;
  let throttle: SignInThrottle;
  beforeEach(async () => {
    now = 1_000_000;
    store = await open();
    await store.write((tx) => tx.execute('DELETE FROM sign_in_failures'));
    throttle = new SignInThrottle(store, () => now);
  });
  const by = (login: string, address = '10.0.0.1', device: string | null = null): Attempt => ({
    login,
    address,
    device,
  });
  const fails = async (attempt: Attempt, by_: SignInThrottle = throttle) => {
    const { wait } = await by_.attempt(attempt);
    if (wait === 0) await store.write((tx) => by_.failed(tx, attempt));
    return wait;
  };
  const failing = async (times: number, attempt: Attempt) => {
    let wait = 0;
    for (let count = 0; count < times; count += 1) wait = await fails(attempt);
    return wait;
  };
  const succeeds = async (attempt: Attempt) => {
    const { wait } = await throttle.attempt(attempt);
    await store.write((tx) => throttle.succeeded(tx, attempt));
    return wait;
  };

  it('lets ten failures pass for a login from an address, then none for the rest of a quarter of an hour', async () => {
    expect(await failing(10, by('an'))).toBe(0);
    expect(await throttle.attempt(by('an'))).toEqual({ wait: 900, first: true });
    now += 899_000;
    expect(await throttle.attempt(by('an'))).toEqual({ wait: 1, first: false });
    now += 1000;
    expect(await fails(by('an'))).toBe(0);
  });

  it('counts before the password is looked at, so that many at once do not slip through', async () => {
    const waits = await Promise.all(Array.from({ length: 30 }, () => throttle.attempt(by('an'))));
    expect(waits.filter(({ wait }) => wait === 0)).toHaveLength(MOST_FAILURES.ofLoginFromAddress);
  });

  it('does not count whoever has the right password, however many sit behind one address', async () => {
    for (let count = 0; count < 120; count += 1) expect(await succeeds(by(`person-${count % 3}`))).toBe(0);
  });

  it('holds back an address that goes from login to login, and no other', async () => {
    for (let login = 0; login < 100; login += 1) expect(await fails(by(`login-${login}`))).toBe(0);
    expect(await fails(by('yet-another'))).toBeGreaterThan(0);
    expect(await fails(by('yet-another', '10.0.0.2'))).toBe(0);
  });

  it('keeps no row of what an address tries that is held back', async () => {
    for (let login = 0; login < 130; login += 1) await fails(by(`login-${login}`));
    const rows = await store.reader.rows('SELECT subject FROM sign_in_failures');
    expect(rows).toHaveLength(1 + 2 * MOST_FAILURES.ofAddress);
  });

  it('takes the addresses of one network of IPv6 for one, and those of IPv4 in its clothes for what they are', async () => {
    for (let count = 0; count < 10; count += 1) await fails(by('an', `2001:db8:0:1::${count}`));
    expect(await fails(by('an', '2001:db8:0:1:ffff:1:2:3'))).toBeGreaterThan(0);
    expect(await fails(by('an', '2001:db8:0:2::1'))).toBe(0);
    for (let count = 0; count < 10; count += 1) await fails(by('binh', '10.0.0.9'));
    expect(await fails(by('binh', '::ffff:10.0.0.9'))).toBeGreaterThan(0);
  });

  it('holds back a login that is tried from many addresses, but not in a browser that the person has used', async () => {
    for (let count = 0; count < 50; count += 1) expect(await fails(by('an', `10.1.0.${count}`))).toBe(0);
    expect(await fails(by('an', '10.2.0.1'))).toBeGreaterThan(0);
    expect(await fails(by('an', '10.2.0.1', 'known'))).toBe(0);
    expect(await fails(by('binh', '10.2.0.1'))).toBe(0);
  });

  it('lets a known browser pass from an address that is held back, and counts what is tried in it', async () => {
    for (let login = 0; login < 100; login += 1) await fails(by(`login-${login}`));
    expect(await failing(10, by('an', '10.0.0.1', 'known'))).toBe(0);
    expect(await fails(by('an', '10.0.0.1', 'known'))).toBeGreaterThan(0);
  });

  it('begins anew after the right password for that login from there, but not for the address', async () => {
    for (let round = 0; round < 10; round += 1) {
      expect(await failing(9, by(`login-${round}`))).toBe(0);
      expect(await succeeds(by(`login-${round}`))).toBe(0);
      expect(await failing(1, by(`login-${round}`))).toBe(0);
    }
    expect(await fails(by('yet-another'))).toBeGreaterThan(0);
  });

  it('remembers over a restart, and together with other replicas', async () => {
    await failing(10, by('an'));
    const replica = new SignInThrottle(store, () => now);
    expect(await fails(by('an'), replica)).toBeGreaterThan(0);
  });

  it('forgets what is over', async () => {
    await failing(3, by('an'));
    now += 900_000;
    await fails(by('binh'));
    const rows = await store.reader.rows<{ subject: string }>('SELECT subject FROM sign_in_failures');
    expect(rows.map(({ subject }) => subject).sort()).toEqual(['a:10.0.0.1', 'l:binh', 'la:10.0.0.1 binh']);
  });
});
