import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const FOLDER = fileURLToPath(new URL('../../../web/src/proof-check/', import.meta.url));

describe('the verifier of the browser', () => {
  it('imports nothing but itself: nothing of the server, of the law, of the client, and no package', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const outside = files.flatMap((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(FOLDER, file), 'utf8'), true, true);
      return importedFiles
        .map(({ fileName }) => (fileName.startsWith('.') ? normalize(join(file, '..', fileName)) : fileName))
        .filter((target) => !files.includes(target.replace(/\.js$/, '.ts')))
        .map((target) => `${file} → ${target}`);
    });
    expect(files.length).toBeGreaterThan(10);
    expect(outside).toEqual([]);
  });

  it('asks nothing of any address', () => {
    const asking = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/;
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    expect(files.filter((file) => asking.test(readFileSync(join(FOLDER, file), 'utf8')))).toEqual([]);
  });
});
