/** What holds of the whole tree: layers that know only what lies below them, and files that a reader can take in. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Lower first: a file imports from its own layer and from those below it. docs/architecture.md draws them. */
const LAYERS = [
  ...[
    'data',
    'limits',
    'regulation',
    'commands',
    'step',
    'consultation',
    'opinion',
    'dispute',
    'dossier',
    'register',
    'discipline',
  ].map((folder) => `workflows/${folder}/`),
  'workflows/former/',
  'workflows/law/',
  'workflows/law.ts',
  ...[
    'platform',
    'persistence',
    'files',
    'rules',
    'dossiers',
    'journal',
    'figures',
    'witness',
    'cosigning',
    'letters',
    'engine',
    'backup',
    'edxml',
    'http',
    'api',
    'delivery',
    'tools',
    'server',
  ].map((folder) => `src/${folder}/`),
];
const layerOf = (file: string) => LAYERS.findIndex((layer) => file.startsWith(layer));

const sources = ['workflows', 'src'].flatMap(sourcesIn).filter((file) => !file.startsWith('workflows/former/edition-'));
const programs = new Map(
  sources.map((file) => [
    file,
    ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2023, true),
  ]),
);
const imports = new Map([...programs].map(([file, program]) => [file, importsOf(file, program)]));

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`);
}

/** Every import, also of types alone, as a path from the root; a package keeps its name. */
function importsOf(file: string, program: ts.SourceFile): string[] {
  const { importedFiles } = ts.preProcessFile(program.text, true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? normalize(join(dirname(file), fileName)).replace(/\.js$/, '.ts') : fileName,
  );
}

/** The first way that leads back to where it began, if there is one. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (node: string, way: readonly string[]): string[] => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return [];
    const found = (graph.get(node) ?? []).map((next) => walk(next, [...way, node])).find((way) => way.length > 0) ?? [];
    done.add(node);
    return found;
  };
  return [...graph.keys()].map((node) => walk(node, [])).find((way) => way.length > 0) ?? [];
}

const linesOf = (program: ts.SourceFile, node: ts.Node) =>
  program.getLineAndCharacterOfPosition(node.getEnd()).line -
  program.getLineAndCharacterOfPosition(node.getStart(program)).line +
  1;

function* functionsOf(program: ts.SourceFile, node: ts.Node = program): Generator<ts.Node> {
  if (ts.isFunctionLike(node)) yield node;
  for (const child of node.getChildren(program)) yield* functionsOf(program, child);
}

describe('the layers', () => {
  it('are known for every file', () => {
    expect(sources.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  it('import only what lies below them', () => {
    const upward = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => layerOf(target) > layerOf(file)).map((target) => `${file} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('have no circle, of types neither', () => {
    expect(circleIn(imports)).toEqual([]);
  });

  it('have no circle among the folders of the API', () => {
    const folderOf = (file: string) => /^src\/api\/[^/]+/.exec(file)?.[0];
    const folders = new Map<string, string[]>();
    for (const [file, targets] of imports) {
      const folder = folderOf(file);
      if (folder === undefined) continue;
      const others = targets.map(folderOf).flatMap((other) => (other === undefined || other === folder ? [] : [other]));
      folders.set(folder, [...(folders.get(folder) ?? []), ...others]);
    }
    expect(circleIn(folders)).toEqual([]);
  });

  it('keep the packages where they belong', () => {
    const outside = (packages: RegExp, home: RegExp) =>
      [...imports].flatMap(([file, targets]) =>
        targets.filter((target) => packages.test(target) && !home.test(file)).map((target) => `${file} → ${target}`),
      );
    expect(outside(/^(typeorm|pg)$/, /^src\/persistence\//)).toEqual([]);
    expect(outside(/^better-sqlite3/, /^src\/persistence\/sqlite\/driver\.ts$/)).toEqual([]);
    expect(outside(/^(?!xstate$|workflows\/)/, /^src\//)).toEqual([]);
  });
});

describe('the controllers of the API', () => {
  const controllers = [...programs].filter(([file]) => /^src\/api\/.*\.controller\.ts$/.test(file));

  it('hold no SQL', () => {
    const sql = /\b(SELECT\b[^;]*\bFROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/;
    expect(controllers.filter(([, { text }]) => sql.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('leave the database to their providers', () => {
    const database = /@Inject\((READER|STORE)\)/;
    expect(controllers.filter(([, { text }]) => database.test(text)).map(([file]) => file)).toEqual([]);
  });
});

describe('a former edition of the law', () => {
  it('imports nothing but itself and XState', () => {
    const outside = sourcesIn('workflows/former').flatMap((file) => {
      const program = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2023, true);
      const [edition] = /^workflows\/former\/[^/]+\//.exec(file) ?? [''];
      return importsOf(file, program)
        .filter((target) => target !== 'xstate' && !target.startsWith(edition))
        .map((target) => `${file} → ${target}`);
    });
    expect(outside).toEqual([]);
  });
});

describe('migrations', () => {
  it('import nothing that lives', () => {
    const folder = 'src/persistence/migrations/';
    const living = [...imports]
      .filter(([file]) => file.startsWith(folder))
      .flatMap(([file, targets]) =>
        targets
          .filter((target) => target !== 'typeorm' && target !== 'node:crypto' && !target.startsWith(folder))
          .map((target) => `${file} → ${target}`),
      );
    expect(living).toEqual([]);
  });
});

describe('the web client', () => {
  it('imports of the law what it counts and draws with, and nothing of the server', () => {
    const allowed =
      /^workflows\/(limits|regulation|commands\/(commands|by-name|looked-for|fields)|discipline|step\/machine-reading|(opinion|consultation|dispute)\/)/;
    const taken = sourcesIn('web/src').flatMap((file) => {
      const program = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2023, true);
      return importsOf(file, program)
        .filter((target) => /^(src|workflows)\//.test(target) && !allowed.test(target))
        .map((target) => `${file} → ${target}`);
    });
    expect(taken).toEqual([]);
  });
});

/** Where the clock on the wall may be read, and why; everything else goes by the guarded clock or by time that only passes. */
const WALL_CLOCKS: Readonly<Record<string, string>> = {
  'src/engine/time/machine-time.ts': 'where the guarded clock gets it from',
  'src/persistence/sqlite/sqlite-store.ts': 'the same',
  'src/platform/telemetry/': 'when a figure was taken; nothing is decided',
  'src/tools/evaluation/sample-answer.ts': 'a name for a sample',
  'src/server/cli/read-province.ts': 'what is asked beside a server, to look at only',
  'src/server/cli/restore.ts': 'no installation is open yet: it is told how much time is lost, for a person to judge',
  'src/backup/make-backup.ts':
    'when a backup was taken, as its machine says: what it holds has the moments of its journal',
  'src/letters/signing/pkcs12.ts':
    'whether a certificate holds, as whoever verifies the signature will ask; what is not signed is tried again',
  'src/witness/': 'a witness is another agency’s, with a clock of its own',
  'src/server/cli/witness.ts': 'the same',
};

describe('the clock on the wall', () => {
  const read = [...programs].filter(([, program]) => readsWallClock(program)).map(([file]) => file);

  it('is read where it decides nothing, or is guarded', () => {
    const allowed = Object.keys(WALL_CLOCKS);
    expect(read.filter((file) => !allowed.some((place) => file.startsWith(place)))).toEqual([]);
    expect(allowed.filter((place) => !read.some((file) => file.startsWith(place)))).toEqual([]);
  });
});

/** Whether a program says `Date.now`, called or handed on, or `new Date()`. */
function readsWallClock(program: ts.SourceFile): boolean {
  const reads = (node: ts.Node): boolean =>
    (ts.isPropertyAccessExpression(node) && /^Date\.now$/.test(node.getText(program))) ||
    (ts.isNewExpression(node) && node.expression.getText(program) === 'Date' && !node.arguments?.length) ||
    ts.forEachChild(node, reads) === true;
  return reads(program);
}

describe('a file', () => {
  it('has 400 lines at most', () => {
    const long = [...programs].map(([file, { text }]) => [file, text.split('\n').length - 1] as const);
    expect(long.filter(([, lines]) => lines > 400)).toEqual([]);
  });

  it('has no function of more than 60 lines', () => {
    const long = [...programs].flatMap(([file, program]) =>
      [...functionsOf(program)]
        .filter((node) => linesOf(program, node) > 60)
        .map((node) => `${file}:${program.getLineAndCharacterOfPosition(node.getStart(program)).line + 1}`),
    );
    expect(long).toEqual([]);
  });

  it('looks into no JSON by SQL', () => {
    expect(sources.filter((file) => /_json\s+(NOT\s+)?LIKE/i.test(programs.get(file)?.text ?? ''))).toEqual([]);
  });
});
