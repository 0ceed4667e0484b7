// What npm run neu lays out works before anybody has filled it in: in a copy of the source the types fit, and its own tests pass.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tempFolder } from '../helpers/cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copied = [
  'src',
  'scripts',
  'test',
  'schemas',
  'docs',
  'templates',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];
const laidOut = [
  ['regel', 'plan/geruest-regel', 'test/rules/geruest-regel.test.ts'],
  ['art', 'geruestart', 'test/domain/geruestart.test.ts'],
  ['ausgabe', 'geruest-ausgabe', 'test/emitters/geruest-ausgabe/geruest-ausgabe.test.ts'],
  ['befehl', 'geruest-befehl', 'test/cli/geruest-befehl.test.ts'],
] as const;

let folder: string;
const neu = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(folder, 'scripts/neu/neu.mjs'), ...args], { encoding: 'utf8' });

/** Runs a program of a package in the copy; what it said, where it failed. */
function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout + stderr;
}

beforeAll(() => {
  folder = tempFolder(afterAll);
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [kind, name] of laidOut)
    execFileSync(process.execPath, [join(folder, 'scripts/neu/neu.mjs'), kind, name], { stdio: 'pipe' });
});

test.each(laidOut)('%s: a name that is taken is refused in a sentence, and nothing is written', (kind, name) => {
  const before = readFileSync(join(folder, 'src/rules/plan/plan.rules.ts'), 'utf8');
  const { status, stderr } = neu(kind, name);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/gibt es schon\.\n$/) as string });
  expect(readFileSync(join(folder, 'src/rules/plan/plan.rules.ts'), 'utf8')).toBe(before);
});

const minutes = 60_000;

test('the types fit', { timeout: 10 * minutes }, () => {
  expect(run('typescript/bin/tsc', ['--noEmit'])).toBe('');
});

test('its own tests pass', { timeout: 10 * minutes }, () => {
  expect(run('vitest/vitest.mjs', ['run', ...laidOut.map(([, , file]) => file)])).toBe('');
});
