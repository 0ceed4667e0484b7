// Runs the bundled command line in projects of its own, made for one test and removed after it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { configWithoutNeue } from './regelstand.ts';

const bin = fileURLToPath(new URL('../../lib/konzept.cjs', import.meta.url));
const beispiel = fileURLToPath(new URL('../fixtures/beispiel', import.meta.url));

/** A folder for one test; outside a test, one for the tests of a file. */
export function tempFolder(remove: (cleanup: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'konzept-test-'));
  remove(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the small example concept, with files laid over it. */
export function tempProjekt(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  remove?: (cleanup: () => void) => void,
): string {
  const folder = tempFolder(remove);
  cpSync(beispiel, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  // What a test says of the configuration stays as it wrote it.
  if (!('konzept.config.json' in files)) leaveOutNeueRegeln(folder);
  return folder;
}

/** Rules that are new say nothing of sample content. */
export function leaveOutNeueRegeln(root: string): void {
  const file = join(root, 'konzept.config.json');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const config = configWithoutNeue(before);
  if (config !== undefined && config !== before) writeFileSync(file, config);
}

export interface Lauf {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs konzept and waits for it. */
export function konzept(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Lauf {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    cwd: options.cwd ?? tmpdir(),
    env: { ...process.env, NO_COLOR: '1', ...options.env },
  });
  return { status, stdout, stderr };
}

export { bin };
