// The packed file alone, as a city has it: installed into an empty project, it makes a concept and builds it, PDFs included.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tempFolder } from '../helpers/cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

const cleanups: (() => void)[] = [];
const packFolder = tempFolder((cleanup) => void cleanups.push(cleanup));
const projekt = tempFolder((cleanup) => void cleanups.push(cleanup));
let tarball = '';

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { cwd: projekt, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  execFileSync(npm, ['pack', '--ignore-scripts', '--pack-destination', packFolder], { cwd: root, stdio: 'ignore' });
  const [file = ''] = readdirSync(packFolder);
  tarball = join(packFolder, file);
  run(npm, ['install', tarball, '--no-audit', '--no-fund', '--prefer-offline']);
});
afterAll(() => cleanups.forEach((cleanup) => cleanup()));

describe('the packed file', () => {
  test('is small, and holds what runs and nothing of its making', () => {
    expect(statSync(tarball).size).toBeLessThan(5_000_000);
    const packed = join(projekt, 'node_modules/konzept');
    const names = readdirSync(packed).sort();
    expect(names).toEqual(['LICENSE', 'README.md', 'lib', 'package.json', 'schemas', 'templates']);
    expect(existsSync(join(projekt, 'node_modules/typescript'))).toBe(false);
    expect(existsSync(join(projekt, 'node_modules/vitest'))).toBe(false);
    expect(readFileSync(join(packed, 'lib/LIZENZEN.txt'), 'utf8')).toMatch(/^## zod \d/m);
  });

  test('begins a concept, checks it and builds all of it', () => {
    run(npx, ['konzept', 'init', '--ja', '--kommune', 'Stadt Musterhausen', '--thema', 'Inklusion']);
    const check = spawnSync(npx, ['konzept', 'check'], { cwd: projekt, encoding: 'utf8' });
    expect(check.stderr).toContain('keine Befunde');
    const build = spawnSync(npx, ['konzept', 'build'], { cwd: projekt, encoding: 'utf8' });
    expect(build.stderr).toBe('');
    expect(build.status).toBe(0);
    expect(readdirSync(join(projekt, 'dist/pdf')).sort()).toEqual([
      'aktionsplan.pdf',
      'handlungskonzept.pdf',
      'ratsvorlage-beschluss.pdf',
    ]);
    expect(readFileSync(join(projekt, 'dist/index.html'), 'utf8')).toContain('Handlungskonzept Inklusion');
  });

  test('goes along into another folder, which installs it from there', () => {
    const said = run(npx, ['konzept', 'init', 'zweites', '--ja', '--kommune', 'Kreis Aue', '--thema', 'Klima']);
    expect(said).toContain('  cd zweites\n  npm install\n  npx konzept check\n');
    const zweites = join(projekt, 'zweites');
    execFileSync(npm, ['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: zweites, stdio: 'ignore' });
    // What CI has: the repository without what is installed, and the lock that the installation left.
    const ci = tempFolder((cleanup) => void cleanups.push(cleanup));
    cpSync(zweites, ci, { recursive: true, filter: (path) => path !== join(zweites, 'node_modules') });
    execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: ci, stdio: 'ignore' });
    const check = spawnSync(npx, ['konzept', 'check'], { cwd: ci, encoding: 'utf8' });
    expect([check.status, check.stderr]).toEqual([0, expect.stringContaining('keine Befunde')]);
  });
});
