// What killed programs leave is removed by the next start, and nothing of a program that runs; of two builds at once one waits.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { eigeneMarke, removeReste } from '../../src/host/reste.ts';
import { lock } from '../../src/host/sperre.ts';
import { bin, konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const hier = sha256(hostname()).slice(0, 8);
const { pid: tot } = spawnSync(process.execPath, ['-e', '']);
const ended = `${tot}-${hier}`;
const andererRechner = `${tot}-0123abcd`;

describe('removeReste', () => {
  test('removes what a process of this machine left, and no more', () => {
    const folder = tempFolder();
    const names = {
      geht: `x-${ended}-AbCdEf`,
      alt: `x-${tot}`,
      lebt: `x-${eigeneMarke}-AbCdEf`,
      fern: `x-${andererRechner}`,
      ohne: 'x-AbCdEf',
      fremd: `y-${ended}`,
    };
    for (const name of Object.values(names)) mkdirSync(join(folder, name));
    removeReste(folder, /^x-(.+)$/);
    expect(readdirSync(folder).sort()).toEqual([names.fern, names.lebt, names.ohne, names.fremd].sort());
    const long = new Date(Date.now() - 2 * 86_400_000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), long, long);
    removeReste(folder, /^x-(.+)$/);
    expect(readdirSync(folder).sort()).toEqual([names.lebt, names.fremd].sort());
  });

  test('is silent where there is no folder', () => {
    expect(() => removeReste(join(tempFolder(), 'nichts'), /(.+)/)).not.toThrow();
  });
});

test('the next start removes half a browser, a browser’s folder and half a memory', () => {
  const root = tempProjekt({ 'node_modules/.cache/konzept/druck/leer': '' });
  const [cache, tmp] = [tempFolder(), tempFolder()];
  const memory = join(root, 'node_modules/.cache/konzept');
  const halb = [
    join(cache, 'konzept', `chromium-153.0.0.${ended}.AbCdEf`),
    join(cache, 'konzept', `fontconfig-153.0.0.${ended}.AbCdEf`),
    join(cache, 'konzept', `.probe-${ended}.AbCdEf`),
    join(tmp, `konzept-browser-${ended}-AbCdEf`),
    join(memory, `fakten.json.${ended}`),
    join(memory, `fakten.json.${tot}`),
    join(memory, 'druck', `${'a'.repeat(64)}.${ended}`),
  ];
  for (const path of halb) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'halb'), '');
  }
  const env = { XDG_CACHE_HOME: cache, TMPDIR: tmp };
  const { status, stderr } = konzept(['build', 'aktionsplan', '--root', root], { env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(halb.filter((path) => existsSync(path))).toEqual([]);
  expect(readdirSync(tmp).filter((name) => name !== 'node-compile-cache')).toEqual([]);
});

describe('lock', () => {
  const sperre = (): string => join(tempFolder(), '.dist.konzept-baut');

  test('lets one in after the other, and tells the second that it waits', async () => {
    const path = sperre();
    const order: string[] = [];
    const release = await lock(path, () => order.push('never'));
    const second = lock(path, () => order.push('waits')).then((done) => {
      order.push('second');
      done();
    });
    await wait(600);
    order.push('first ends');
    release();
    await second;
    expect(order).toEqual(['waits', 'first ends', 'second']);
    expect(existsSync(path)).toBe(false);
  });

  test('takes the place of one that was killed, without waiting', async () => {
    const path = sperre();
    writeFileSync(path, ended);
    const release = await lock(path, () => expect.unreachable());
    expect(readFileSync(path, 'utf8')).toBe(eigeneMarke);
    release();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  test('of many that wait for one that was killed, each gets in alone', async () => {
    const path = sperre();
    writeFileSync(path, ended);
    let [inside, most] = [0, 0];
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const release = await lock(path, () => undefined);
        most = Math.max(most, ++inside);
        await wait(20);
        inside--;
        release();
      }),
    );
    expect(most).toBe(1);
  });

  test('is not held by a folder of its name', async () => {
    const path = sperre();
    mkdirSync(path);
    (await lock(path, () => expect.unreachable()))();
    expect(existsSync(path)).toBe(true);
  });

  test('keeps nobody out of a place where nothing can be written', async () => {
    const path = join(tempFolder(), 'gibt', 'es', 'nicht');
    (await lock(path, () => expect.unreachable()))();
  });
});

describe('two builds at once', () => {
  const run = (root: string): { done: Promise<{ status: number | null; stderr: string }>; kill: () => void } => {
    const child = spawn(process.execPath, [bin, 'build', '--no-pdf', '--root', root], {
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    return {
      done: once(child, 'close').then(([status]) => ({ status: status as number | null, stderr })),
      kill: () => child.kill('SIGKILL'),
    };
  };

  test('both end well, and the output is whole', async () => {
    const root = tempProjekt();
    const runs = await Promise.all(Array.from({ length: 3 }, () => run(root).done));
    for (const { status, stderr } of runs) {
      expect(status).toBe(0);
      expect(stderr).toMatch(/^(?:Nach .* baut gerade ein anderer Lauf; dieser wartet.*\n)?$/);
    }
    const alone = tempProjekt();
    expect(konzept(['build', '--no-pdf', '--root', alone]).status).toBe(0);
    const list = (folder: string): string[] =>
      readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).sort();
    expect(list(root)).toEqual(list(alone));
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('one that was killed holds up nobody', async () => {
    const root = tempProjekt();
    const first = run(root);
    while (!existsSync(join(root, '.dist.konzept-baut'))) await wait(5);
    first.kill();
    await first.done;
    expect(konzept(['build', '--no-pdf', '--root', root])).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    rmSync(root, { recursive: true });
  });
});
