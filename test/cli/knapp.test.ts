// A machine that has too little of something: few file handles, little memory. One sentence and exit status 3, never a stack.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
