// What is due at the end of the program is done, whatever ends it and whatever one of the duties throws.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../helpers/cli.ts';

/** A program that has duties, two of which fail, and then does `last`. */
function program(last: string): string {
  const folder = tempFolder();
  const script = `
    import { atEnd } from '${fileURLToPath(new URL('../../src/host/ende.ts', import.meta.url))}';
    const say = (text) => () => process.stdout.write(text + '\\n');
    const fail = () => { throw new Error('it broke'); };
    atEnd(say('erste'));
    atEnd(fail);
    atEnd(say('zweite'));
    const early = atEnd(say('frueh'));
    early();
    early();
    atEnd(fail)();
    atEnd(say('dritte'));
    ${last}`;
  const source = join(folder, 'programm.ts');
  writeFileSync(source, script);
  const outfile = join(folder, 'programm.mjs');
  buildSync({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

const duties = 'frueh\nerste\nzweite\ndritte\n';

describe('duties at the end', () => {
  test.each([
    ['by itself', '', 0],
    ['by process.exit', 'process.exit(3);', 3],
  ])('%s: all are done, once, without a stack', (_how, last, expected) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program(last)], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: expected, stdout: duties, stderr: '' });
  });

  test.runIf(process.platform !== 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s', async (signal, expected) => {
    const child = spawn(process.execPath, [program("process.stdout.write('bereit\\n'); setInterval(() => 0, 1000);")]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.endsWith('bereit\n')) child.kill(signal);
    });
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [status] = (await once(child, 'close')) as [number];
    expect({ status, stdout, stderr }).toEqual({
      status: expected,
      stdout: `frueh\nbereit\n${duties.slice('frueh\n'.length)}`,
      stderr: '',
    });
  });
});
