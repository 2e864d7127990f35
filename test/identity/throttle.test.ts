import { beforeEach, describe, expect, it } from '@jest/globals';
import { SignInThrottle } from '../../src/api/identity/throttle.js';

describe('the sign-in throttle', () => {
  let now = 0;
  let throttle = new SignInThrottle();
  beforeEach(() => {
    now = 1_000_000;
    throttle = new SignInThrottle(() => now);
  });
  const tries = (times: number, login: string, address = '10.0.0.1') => {
    let wait = 0;
    for (let count = 0; count < times; count += 1) wait = throttle.attempt(login, address);
    return wait;
  };

  it('lets ten attempts pass for a login, then none for the rest of a quarter of an hour', () => {
    expect(tries(10, 'an')).toBe(0);
    expect(tries(1, 'AN')).toBe(900);
    now += 899_000;
    expect(tries(1, 'an')).toBe(1);
    now += 1000;
    expect(tries(1, 'an')).toBe(0);
  });

  it('holds back an address that goes from login to login', () => {
    for (let login = 0; login < 100; login += 1) expect(throttle.attempt(`login-${login}`, '10.0.0.1')).toBe(0);
    expect(throttle.attempt('yet-another', '10.0.0.1')).toBeGreaterThan(0);
    expect(throttle.attempt('yet-another', '10.0.0.2')).toBe(0);
  });

  it('begins anew for a login after the right password, but not for the address', () => {
    for (let round = 0; round < 10; round += 1) {
      expect(tries(10, 'an')).toBe(0);
      throttle.succeeded('an');
    }
    expect(tries(1, 'an')).toBeGreaterThan(0);
  });

  it('remembers a bounded number, and forgets the oldest first', () => {
    tries(11, 'an');
    for (let count = 0; count < 6000; count += 1) throttle.attempt(`login-${count}`, `address-${count}`);
    expect(throttle.attempt('an', '10.9.9.9')).toBe(0);
  });
});
