// npm run bench: time and peak memory of check and of build --no-pdf on generated concepts, as ratios to the two floors
// measured in the same run. Ratios hold on any machine; seconds do not. --schnell leaves out the largest concept.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

/** The run with the median time of several, after one that does not count. */
function miss(args, laeufe) {
  lauf(args);
  const alle = Array.from({ length: laeufe }, () => lauf(args)).sort((a, b) => a.sekunden - b.sekunden);
  return alle[Math.floor(alle.length / 2)];
}

const zahl = (n, stellen) => n.toFixed(stellen).replace('.', ',').padStart(8);
const ordner = mkdtempSync(join(tmpdir(), 'konzept-bench-'));
try {
  const hilfe = miss([konzept, '--help'], 5);
  console.log(`--help  ${zahl(hilfe.sekunden * 1000, 0)} ms\n`);
  console.log('Entitäten  Lauf                     s       MB   Verhältnis zum Boden');
  for (const anzahl of groessen) {
    const projekt = join(ordner, String(anzahl));
    erzeuge(projekt, anzahl);
    const laeufe = anzahl > 5000 ? 3 : 5;
    const ziel = join(ordner, 'boden');
    const messungen = [
      ['Boden prüfen', miss([hier('boden.mjs'), 'pruefen', projekt], laeufe)],
      ['check', miss([konzept, 'check', '--root', projekt], laeufe)],
      ['Boden bauen', miss([hier('boden.mjs'), 'bauen', projekt, ziel], laeufe)],
      [
        'build --no-pdf',
        miss([konzept, 'build', '--no-pdf', '--root', projekt, '--out', join(ordner, 'dist')], laeufe),
      ],
    ];
    for (const [index, [name, { sekunden, megabyte }]] of messungen.entries()) {
      const boden = messungen[index - (index % 2)][1].sekunden;
      console.log(
        `${String(anzahl).padStart(9)}  ${name.padEnd(16)} ${zahl(sekunden, 2)} ${zahl(megabyte, 0)}   ${index % 2 ? zahl(sekunden / boden, 2) : ''}`,
      );
    }
    rmSync(join(ordner, 'dist'), { recursive: true, force: true });
  }
} finally {
  rmSync(ordner, { recursive: true, force: true });
}
