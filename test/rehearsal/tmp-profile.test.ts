import { readdirSync, readFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { playRehearsal } from '../../src/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/rehearsal/read-rehearsal.js';
import { sqliteDatabases } from '../../src/rehearsal/temporary-databases.js';
import { readRegulations } from '../../src/regulations/read-regulations.js';
const FOLDER = new URL('../../docs/rehearsals/', import.meta.url);
it('x', async () => {
  let t = performance.now(); const lap = () => { const n = performance.now(); const d = n - t; t = n; return d.toFixed(0); };
  const regulations = readRegulations(); console.log('regs', lap());
  const dbs = await sqliteDatabases(); console.log('dbs', lap());
  const out: string[] = [];
  for (const f of readdirSync(FOLDER).slice(0, 20)) {
    const r = readRehearsal(readFileSync(new URL(f, FOLDER), 'utf8'), f, regulations); const a = lap();
    if ('faults' in r) continue;
    const d = await dbs.next(); const s = await d.open(); const b = lap(); await s.close(); const b2 = lap();
    const d2 = await dbs.next(); lap();
    const p = await playRehearsal(r.rehearsal, d2); out.push(`${f} read ${a} open ${b} close ${b2} play ${lap()} steps ${r.rehearsal.story.length} journal ${p.journal.length}`);
  }
  console.log(out.join('\n'));
  await dbs.close();
});
