/** Wherever the server or its command line is started, Node gets the same flags: those that bench measures with (decision 67). */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** What stands between the call of Node and the program that it runs. */
const flagsIn = (file: string, program: string): string[] => {
  const [, flags] = new RegExp(`node["' ,]+((?:--[^ ",]+[" ,]+)+)[^ "]*dist/src/server/${program}`).exec(
    readFileSync(file, 'utf8'),
  ) ?? ['', ''];
  return (flags ?? '').split(/[" ,]+/).filter((flag) => flag !== '');
};

it.each([
  ['package.json', 'main.js'],
  ['package.json', 'cli.js'],
  ['Dockerfile', 'main.js'],
  ['packaging/systemd/dong-thuan.service', 'main.js'],
  ['packaging/deb/dong-thuan', 'cli.js'],
])('%s starts %s with the flags that are measured', async (file, program) => {
  const settings = new URL('../../bench/src/settings.mjs', import.meta.url);
  const { NODE_FLAGS } = await import(settings.href);
  expect(NODE_FLAGS.length).toBeGreaterThan(0);
  expect(flagsIn(file, program)).toEqual(NODE_FLAGS);
});
