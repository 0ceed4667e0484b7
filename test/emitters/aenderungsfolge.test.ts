// Whatever is changed, in whatever order: with what is known from before comes out what a build from nothing makes, byte for byte.
// The edits are drawn, but the same ones each time; KONZEPT_SAAT draws others, KONZEPT_AENDERUNGEN more of them.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { type FluechtigerVorrat, openVorrat } from '../../src/base/vorrat.ts';
import { modelFor } from '../../src/cli/build/modell.ts';
import { alleDateiarten, emitters } from '../../src/emitters/emitters.ts';
import type { Vorhanden } from '../../src/emitters/emitter.ts';
import { readTemplates } from '../../src/host/templates.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { Lebendgedaechtnis } from '../../src/workspace/cache.ts';
import { openProjekt } from '../../src/workspace/open.ts';
import { tempFolder } from '../helpers/cli.ts';
import { root } from '../helpers/site.ts';

/** Numbers from 0 to below `limit`, always the same ones (mulberry32). */
function drawFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** What was known before, and the day that is asked for. */
interface Bekanntes {
  readonly lebend: Lebendgedaechtnis;
  readonly vorrat: FluechtigerVorrat;
}

/** All public files but those that are printed, with what is known or from nothing. */
async function makeAll(
  folder: string,
  stichtag: string | undefined,
  bekanntes?: Bekanntes,
): Promise<ReadonlyMap<string, string>> {
  const projekt = openProjekt(folder, {
    ausgaben: alleDateiarten,
    writeFragment,
    stichtag,
    lebend: bekanntes?.lebend,
  });
  const made = new Map<string, string>();
  const vorhanden: Vorhanden[] = [];
  for (const emitter of emitters) {
    if (emitter.druckt || emitter.ort === 'intern') continue;
    const artefakte = await emitter.emit({
      model: modelFor('oeffentlich', projekt, new Set()),
      konfiguration: projekt.konfiguration,
      templates: readTemplates(folder),
      vorrat: bekanntes?.vorrat,
      readDatei: (datei) => projekt.readFile(datei) ?? new Uint8Array(),
      readAusgabe: () => undefined,
      mitAnlagen: false,
      stichtag,
      vorhanden,
    });
    for (const { pfad, inhalt } of artefakte) {
      made.set(pfad, Buffer.from(inhalt).toString('base64'));
      vorhanden.push({ pfad, bytes: Buffer.byteLength(inhalt) });
    }
  }
  return made;
}

type Draw = (limit: number) => number;

const pick = <T>(all: readonly T[], draw: Draw): T => all[draw(all.length)] as T;

/** The files of a kind below content/. */
const filesOf = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' })
    .map((file) => `content/${file.replaceAll('\\', '/')}`)
    .filter((file) => pattern.test(file))
    .sort();

function edit(folder: string, file: string, change: (text: string) => string): string {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return file;
}

function write(folder: string, file: string, text: string): string {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  return file;
}

/** Each kind of edit; gives what it touched, to be told where a build differs. */
const edits: Readonly<Record<string, (folder: string, draw: Draw) => string>> = {
  Feld: (folder, draw) =>
    edit(folder, pick(filesOf(folder, /\.md$/), draw), (text) =>
      text.replace(/^(titel|name|begriff|betreff): .*$/m, `$1: Neu benannt ${draw(1000)}`),
    ),
  Sachstand: (folder, draw) =>
    edit(folder, pick(filesOf(folder, /\/M-.*\.md$/), draw), (text) =>
      text.replace(/status: \w+/, `status: ${pick(['begonnen', 'laufend', 'abgeschlossen', 'entfallen'], draw)}`),
    ),
  Text: (folder, draw) =>
    edit(folder, pick(filesOf(folder, /\.md$/), draw), (text) => `${text}\nEin Satz mit Nummer ${draw(1000)}.\n`),
  neu: (folder, draw) =>
    write(
      folder,
      `content/glossar/neu-${draw(1000)}.md`,
      `---\nbegriff: Neues ${draw(1000)}\n---\n\nEs ist ${draw(9)} da.\n`,
    ),
  umbenannt: (folder, draw) => {
    const file = pick(filesOf(folder, /\/(?:glossar|akteure|quellen|bedarfe)\/.*\.md$/), draw);
    const name = file.replace(/(\d*)\.md$/, `${draw(90) + 10}.md`);
    renameSync(join(folder, file), join(folder, name));
    return `${file} → ${name}`;
  },
  fort: (folder, draw) => {
    const file = pick(filesOf(folder, /\/(?:massnahmen|glossar|quellen|beteiligung|kapitel)\/.*\.md$/), draw);
    rmSync(join(folder, file));
    return file;
  },
  Daten: (folder, draw) =>
    edit(folder, pick(filesOf(folder, /\.csv$/), draw), (text) => text.replace(/\d+(?=\s*$)/, String(draw(500) + 1))),
  kaputt: (folder, draw) =>
    edit(folder, pick(filesOf(folder, /\/M-.*\.md$/), draw), (text) => text.replace(/^art: .*$/m, 'art: falsch')),
  Gestaltung: (folder, draw) => {
    const vorlage = readTemplates(root).get('site/_seite.hbs') ?? '';
    const text = vorlage.replace('</body>', `<p>Fuß ${draw(1000)}</p></body>`);
    return write(folder, 'templates/site/_seite.hbs', text);
  },
  Stilvorlage: (folder, draw) => write(folder, 'templates/site/site.css', `p { margin: ${draw(9)}px }\n`),
  Konfiguration: (folder, draw) => {
    const path = join(folder, 'konzept.config.json');
    const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {};
    const farbe = pick(['#1b5e8c', '#7a1f4b', '#2f5d1f'], draw);
    const berichtsturnus = pick([3, 6, 12], draw);
    return write(folder, 'konzept.config.json', JSON.stringify({ ...before, berichtsturnus, gestaltung: { farbe } }));
  },
};

const seed = Number(process.env['KONZEPT_SAAT'] ?? 18);
const count = Number(process.env['KONZEPT_AENDERUNGEN'] ?? Object.keys(edits).length + 4);

test(`${count} edits in a row give what a build from nothing makes (seed ${seed})`, async () => {
  const folder = tempFolder();
  cpSync(join(root, 'test/fixtures/klima'), folder, { recursive: true });
  const draw = drawFrom(seed);
  const lebend = new Lebendgedaechtnis();
  let vorrat = openVorrat();
  const names = Object.keys(edits);
  const done: string[] = [];
  for (let i = 0; i < count; i++) {
    // Each kind has its turn, then whichever is drawn.
    const name = names[i] ?? pick(names, draw);
    done.push(`${name}: ${edits[name]?.(folder, draw)}`);
    const stichtag = draw(3) === 0 ? pick(['2026-03-31', '2027-01-15'], draw) : undefined;
    vorrat = openVorrat(vorrat);
    const made = await makeAll(folder, stichtag, { lebend, vorrat });
    const fresh = await makeAll(folder, stichtag);
    const different = [...new Set([...made.keys(), ...fresh.keys()])].filter((p) => made.get(p) !== fresh.get(p));
    expect({ done, stichtag, different }).toEqual({ done, stichtag, different: [] });
  }
}, 900_000);
