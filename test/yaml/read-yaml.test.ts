import { describe, expect, it } from '@jest/globals';
import { faultLine } from '../../src/rules/yaml/file-fault.js';
import { type LineOf, readYaml, requireYaml } from '../../src/rules/yaml/read-yaml.js';
import type { Path } from '../../workflows/data/shape.js';

/** The data of a text, or its faults as lines. */
function read(text: string): unknown {
  const result = readYaml(text, 'a.yaml', (data) => ({ data }));
  return 'faults' in result ? result.faults.map(faultLine) : result.data;
}

function lineOf(text: string, path: Path): number {
  let line = 0;
  readYaml(text, 'a.yaml', (_data, of: LineOf) => {
    line = of(path);
    return {};
  });
  return line;
}

describe('reading YAML', () => {
  it('takes merge keys, the mark at the beginning of a file and the line ends of Windows', () => {
    expect(read('\uFEFFbase: &base {a: 1}\r\nmore: {<<: *base, b: 2}\r\n')).toEqual({
      base: { a: 1 },
      more: { a: 1, b: 2 },
    });
  });

  it.each([
    ['a key written twice', 'a: 1\nb: {c: 1, c: 2}\n', ['a.yaml:2: c: is written twice']],
    ['an unknown tag', 'a: 1\nb: !secret 2\n', ['a.yaml:2: is not proper YAML: Unresolved tag: !secret']],
    ['an alias of nothing', 'a: *b\n', [expect.stringMatching(/^a\.yaml:1: is not proper YAML: Unresolved alias/)]],
    ['a second document', 'a: 1\n---\nb: 2\n', [expect.stringMatching(/^a\.yaml:2: is not proper YAML: /)]],
  ])('tells %s with its line', (_what, text, faults) => {
    expect(read(text)).toEqual(faults);
  });

  it('tells what a check finds by line and key, in the order of the lines', () => {
    const found = [
      { path: ['b', 1], reason: 'is bad' },
      { path: ['a'], reason: 'is worse' },
      { path: [], reason: 'is worst' },
    ];
    const readBadly = () => requireYaml('The list', '\na: 1\nb:\n  - 1\n  - 2\n', 'a.yaml', () => ({ faults: found }));
    expect(readBadly).toThrow(
      'The list cannot be used:\n  a.yaml:2: a: is worse\n  a.yaml:2: is worst\n  a.yaml:5: b.1: is bad',
    );
  });
});

describe('finding a line', () => {
  const text = 'one:\n  - a\n  - b: 1\n2024:\n  x: 1\n';
  it.each<[Path, number]>([
    [['one', 0], 2],
    [['one', 1, 'b'], 3],
    [['2024', 'x'], 5],
    [['one', 1, 'b', 'c', 0], 3],
    [['one', 5], 1],
    [['three'], 1],
  ])('of %j', (path, line) => {
    expect(lineOf(text, path)).toBe(line);
  });
});
