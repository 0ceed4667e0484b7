// npm run bench: time and peak memory of check and of build --no-pdf on generated concepts. A cold run, with nothing kept from
// the one before it, is told as its share of the floor measured beside it, an unchanged run as its share of the cold one,
// each with what it aims at. Shares hold on any machine; seconds do not. --schnell leaves out the largest concept.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { erzeuge } from './erzeugen.mjs';

const hier = (name) => fileURLToPath(new URL(name, import.meta.url));
const konzept = hier('../../lib/konzept.cjs');
const groessen = process.argv.includes('--schnell') ? [300, 1000] : [300, 1000, 10_000];

/** One process: seconds and megabytes. */
function lauf(args) {
  const beginn = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ['--import', hier('messen.mjs'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { sekunden: (performance.now() - beginn) / 1000, megabyte: Number.parseInt(output[3], 10) / 1024 };
}

const median = (alle) => alle.toSorted((a, b) => a.sekunden - b.sekunden)[Math.floor(alle.length / 2)];

/** The runs with the median time of several rounds, after one that does not count. One round has one run of each. */
function miss(laeufe, runden) {
  const alle = Array.from({ length: runden + 1 }, () => laeufe.map(({ args, vorher }) => (vorher?.(), lauf(args))));
  return laeufe.map((_, index) => median(alle.slice(1).map((runde) => runde[index])));
}

/** What is run on a concept: each with the share that it may take of what stands before it; without one, of nothing. */
function laeufeOf(projekt, anzahl) {
  const vorher = () => rmSync(join(projekt, 'node_modules/.cache'), { recursive: true, force: true });
  const check = [konzept, 'check', '--root', projekt];
  const build = [konzept, 'build', '--no-pdf', '--root', projekt, '--out', join(ordner, 'dist')];
  return [
    { name: 'Boden prüfen', args: [hier('boden.mjs'), 'pruefen', projekt] },
    { name: 'check', args: check, vorher, ziel: 1.1 },
    { name: 'check unverändert', args: check, ziel: anzahl < 5000 ? 0.35 : 0.1 },
    { name: 'Boden bauen', args: [hier('boden.mjs'), 'bauen', projekt, join(ordner, 'boden')] },
    { name: 'build --no-pdf', args: build, vorher, ziel: 1.3 },
    { name: 'build unverändert', args: build, ziel: 1 },
  ];
}

const zahl = (n, stellen, breite = 8) => n.toFixed(stellen).replace('.', ',').padStart(breite);
const ordner = mkdtempSync(join(tmpdir(), 'konzept-bench-'));
try {
  const [hilfe] = miss([{ args: [konzept, '--help'] }], 5);
  console.log(`--help  ${zahl(hilfe.sekunden * 1000, 0)} ms\n`);
  console.log('Entitäten  Lauf                     s       MB   Anteil   Ziel');
  for (const anzahl of groessen) {
    const projekt = join(ordner, String(anzahl));
    erzeuge(projekt, anzahl);
    // With node_modules of its own the project keeps its facts there.
    mkdirSync(join(projekt, 'node_modules'));
    const laeufe = laeufeOf(projekt, anzahl);
    const gemessen = miss(laeufe, anzahl > 5000 ? 3 : 5);
    for (const [index, { name, ziel }] of laeufe.entries()) {
      const { sekunden, megabyte } = gemessen[index];
      const anteil = ziel === undefined ? '' : sekunden / gemessen[index - 1].sekunden;
      const urteil =
        ziel === undefined ? '' : `${zahl(anteil, 2)} ${zahl(ziel, 2, 6)}${anteil > ziel ? '  verfehlt' : ''}`;
      console.log(
        `${String(anzahl).padStart(9)}  ${name.padEnd(17)} ${zahl(sekunden, 2)} ${zahl(megabyte, 0)} ${urteil}`,
      );
    }
    rmSync(join(ordner, 'dist'), { recursive: true, force: true });
  }
} finally {
  rmSync(ordner, { recursive: true, force: true });
}
