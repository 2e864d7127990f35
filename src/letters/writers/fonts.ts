/**
 * The type of the PDF: Tinos, which has the measures of Times New Roman and all of Vietnamese (SIL Open Font License). Word and
 * LibreOffice use Times New Roman itself, or what the machine has in its place.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

const STYLES = {
  normal: '400Regular',
  bold: '700Bold',
  italics: '400Regular_Italic',
  bolditalics: '700Bold_Italic',
} as const;

/** Under which name the writer of PDF finds each style. */
export const FONT_NAMES = Object.fromEntries(
  Object.entries(STYLES).map(([style, file]) => [style, `Tinos_${file}.ttf`]),
) as Readonly<Record<keyof typeof STYLES, string>>;

/**
 * What shapes other scripts, and kerning. Vietnamese is written with whole letters and needs none of it, a word processor sets
 * it without kerning, and reading these tables anew for every letter would take longer than all the rest.
 */
const NOT_NEEDED: readonly string[] = ['GSUB', 'GPOS', 'GDEF', 'kern', 'DSIG', 'hdmx', 'VDMX', 'LTSH', 'gasp'];

/** The files of the type, by name, without the tables that are not needed. Read at first use, and kept. */
export function fontFiles(): ReadonlyMap<string, Buffer> {
  files ??= new Map(
    Object.values(STYLES).map((style) => [
      `Tinos_${style}.ttf`,
      withoutTables(readFileSync(join(FOLDER, style, `Tinos_${style}.ttf`)), NOT_NEEDED),
    ]),
  );
  return files;
}

let files: ReadonlyMap<string, Buffer> | undefined;

const HEADER_BYTES = 12;
const RECORD_BYTES = 16;

/** A TrueType file without some of its tables: the directory that begins it lists the others alone, where they are. */
function withoutTables(font: Buffer, names: readonly string[]): Buffer {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.subarray(HEADER_BYTES + index * RECORD_BYTES, HEADER_BYTES + (index + 1) * RECORD_BYTES),
  );
  const kept = records.filter((record) => !names.includes(record.toString('latin1', 0, 4)));
  const directory = Buffer.concat([font.subarray(0, HEADER_BYTES), ...kept]);
  directory.writeUInt16BE(kept.length, 4);
  const copy = Buffer.from(font);
  directory.copy(copy);
  return copy;
}

export const DOCX_FONT = 'Times New Roman';
