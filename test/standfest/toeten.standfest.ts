// Builds that are ended without a word (SIGKILL), each at another moment: what lies in dist is whole, the old or the new; the next build
// makes the new one and leaves nothing of the killed one behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { bin, konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';
import { type Reihe, writeAbschnitt, zufall } from './abschnitt.ts';

interface Bau {
  readonly was: string;
  readonly args: readonly string[];
  readonly versucht: number;
  /** True where each build is the first on its machine and has yet to unpack its browser; it is killed within this many ms. */
  readonly erster?: number;
}

/** The names and bytes of all files below a folder as one word; undefined where there is no folder. */
function digestOf(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return sha256(files.map((file) => `${file.slice(folder.length)} ${sha256(readFileSync(file))}`).join('\n'));
}

const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md';

/** Two states of one project, with what a build of each gives and the time that one takes. */
function prepare({ args }: Bau): {
  root: string;
  write: (state: number) => void;
  dists: readonly string[];
  ms: number;
} {
  const root = tempProjekt();
  const text = readFileSync(join(root, massnahme), 'utf8');
  const write = (state: number): void =>
    writeFileSync(join(root, massnahme), text.replace(/^titel: .*$/m, `titel: Fassung ${state}`));
  let ms = 0;
  const dists = [0, 1].map((state) => {
    write(state);
    const start = Date.now();
    konzept([...args, '--root', root]);
    ms = Date.now() - start;
    return digestOf(join(root, 'dist')) ?? '';
  });
  return { root, write, dists, ms };
}

async function killEach(bau: Bau, random: () => number): Promise<readonly Reihe[]> {
  const { was, args, versucht, erster } = bau;
  const { root, write, dists, ms } = prepare(bau);
  const before = readdirSync(root).toSorted().join();
  const maengel: string[] = [];
  let [fehlte, alt, neu] = [0, 0, 0];
  for (let nr = 0; nr < versucht; nr++) {
    const state = nr % 2;
    write(state);
    const tmp = tempFolder();
    const env = { ...process.env, TMPDIR: tmp, ...(erster === undefined ? {} : { XDG_CACHE_HOME: tempFolder() }) };
    mkdirSync(tmp, { recursive: true });
    const delay = Math.round(random() * (erster ?? ms));
    const child = spawn(process.execPath, [bin, ...args, '--root', root], { stdio: 'ignore', env });
    const ended = once(child, 'exit');
    await wait(delay);
    child.kill('SIGKILL');
    await ended;
    const fault = (text: string): number => maengel.push(`${was}, Versuch ${nr} nach ${delay} ms: ${text}`);
    const left = digestOf(join(root, 'dist'));
    if (left === undefined) fehlte++;
    else if (left === dists[state]) neu++;
    else if (left === dists[1 - state]) alt++;
    else fault('dist ist nicht ganz');
    const { status, stderr } = konzept([...args, '--root', root], { env });
    if (status !== 0) fault(`der nächste Bau endet mit ${status}: ${stderr.slice(0, 300)}`);
    if (digestOf(join(root, 'dist')) !== dists[state]) fault('der nächste Bau gibt anderes');
    const litter = [...readdirSync(tmp).filter((name) => name !== 'node-compile-cache'), ...litterIn(root, before)];
    if (litter.length > 0) fault(`es bleibt ${litter.join(', ')}`);
  }
  const share = (part: string, count: number): string => `${part} ${count}`;
  return [
    {
      was: `${was} (danach ${[share('alt', alt), share('neu', neu), share('zwischen beiden', fehlte)].join(', ')})`,
      versucht,
      maengel,
    },
  ];
}

/** What stands in a project's folder, or half in its memory, that was not there before. */
function litterIn(root: string, before: string): readonly string[] {
  const now = readdirSync(root).toSorted();
  const memory = join(root, 'node_modules/.cache/konzept');
  const half = existsSync(memory)
    ? readdirSync(memory, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\d+-[0-9a-f]{8}/.test(name))
    : [];
  return [...(now.join() === before ? [] : now.filter((name) => !before.split(',').includes(name))), ...half];
}

test('killed builds', async () => {
  const random = zufall(20261201);
  const baue: readonly Bau[] = [
    { was: 'Bau der Daten', args: ['build', 'daten'], versucht: 60 },
    { was: 'Bau ohne Druck', args: ['build', '--no-pdf'], versucht: 60 },
    { was: 'Bau mit Druck', args: ['build'], versucht: 40 },
    { was: 'erster Druck eines Rechners', args: ['build', 'aktionsplan'], versucht: 12, erster: 4000 },
  ];
  const reihen: Reihe[] = [];
  for (const bau of baue) reihen.push(...(await killEach(bau, random)));
  writeAbschnitt(
    'Abgebrochene Läufe',
    'Ein Bau wird nach zufälliger, aber festgelegter Zeit ohne Vorwarnung beendet (SIGKILL). Danach ist `dist` Byte für Byte das alte oder das neue, oder der Augenblick lag zwischen den beiden Umbenennungen, was der nächste Bau richtet; der nächste Bau gibt das Neue und hinterlässt keine Reste. Alles andere ist ein Mangel.',
    reihen,
  );
});
