// npm run bench: time and peak memory of check and of build --no-pdf on generated concepts, as ratios to the two floors
// measured in the same run; a cold run has nothing kept from the one before it, an unchanged run has everything. Ratios hold
// on any machine; seconds do not. --schnell leaves out the largest concept.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { erzeuge } from './erzeugen.mjs';

const hier = (name) => fileURLToPath(new URL(name, import.meta.url));
const konzept = hier('../../lib/konzept.js');
const groessen = process.argv.includes('--schnell') ? [300, 1000] : [300, 1000, 10_000];

/** One process: seconds and megabytes. */
function lauf(args) {
  const beginn = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ['--import', hier('messen.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { sekunden: (performance.now() - beginn) / 1000, megabyte: Number(output[3]) / 1024 };
}

/** The run with the median time of several, after one that does not count; `vorher` is done before each. */
function miss(args, laeufe, vorher = () => {}) {
  lauf(args);
  const alle = Array.from({ length: laeufe }, () => (vorher(), lauf(args))).sort((a, b) => a.sekunden - b.sekunden);
  return alle[Math.floor(alle.length / 2)];
}

const zahl = (n, stellen) => n.toFixed(stellen).replace('.', ',').padStart(8);
const ordner = mkdtempSync(join(tmpdir(), 'konzept-bench-'));
try {
  const hilfe = miss([konzept, '--help'], 5);
  console.log(`--help  ${zahl(hilfe.sekunden * 1000, 0)} ms\n`);
  console.log('Entitäten  Lauf                      s       MB   Verhältnis');
  for (const anzahl of groessen) {
    const projekt = join(ordner, String(anzahl));
    erzeuge(projekt, anzahl);
    const laeufe = anzahl > 5000 ? 3 : 5;
    const ziel = join(ordner, 'boden');
    // With node_modules of its own the project keeps its facts there.
    mkdirSync(join(projekt, 'node_modules'));
    const vergiss = () => rmSync(join(projekt, 'node_modules/.cache'), { recursive: true, force: true });
    const check = [konzept, 'check', '--root', projekt];
    const build = [konzept, 'build', '--no-pdf', '--root', projekt, '--out', join(ordner, 'dist')];
    const messungen = [
      ['Boden prüfen', miss([hier('boden.mjs'), 'pruefen', projekt], laeufe)],
      ['check', miss(check, laeufe, vergiss)],
      ['check unverändert', miss(check, laeufe)],
      ['Boden bauen', miss([hier('boden.mjs'), 'bauen', projekt, ziel], laeufe)],
      ['build --no-pdf', miss(build, laeufe, vergiss)],
      ['build unverändert', miss(build, laeufe)],
    ];
    for (const [index, [name, { sekunden, megabyte }]] of messungen.entries()) {
      const platz = index % 3;
      const bezug = messungen[index - Math.min(platz, 1)][1].sekunden;
      const verhaeltnis = platz === 0 ? '' : zahl(sekunden / bezug, 2) + (platz === 1 ? ' des Bodens' : ' von kalt');
      console.log(
        `${String(anzahl).padStart(9)}  ${name.padEnd(17)} ${zahl(sekunden, 2)} ${zahl(megabyte, 0)}   ${verhaeltnis}`,
      );
    }
    rmSync(join(ordner, 'dist'), { recursive: true, force: true });
  }
} finally {
  rmSync(ordner, { recursive: true, force: true });
}
