// npm run test:windows: the bundled program under Node for Windows: on Windows itself, elsewhere under Wine. Every command, names with
// blanks and umlauts, line ends, a held file, names that differ in capitals only; the output byte for byte as this system makes it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache, fetchNode } from './node-windows.mjs';
import { root } from './quelle.mjs';
import { ueberspringe } from './uebersprungen.mjs';

// Where Wine itself looks for its loader.
const wine = process.env.WINELOADER || '/usr/lib/wine/wine64';
const isWindows = process.platform === 'win32';
const bin = join(root, 'lib/konzept.cjs');

const ungeprueft = 'unter Windows ist nichts geprüft';
if (!isWindows && !existsSync(wine))
  process.exit(ueberspringe(ungeprueft, `Wine fehlt (${wine}): apt-get install --no-install-recommends wine64`));
const node = isWindows ? process.execPath : loadNode();
if (node === undefined) process.exit(ueberspringe(ungeprueft, 'Node für Windows war nicht zu laden'));
const work = mkdtempSync(join(tmpdir(), 'konzept windows ä-'));
const env = {
  ...process.env,
  NO_COLOR: '1',
  NODE_SKIP_PLATFORM_CHECK: '1',
  WINEDEBUG: '-all',
  WINEPREFIX: join(cache, 'prefix'),
};
const commandOf = (args) => (isWindows ? [node, args] : [wine, [node, ...args]]);

function loadNode() {
  try {
    return fetchNode();
  } catch {
    return undefined;
  }
}

/** Runs konzept there; its output goes through files, since under Wine a pipe fails. */
function konzept(args, cwd = work) {
  const [out, err] = ['out.txt', 'err.txt'].map((name) => join(work, name));
  const [command, all] = commandOf([bin, ...args]);
  const { status } = spawnSync(command, all, { cwd, env, stdio: ['ignore', openSync(out, 'w'), openSync(err, 'w')] });
  return { status, stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') };
}

/** The same program under the Node of this system. */
const here = (args, cwd = work) =>
  spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const bytesOf = (folder) =>
  Object.fromEntries(
    filesOf(folder).map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'latin1')]),
  );

function expectOk(run, what) {
  assert.equal(run.status, 0, `${what}: ${run.stdout}${run.stderr}`);
  return run;
}

const projekt = join(work, 'Konzept für Köln & Co');
const inProjekt = (...args) => konzept(args, projekt);
const findings = (run) => JSON.parse(run.stdout).diagnostics.filter(({ severity }) => severity !== 'info');

const pruefungen = {
  'init in einem Ordner mit Leerzeichen und Umlauten': () => {
    const flags = ['--kommune', 'Stadt Köln', '--thema', 'Klima', '--titel', 'Klimakonzept', '--laufzeit', '2027/2031'];
    expectOk(konzept(['init', projekt, ...flags, '--handlungsfelder', 'Hitze,Öffentliches Grün']), 'init');
    assert.deepEqual(findings(inProjekt('check', '--format', 'json')), []);
  },
  'list, show, status, explain': () => {
    assert.match(expectOk(inProjekt('list', 'massnahmen'), 'list').stdout, /M-HITZ-01/);
    assert.match(expectOk(inProjekt('show', 'M-HITZ-01'), 'show').stdout, /fachstelle/i);
    expectOk(inProjekt('status'), 'status');
    expectOk(inProjekt('explain', 'KZ301'), 'explain');
  },
  'new, sachstand, rename, move': () => {
    expectOk(inProjekt('new', 'akteur', '--titel', 'Con', '--feld', 'art=verwaltung'), 'new');
    expectOk(inProjekt('rename', 'datei-con', 'Amt'), 'rename');
    expectOk(inProjekt('rename', 'Amt', 'amt'), 'rename, nur Großbuchstaben');
    assert.ok(readdirSync(join(projekt, 'content/akteure')).includes('amt.md'));
    expectOk(
      inProjekt('sachstand', 'M-HITZ-01', '--datum', '2027-01-01', '--status', 'begonnen', '--text', 'Läuft.'),
      'sachstand',
    );
    const move = inProjekt('move', 'M-HITZ-01', 'OEFF');
    assert.equal(move.status, 1);
    assert.match(move.stderr, /handlungsfeld-ohne-kuenftige-massnahme/);
  },
  'build, Byte für Byte wie hier': () => {
    expectOk(inProjekt('build', '--no-pdf'), 'build');
    const there = bytesOf(join(projekt, 'dist'));
    const out = join(work, 'dist hier');
    assert.equal(here(['build', '--no-pdf', '--out', out], projekt).status, 0);
    assert.deepEqual(Object.keys(there), Object.keys(bytesOf(out)));
    assert.deepEqual(there, bytesOf(out));
  },
  'Zeilenenden von Windows': () => {
    const before = bytesOf(join(projekt, 'dist'));
    for (const file of filesOf(join(projekt, 'content')))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\r?\n/g, '\r\n'));
    assert.deepEqual(findings(inProjekt('check', '--format', 'json')), []);
    expectOk(inProjekt('build', '--no-pdf'), 'build');
    assert.deepEqual(bytesOf(join(projekt, 'dist')), before);
  },
  'Laufwerk und Pfade mit \\': () => {
    const path = isWindows ? projekt : `Z:${projekt.replaceAll('/', '\\')}`;
    assert.deepEqual(findings(konzept(['check', '--format', 'json', '--root', path])), []);
    expectOk(konzept(['build', 'daten', '--no-pdf', '--root', path, '--out', `${path}\\aus gabe`]), 'build');
    assert.ok(existsSync(join(projekt, 'aus gabe/daten/konzept.json')));
  },
  'eine Datei, die ein anderes Programm hält': async () => {
    const held = join(projekt, 'dist/index.html');
    writeFileSync(
      join(projekt, 'content/kapitel/02-neu.md'),
      '---\ntitel: Neu\nteil: einfuehrung\n---\n\nNeuer Text.\n',
    );
    // 0x10000000 asks Windows to share the file with nobody.
    const hold =
      "require('node:fs').openSync(process.argv[1], 0x10000000 | 2); console.log('held'); setInterval(() => {}, 1000)";
    const said = join(work, 'held.txt');
    const [command, args] = commandOf(['-e', hold, held]);
    const holder = spawn(command, args, { env, stdio: ['ignore', openSync(said, 'w'), 'ignore'] });
    try {
      for (let i = 0; i < 100 && !readFileSync(said, 'utf8').includes('held'); i++) await sleep(200);
      const run = inProjekt('build', '--no-pdf');
      assert.equal(run.status, 3, run.stdout + run.stderr);
      assert.match(run.stderr, /ein anderes Programm hält/);
    } finally {
      holder.kill('SIGKILL');
      await sleep(500);
    }
    // Windows does not move the folder of a held file, Wine does: the page is whole in either case.
    assert.match(readFileSync(held, 'utf8'), /<\/html>\s*$/);
    expectOk(inProjekt('build', '--no-pdf'), 'build danach');
  },
  'der Ordner ohne Installation': () => {
    const folder = join(work, 'trag bar');
    const made = spawnSync(process.execPath, [join(root, 'scripts/portable.mjs'), folder], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stdout + made.stderr);
    assert.deepEqual(readdirSync(folder), ['LIES-MICH.txt', 'konzept.cmd', 'programm']);
    const out = join(work, 'portable.txt');
    const cmd = ['cmd', '/c', 'konzept.cmd', 'init', 'neu ä', '--ja'];
    const [command, args] = isWindows ? ['cmd.exe', cmd.slice(1)] : [wine, cmd];
    const stdio = ['ignore', openSync(out, 'w'), openSync(out, 'a')];
    const { status } = spawnSync(command, args, { cwd: folder, env, stdio });
    assert.equal(status, 0, readFileSync(out, 'utf8'));
    assert.ok(existsSync(join(folder, 'neu ä/content/konzept.md')));
  },
  'ein Name, den Windows nicht hat': () => {
    const run = inProjekt('new', 'akteur', '--titel', 'Nul', '--id', 'nul', '--feld', 'art=verwaltung');
    assert.notEqual(run.status, 0);
    assert.doesNotMatch(run.stderr, /^\s+at /m);
  },
};

let failed = 0;
try {
  for (const [name, pruefe] of Object.entries(pruefungen))
    try {
      await pruefe();
      console.log(`  gut    ${name}`);
    } catch (error) {
      failed++;
      console.log(`  FEHLER ${name}\n${error instanceof Error ? error.message.slice(0, 3000) : error}`);
    }
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
console.log(
  failed === 0
    ? 'Unter Windows läuft alles.'
    : `${failed} von ${Object.keys(pruefungen).length} Prüfungen schlugen fehl.`,
);
process.exitCode = failed === 0 ? 0 : 1;
