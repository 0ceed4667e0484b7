// Makes the pictures of the guide from the real thing: what the program says and builds, photographed in a browser. A page of a PDF needs
// pdftoppm (poppler); where it is missing, that picture stays as it is and the script says so.
import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { importQuelle, root } from '../quelle.mjs';
import { photographFormular } from './formular.mjs';

const ziel = join(root, 'docs/anleitung/bilder');
const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md';
const [alt, neu] = ['termin: 2026-04-30', 'termin: 2031-04-30'];

const { launchBrowser } = await importQuelle('src/host/druck/browser.ts');
const { findCandidates } = await importQuelle('src/host/candidates.ts');
const projekt = await mkdtemp(join(tmpdir(), 'konzept-bilder-'));

try {
  for (const part of ['content', 'konzept.config.json'])
    await cp(join(root, part), join(projekt, part), { recursive: true });
  await konzept('build', 'site', 'daten', 'aktionsplan');
  const { browser, close } = await launchBrowser(await findCandidates(undefined, process.env), 60_000);
  try {
    await mkdir(ziel, { recursive: true });
    await photographSite(browser);
    await photographFormular(browser, projekt, ziel);
    await photographMistake(browser);
  } finally {
    await close();
  }
  photographPdf();
} finally {
  await rm(projekt, { recursive: true, force: true });
}

/** What the program says, whatever its status. */
async function konzept(...args) {
  const run = promisify(execFile)(process.execPath, [join(root, 'lib/konzept.cjs'), ...args], {
    cwd: projekt,
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 1 << 24,
  });
  const { stdout, stderr } = await run.catch((error) => error);
  return `${stdout}${stderr}`.replaceAll(projekt, 'mein-konzept');
}

async function photographSite(browser) {
  const pages = { start: 'index.html', massnahme: 'massnahmen/M-TEIL-05.html', aktionsplan: 'aktionsplan.html' };
  for (const [name, file] of Object.entries(pages)) {
    const url = pathToFileURL(join(projekt, 'dist', file)).href;
    await photograph(browser, `${name}.png`, (page) => page.goto(url), { width: 1280, height: 900 });
    if (name === 'start')
      await photograph(browser, 'start-telefon.png', (page) => page.goto(url), { width: 375, height: 720 });
  }
}

/** The mistake of the README: in the editor, in the terminal, and in the merge request. */
async function photographMistake(browser) {
  const text = await readFile(join(projekt, massnahme), 'utf8');
  await writeFile(join(projekt, massnahme), text.replace(alt, neu));
  const befund = (await konzept('check')).trim();
  const head = text.split('\n').slice(0, 24);
  const line = text.split('\n').findIndex((each) => each.includes(alt)) + 1;
  const patch = `<pre><del>−   ${escape(alt)}</del><ins>+   ${escape(neu)}</ins></pre>`;
  const [, said = ''] = befund.split('\n\n');
  await frame(
    browser,
    'editor',
    massnahme,
    `<pre>${head.map((each) => `<span>${escape(each)}</span>`).join('')}</pre>`,
  );
  await frame(browser, 'terminal', 'Terminal', `<pre>$ npx konzept check\n${escape(befund)}</pre>`);
  await frame(
    browser,
    'antrag',
    'Merge Request: Auswertung der Wahl verlegt (Skizze)',
    `<p>${escape(massnahme)}, Zeile ${line}</p>${patch}<pre class="befund">${escape(said)}</pre>`,
  );
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A picture with a frame around it, in the typefaces that the tool brings along. */
async function frame(browser, name, title, body) {
  const styles = [
    'node_modules/@fontsource/source-code-pro/400.css',
    'node_modules/@fontsource/source-sans-3/400.css',
    'node_modules/@fontsource/dejavu-sans/400.css',
    'scripts/bilder/bilder.css',
  ].map((file) => `<link rel="stylesheet" href="${pathToFileURL(join(root, file)).href}">`);
  const html = `<!doctype html><meta charset="utf-8">${styles.join('')}<figure class="${name}"><figcaption>${escape(title)}</figcaption>${body}</figure>`;
  const file = join(projekt, 'rahmen.html');
  await writeFile(file, html);
  await photograph(
    browser,
    `${name}.png`,
    (page) => page.goto(pathToFileURL(file).href),
    { width: 1010, height: 100 },
    true,
  );
}

async function photograph(browser, file, open, viewport, fullPage = false) {
  const page = await browser.newPage();
  await page.setViewport({ ...viewport, deviceScaleFactor: 1 });
  await open(page);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(ziel, file), fullPage });
  await page.close();
}

function photographPdf() {
  const pdf = join(projekt, 'dist/pdf/aktionsplan.pdf');
  try {
    execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '5', '-l', '5', '-singlefile', pdf, join(ziel, 'pdf')]);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    process.stderr.write('ÜBERSPRUNGEN: Ohne pdftoppm (poppler-utils) bleibt bilder/pdf.png, wie es ist.\n');
  }
}
