// npm run bench:dev: how long it takes in `konzept dev` from a saved edit of a Maßnahme until its new page is answered, at the
// Musterfassung and at 1,000 entities: the median of many edits, with its aim, and how much longer than a bare answer of the same page
// that is. Before each edit it waits until all pages of the last one are made.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { erzeuge } from './erzeugen.mjs';

const hier = (name) => fileURLToPath(new URL(name, import.meta.url));
const ordner = mkdtempSync(join(tmpdir(), 'konzept-bench-dev-'));
const aenderungen = 15;

/** What is measured: a project, the Maßnahme that is edited in it, and the milliseconds that an edit may take. */
const faelle = [
  {
    name: 'Musterfassung',
    ziel: 100,
    lege: (projekt) => {
      cpSync(hier('../../content'), join(projekt, 'content'), { recursive: true });
      cpSync(hier('../../konzept.config.json'), join(projekt, 'konzept.config.json'));
    },
    datei: 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-06.md',
  },
  {
    name: '1000 Entitäten',
    ziel: 300,
    lege: (projekt) => erzeuge(projekt, 1000),
    datei: 'content/handlungsfelder/1-feld/massnahmen/M-FB-04.md',
  },
];

/** A running preview: its address, and what ends it. */
function starte(projekt) {
  const kind = spawn(process.execPath, [hier('../../lib/konzept.cjs'), 'dev', '--port', '0', '--root', projekt], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const adresse = new Promise((fertig, fehler) => {
    kind.on('exit', () => fehler(new Error(`${projekt}: dev hat geendet`)));
    let gesagt = '';
    kind.stdout.on('data', (teil) => {
      gesagt += teil;
      const gefunden = /Vorschau: (\S+)\n/.exec(gesagt)?.[1];
      if (gefunden) fertig(gefunden);
    });
  });
  return { adresse, ende: () => kind.kill('SIGINT') };
}

const hole = async (adresse) => {
  const teile = [];
  const [antwort] = await once(get(adresse), 'response');
  for await (const teil of antwort) teile.push(teil);
  return Buffer.concat(teile).toString();
};
const standNach = async (adresse, nr) =>
  JSON.parse(/\((.*)\);$/s.exec(await hole(`${adresse}__konzept/stand.js?nach=${nr}`))[1]);
const median = (zahlen) => zahlen.toSorted((a, b) => a - b)[Math.floor(zahlen.length / 2)];

/** Milliseconds from each edit to its page, to the whole of its state, and of a bare answer. */
async function miss({ lege, datei, name }) {
  const projekt = join(ordner, name);
  mkdirSync(join(projekt, 'node_modules'), { recursive: true });
  lege(projekt);
  const { adresse: bald, ende } = starte(projekt);
  const adresse = await bald;
  const seite = `${adresse}massnahmen/${/([^/]+)\.md$/.exec(datei)[1]}.html`;
  const text = readFileSync(join(projekt, datei), 'utf8');
  const [bis, ganz, blank] = [[], [], []];
  try {
    for (let i = 0; i < aenderungen; i++) {
      const vorher = performance.now();
      await hole(seite);
      blank.push(performance.now() - vorher);
      let { nr } = await standNach(adresse, -1);
      const wort = `Satz Nummer ${i} vom Messen.`;
      const beginn = performance.now();
      writeFileSync(join(projekt, datei), `${text}\n${wort}\n`);
      ({ nr } = await standNach(adresse, nr));
      while (!(await hole(seite)).includes(wort)) ({ nr } = await standNach(adresse, nr));
      bis.push(performance.now() - beginn);
      let stand = await standNach(adresse, -1);
      while (!stand.seiten.includes('assets/suchdaten.js')) stand = await standNach(adresse, stand.nr);
      ganz.push(performance.now() - beginn);
    }
  } finally {
    ende();
  }
  return { bis: median(bis), ganz: median(ganz), blank: median(blank) };
}

const ms = (n) => n.toFixed(0).padStart(6);
try {
  console.log('Konzept           bis Seite ms    Ziel   alles ms   blanke Antwort ms');
  for (const fall of faelle) {
    const { bis, ganz, blank } = await miss(fall);
    const urteil = bis > fall.ziel ? '  verfehlt' : '';
    console.log(
      `${fall.name.padEnd(16)} ${ms(bis)}       ${ms(fall.ziel)}  ${ms(ganz)}     ${ms(blank)}      ${urteil}`,
    );
  }
} finally {
  rmSync(ordner, { recursive: true, force: true });
}
