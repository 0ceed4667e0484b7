// npm run bench:druck: the same final HTML of about 50, 150 and 300 pages printed bare (one tagged print), by this tool from the
// start of the browser to the conformant file, and by pagedjs-cli and Vivliostyle; seconds and ratios, median of three.
// --schnell leaves out the two others. They are fetched into the user's cache when they are first needed, and get the same HTML
// without the few rules whose selectors pagedjs cannot read (`:has`, `:is`), and without what only our printer takes away (`data-laedt`).
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { bundled, root as wurzel } from '../quelle.mjs';
import { erzeuge } from './erzeugen.mjs';

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'konzept');
/** So many entities give about so many pages. */
const groessen = [
  [75, 50],
  [240, 150],
  [490, 300],
];
const laeufe = 3;
const ordner = mkdtempSync(join(tmpdir(), 'konzept-bench-druck-'));
const gebuendelt = join(wurzel, 'lib', `bench-druck-${process.pid}.mjs`);

/** What is needed of the program, bundled for the run. */
const eintrag = [
  "export { emitKonzept } from './emitters/pdf/dokumente/konzept.ts';",
  "export { printHtml } from './emitters/pdf/print.ts';",
  "export { openDrucker } from './host/druck/drucker.ts';",
  "export { ohneSpeicher } from './host/druck/druckspeicher.ts';",
  "export { unpackBrowser } from './host/druck/embedded.ts';",
  "export { readTemplates } from './host/templates.ts';",
  "export { derivePublic } from './model/oeffentlich.ts';",
  "export { parseDocument } from './render/tree/html.ts';",
  "export { writeFragment } from './stages/parse/prosa/fragment.ts';",
  "export { openProjekt } from './workspace/open.ts';",
].join('\n');

async function ladeWerkzeug() {
  await build({
    ...bundled,
    stdin: { contents: eintrag, resolveDir: join(wurzel, 'src'), loader: 'ts' },
    outfile: gebuendelt,
    logLevel: 'error',
  });
  return import(pathToFileURL(gebuendelt).href);
}

/** What the emitter of the concept hands to the printer. */
async function schreibeHtml(werkzeug, projekt) {
  const { snapshot, konfiguration } = werkzeug.openProjekt(projekt, { writeFragment: werkzeug.writeFragment });
  let html = '';
  const genug = new Error('enough');
  const drucker = {
    version: '',
    speicher: werkzeug.ohneSpeicher,
    open: (text) => {
      html = text;
      throw genug;
    },
  };
  const kontext = {
    model: werkzeug.derivePublic(snapshot.model),
    konfiguration,
    templates: werkzeug.readTemplates(projekt),
    readDatei: () => new Uint8Array(),
    readAusgabe: () => undefined,
    vorhanden: [],
    mitAnlagen: false,
    drucker,
  };
  await werkzeug.emitKonzept(kontext).catch((fehler) => {
    if (fehler !== genug) throw fehler;
  });
  return html;
}

const meta = { titel: 'Bench', autor: 'Bench', thema: 'Bench', stand: '2026-06-30' };

async function druckeBlank({ openDrucker }, html) {
  const drucker = await openDrucker();
  await (await drucker.open(html)).pdf({ tagged: true });
  await drucker.close();
}

async function druckeGanz({ openDrucker, printHtml, parseDocument }, html) {
  const drucker = await openDrucker();
  const { seiten } = await printHtml(drucker, parseDocument(html), meta);
  await drucker.close();
  return seiten;
}

/** The others: their package, and how they are called. */
const andere = [
  {
    name: 'pagedjs-cli',
    paket: 'pagedjs-cli@0.4.3',
    argumente: (datei, ziel) => [datei, '-o', ziel, '--browserArgs', '--no-sandbox', '-t', '600000'],
  },
  {
    name: 'vivliostyle',
    paket: '@vivliostyle/cli@10.6.0',
    argumente: (datei, ziel, browser) => ['build', datei, '-o', ziel, '--executable-browser', browser],
  },
];

/** The program of a package, fetched into the cache; undefined, and told, where that does not work. */
function holeAndere({ name, paket }) {
  const heim = join(cache, `bench-${name}`);
  const programm = join(heim, 'node_modules', '.bin', name);
  if (!existsSync(programm)) {
    mkdirSync(heim, { recursive: true });
    const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', PUPPETEER_SKIP_CHROMIUM_DOWNLOAD: '1' };
    spawnSync('npm', ['i', '--prefix', heim, '--no-audit', '--no-fund', paket], { env, stdio: 'ignore' });
  }
  if (existsSync(programm)) return programm;
  console.log(`!!! ${paket} ließ sich nicht installieren: kein Vergleich damit.`);
  return undefined;
}

async function zeitOf(lauf) {
  const beginn = performance.now();
  await lauf();
  return (performance.now() - beginn) / 1000;
}

async function miss(lauf) {
  const zeiten = [];
  for (let i = 0; i < laeufe; i++) zeiten.push(await zeitOf(lauf));
  return zeiten.sort((a, b) => a - b)[Math.floor(laeufe / 2)];
}

const zahl = (n) => n.toFixed(2).replace('.', ',').padStart(8);

try {
  const werkzeug = await ladeWerkzeug();
  const embedded = await werkzeug.unpackBrowser();
  const browser = process.env.PUPPETEER_EXECUTABLE_PATH || embedded?.path;
  const env = {
    ...process.env,
    PUPPETEER_EXECUTABLE_PATH: browser,
    ...(embedded ? { LD_LIBRARY_PATH: embedded.libraries } : {}),
  };
  const vergleiche = process.argv.includes('--schnell') || browser === undefined ? [] : andere;
  const programme = vergleiche.map((einer) => ({ ...einer, programm: holeAndere(einer) })).filter((e) => e.programm);
  console.log('Seiten  Lauf               s   mal blank');
  for (const [anzahl] of groessen) {
    const projekt = join(ordner, String(anzahl));
    erzeuge(projekt, anzahl);
    const html = await schreibeHtml(werkzeug, projekt);
    const datei = join(ordner, `${anzahl}.html`);
    writeFileSync(datei, html.replace(' data-laedt', '').replaceAll(/^[^{}\n]*:(?:has|is)\([^{}\n]*\{[^{}]*\}/gm, ''));
    const seiten = await druckeGanz(werkzeug, html);
    const blank = await miss(() => druckeBlank(werkzeug, html));
    const zeile = (name, s) =>
      console.log(`${String(seiten).padStart(6)}  ${name.padEnd(12)} ${zahl(s)}  ${zahl(s / blank)}`);
    zeile('blank', blank);
    zeile('konzept', await miss(() => druckeGanz(werkzeug, html)));
    for (const { name, programm, argumente } of programme) {
      const ziel = join(ordner, `${name}.pdf`);
      const lauf = () => spawnSync(programm, argumente(datei, ziel, browser), { env, cwd: ordner, stdio: 'ignore' });
      rmSync(ziel, { force: true });
      lauf();
      if (existsSync(ziel)) zeile(name, await miss(lauf));
      else console.log(`!!! ${name} hat nichts gedruckt.`);
    }
  }
} finally {
  rmSync(ordner, { recursive: true, force: true });
  rmSync(gebuendelt, { force: true });
}
