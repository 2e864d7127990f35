import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { followed, isOutdated, readingOf } from '../../web/src/acts/reading.js';

const shown = (version: number, round = 1, id = 'a') => ({ id, version, round });
const round = (consultation: { readonly round: number }) => consultation.round;

describe('the version that a form was read with', () => {
  it('stays when the screen shows another one', () => {
    const read = readingOf(shown(1));
    expect(followed(read, readingOf(shown(2)))).toBe(read);
    expect([isOutdated(read, readingOf(shown(1))), isOutdated(read, readingOf(shown(2)))]).toEqual([false, true]);
  });

  it('goes along where nothing changed that the act is about, and only there', () => {
    const read = readingOf(shown(1), round);
    expect(followed(read, readingOf(shown(2), round)).version).toBe(2);
    expect(isOutdated(read, readingOf(shown(2), round))).toBe(false);
    expect(followed(read, readingOf(shown(3, 2), round)).version).toBe(1);
    expect(isOutdated(read, readingOf(shown(3, 2), round))).toBe(true);
  });

  it('is never that of another consultation', () => {
    expect(followed(readingOf(shown(7)), readingOf(shown(3, 1, 'b')))).toMatchObject({ id: 'b', version: 3 });
  });
});

describe('an act on a consultation', () => {
  const WEB = fileURLToPath(new URL('../../web/src/', import.meta.url));
  const sending = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !file.startsWith('api/') &&
      /\buseVersioned\b/.test(readFileSync(join(WEB, file), 'utf8')),
  );

  it('is sent through useAct by every form; drafts, people and the register have versions of their own', () => {
    expect(sending.sort()).toEqual([
      'acts/use-act.ts',
      'drafts/use-shared-draft.ts',
      'pages/administration/change-person.tsx',
      'pages/administration/edit-agency.tsx',
      'pages/administration/edit-function.tsx',
      'pages/administration/switch-person.tsx',
      'pages/opening/use-opening-sending.ts',
      'pages/opening/use-opening.ts',
      'pages/regulation-draft/file-acts.tsx',
      'pages/regulation-draft/proposal-part.tsx',
      'pages/regulation-draft/use-saved-draft.ts',
    ]);
  });
});
