// A machine that has too little of something: few file handles, little memory. One sentence and exit status 3, never a stack.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { speichermangel } from '../../src/host/speicher.ts';
import { bin, konzept, tempProjekt } from '../helpers/cli.ts';

const heap = (megabytes: number) => ({ env: { NODE_OPTIONS: `--max-old-space-size=${megabytes}` } });

describe.runIf(process.platform === 'linux')('few file handles', () => {
  // Below these Node itself does not start.
  test.each([20, 24, 32])('are told: %i', (handles) => {
    const script = `ulimit -n ${handles}; exec "$0" "$@"`;
    const args = ['-c', script, process.execPath, bin, 'check', '--root', tempProjekt()];
    const { status, stderr } = spawnSync('/bin/sh', args, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: expect.stringMatching(/^[^\n]+\(es sind zu viele Dateien gleichzeitig geöffnet\)[^\n]+\n$/) as string,
    });
  });
});

/** Runs a command of the example as a shell runs it under a limit. */
const limited = (limit: string, command: string): ReturnType<typeof konzept> => {
  const args = ['-c', `ulimit -c 0; ulimit ${limit}; exec "$0" "$@"`, process.execPath, bin];
  return spawnSync('/bin/bash', [...args, ...command.split(' '), '--root', tempProjekt()], { encoding: 'utf8' });
};

describe.runIf(process.platform === 'linux')('few addresses', () => {
  // From about 730,000 kB on Node itself starts.
  test.each([750_000, 770_000])('are told: %i kB', (kilobytes) => {
    for (const command of ['check', 'build --no-pdf']) {
      const { status, stderr } = limited(`-v ${kilobytes}`, command);
      expect({ status, stderr }).toEqual({ status: 3, stderr: `${speichermangel}\n` });
    }
  });
});

describe.runIf(process.platform === 'linux')('small files', () => {
  test.each([
    [
      0,
      'build --no-pdf',
      /^Die Ausgabe ließ sich nicht schreiben \(die Datei ist größer, als [^\n]+ulimit -f[^\n]+\n$/,
    ],
    [
      8,
      'build --no-pdf',
      /^Die Ausgabe ließ sich nicht schreiben \(die Datei ist größer, als [^\n]+ulimit -f[^\n]+\n$/,
    ],
    [4096, 'build', /^Dateien dürfen hier höchstens 4 MB groß werden \(ulimit -f\)[^\n]+\n$/],
  ])('are told where nothing can be written: %i kB in %s', (kilobytes, command, told) => {
    const { status, stderr } = limited(`-f ${kilobytes}`, command);
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(told) as string });
  });

  test('hold up nobody else: the file of who writes is gone with it', () => {
    const root = tempProjekt();
    spawnSync('/bin/bash', [
      '-c',
      'ulimit -f 0; exec "$0" "$@"',
      process.execPath,
      bin,
      'build',
      '--no-pdf',
      '--root',
      root,
    ]);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('little memory', () => {
  test.each([
    [8, 'check'],
    [12, 'check'],
    [8, 'build'],
    [14, 'build'],
  ])('is told where the engine ends the program itself: %i MB in %s', (megabytes, command) => {
    const { status, stderr } = konzept([command, '--root', tempProjekt()], heap(megabytes));
    expect({ status, stderr }).toEqual({ status: 3, stderr: `${speichermangel}\n` });
  });

  test('changes nothing for who has enough of it', () => {
    const wrong = { 'content/akteure/KI.md': '---\nname: Zentrum\n---\n' };
    const args = ['check', '--format', 'json', '--root', tempProjekt(wrong)];
    const few = konzept(args, heap(200));
    expect(few.status).toBe(1);
    expect(few).toEqual(konzept(args));
  });

  test.runIf(process.platform !== 'win32')('lets a signal through', async () => {
    const child = spawn(process.execPath, [bin, 'dev', '--port', '0', '--root', tempProjekt()], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=200' },
    });
    // It has begun to speak: the child that works is there.
    await once(child.stderr, 'data');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number | null];
    // By the signal, or in good order where the preview listens for it already.
    expect([0, 143]).toContain(code);
  });
});
