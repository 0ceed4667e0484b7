// npm run lieferkette: every package that the lock file names has a licence that lieferkette.json allows with its reason, comes from
// the registry with a checksum, and runs no script when it is installed but those that are known there and switched off.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './quelle.mjs';

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { lizenzen, installskripte } = read('scripts/lieferkette.json');
const { allowScripts = {} } = read('package.json');
const pakete = Object.entries(read('package-lock.json').packages).filter(([path]) => path !== '');

const nameOf = (path) => path.split('node_modules/').at(-1);

function* faultsOf([path, { license, hasInstallScript, integrity, resolved, inBundle, link }]) {
  if (!Object.hasOwn(lizenzen, license ?? '')) yield `Lizenz ${license ?? 'unbekannt'} ist nicht erlaubt`;
  if (!inBundle && !link && (integrity === undefined || !(resolved ?? 'https://').startsWith('https://')))
    yield 'kommt ohne Prüfsumme oder nicht über https';
  const name = nameOf(path);
  if (!hasInstallScript) return;
  if (!Object.hasOwn(installskripte, name)) yield 'führt beim Installieren ein Skript aus, das niemand geprüft hat';
  else if (allowScripts[name] === true) yield 'darf beim Installieren ein Skript ausführen (allowScripts)';
}

const used = new Set(pakete.map(([, { license }]) => license));
const running = new Set(pakete.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)));
const faults = [
  ...pakete.flatMap((paket) => [...faultsOf(paket)].map((fault) => `${paket[0]}: ${fault}`)),
  ...Object.keys(lizenzen).flatMap((each) => (used.has(each) ? [] : [`Lizenz ohne Paket: ${each}`])),
  ...Object.keys(installskripte).flatMap((each) => (running.has(each) ? [] : [`Skript ohne Paket: ${each}`])),
];
for (const fault of faults) console.error(fault);
console.log(
  `${pakete.length} Pakete, ${used.size} Lizenzen, ${running.size} Installationsskripte, ${faults.length} Mängel.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
