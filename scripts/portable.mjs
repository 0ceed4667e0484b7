// npm run portable:windows: a folder for Windows that needs no installation: Node, the package as npm packs it, and a command to
// double-click. Edge, which every Windows has, prints.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fetchNode } from './node-windows.mjs';
import { root } from './quelle.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'konzept-windows'));
const programm = join(folder, 'programm');

/** Without a word it makes the concept where there is none, builds it and shows it; with words it is the command line. */
const cmd = `@echo off
chcp 65001 >nul
setlocal
set "KONZEPT="%~dp0programm\\node.exe" "%~dp0programm\\node_modules\\konzept\\lib\\konzept.cjs""
if not "%~1"=="" (
  %KONZEPT% %*
  exit /b
)
cd /d "%~dp0"
if not exist "mein-konzept\\content\\konzept.md" %KONZEPT% init mein-konzept
if not exist "mein-konzept\\content\\konzept.md" goto ende
%KONZEPT% build --root mein-konzept
if exist "mein-konzept\\dist\\index.html" start "" "mein-konzept\\dist\\index.html"
:ende
pause
`;

const lies = `konzept ohne Installation

Ein Doppelklick auf konzept.cmd fragt beim ersten Mal, worum es geht, und legt den
Ordner mein-konzept an. Danach baut jeder Doppelklick Website und PDFs und zeigt sie;
die PDFs druckt Edge. Was wo steht, sagt mein-konzept\\README.md.

Alle Befehle: Eingabeaufforderung in diesem Ordner öffnen, dann zum Beispiel
  konzept.cmd check --root mein-konzept
  konzept.cmd --help
`;

const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
const withCrlf = (text) => text.replaceAll('\n', '\r\n');

if (existsSync(folder)) {
  console.error(
    `${folder} gibt es schon und bleibt, wie es ist. Löschen Sie den Ordner, oder nennen Sie einen anderen.`,
  );
  process.exit(1);
}
const packed = mkdtempSync(join(tmpdir(), 'konzept-portable-'));
try {
  const node = fetchNode();
  const name = npm(['pack', '--silent', '--pack-destination', packed], root).trim().split('\n').at(-1);
  mkdirSync(programm, { recursive: true });
  writeFileSync(join(programm, 'package.json'), '{ "private": true }\n');
  npm(
    ['install', join(packed, name), '--ignore-scripts', '--no-audit', '--no-fund', '--os=win32', '--cpu=x64'],
    programm,
  );
  // The embedded browser is one for Linux.
  rmSync(join(programm, 'node_modules/@sparticuz'), { recursive: true, force: true });
  copyFileSync(node, join(programm, 'node.exe'));
  writeFileSync(join(folder, 'konzept.cmd'), withCrlf(cmd));
  writeFileSync(join(folder, 'LIES-MICH.txt'), withCrlf(lies));
  console.log(
    `${folder} ist fertig: Kopieren Sie den Ordner auf einen Rechner mit Windows, und öffnen Sie konzept.cmd mit einem Doppelklick.`,
  );
} catch (error) {
  rmSync(folder, { recursive: true, force: true });
  console.error(
    `Der Ordner ließ sich nicht machen; nichts ist geblieben.\n${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
} finally {
  rmSync(packed, { recursive: true, force: true });
}
