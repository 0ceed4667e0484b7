// The browser or konzept itself ends in the middle of a print: one German sentence, status 3, the last output as it was, no
// process and no folder left behind.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { bin, konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

/** Long enough that its print takes a while. */
const langer =
  `---\ntitel: Lage\nteil: einfuehrung\n---\n\n${'Ein Absatz über die Lage der Stadt. '.repeat(40)}\n\n`.concat(
    `## Teil\n\n${'Noch ein Absatz über die Lage. '.repeat(60)}\n\n`.repeat(120),
  );

describe.runIf(process.platform === 'linux')('a build that is cut off while it prints', () => {
  const root = tempProjekt({ 'content/kapitel/01-lage.md': langer }, afterAll);
  const tmp = tempFolder(afterAll);
  const out = join(root, 'dist');
  let before: string;

  beforeAll(() => {
    mkdirSync(join(root, 'node_modules'));
    expect(konzept(['build', 'konzept', '--root', root]).status).toBe(0);
    before = bytes();
  });

  const bytes = (): string =>
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${name} ${sha256(readFileSync(join(parentPath, name)))}`)
      .join('\n');

  /** The processes that have the folder for temporary files in their command line, as every browser started here has. */
  const listBrowsers = (): number[] =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(`${tmp}/`);
        } catch {
          return false;
        }
      })
      .map(Number);

  /** Starts a build that remembers the version of the browser and no print, and waits until its browser runs and so many milliseconds more. */
  async function start(
    delay: number,
  ): Promise<{ child: ChildProcess; closed: Promise<unknown>; stderr: () => string }> {
    const memory = join(root, 'node_modules/.cache/konzept/druck');
    for (const path of readdirSync(memory).map((name) => join(memory, name)))
      if (statSync(path).size > 1000) rmSync(path);
    const child = spawn(process.execPath, [bin, 'build', 'konzept', '--root', root], {
      env: { ...process.env, TMPDIR: tmp, NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // Waited for from the start: it may be over before anybody asks.
    const closed = once(child, 'close');
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    while (listBrowsers().length === 0 && child.exitCode === null) await wait(20);
    await wait(delay);
    return { child, closed, stderr: () => stderr };
  }

  /** Nothing but what was there before. */
  async function expectClean(): Promise<void> {
    // A browser goes in its own time, whatever else the machine does; one that stays ends the test by its limit.
    while (listBrowsers().length > 0) await wait(100);
    // Newer Node keeps what it compiled there.
    expect(readdirSync(tmp).filter((name) => name !== 'node-compile-cache')).toEqual([]);
    expect(bytes()).toBe(before);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  }

  test.each([0, 300, 700, 1200])('because its browser is killed after %i ms', async (delay) => {
    const { closed, stderr } = await start(delay);
    for (const pid of listBrowsers()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with its parent.
      }
    }
    const [status] = (await closed) as [number];
    // A build that was quicker than the killer is done.
    if (status !== 0) {
      expect(stderr().trim()).toMatch(/^(?:Der Browser hat beim Drucken versagt|Kein Browser zum Drucken).*\.$/);
      expect(status).toBe(3);
    }
    await expectClean();
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s', async (signal) => {
    const { child, closed, stderr } = await start(300);
    child.kill(signal);
    await closed;
    expect(child.exitCode).not.toBe(0);
    expect(stderr()).not.toContain('    at ');
    await expectClean();
  });
});

describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('a full disk', () => {
  test('is told, and the last output is whole', async () => {
    const root = tempProjekt();
    const small = join(tempFolder(), 'klein');
    mkdirSync(small);
    const mount = spawn('/bin/mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small], { stdio: 'ignore' });
    const [mounted] = (await once(mount, 'close')) as [number];
    // Without the right to mount there is no small disk to fill.
    if (mounted !== 0) return;
    try {
      const out = join(small, 'dist');
      expect(konzept(['build', 'daten', '--root', root, '--out', out]).status).toBe(0);
      const old = readFileSync(join(out, 'daten/konzept.json'), 'utf8');
      writeFileSync(join(small, 'ballast'), new Uint8Array(1_700_000));
      const { status, stderr } = konzept(['build', '--root', root, '--out', out]);
      expect(status).toBe(3);
      expect(stderr).toMatch(
        /^Die Ausgabe ließ sich nicht schreiben \(der Datenträger ist voll\).*die bisherige Ausgabe ist unverändert\.\n$/,
      );
      expect(readFileSync(join(out, 'daten/konzept.json'), 'utf8')).toBe(old);
      expect(readdirSync(small).sort()).toEqual(['ballast', 'dist']);
    } finally {
      await once(spawn('/bin/umount', [small], { stdio: 'ignore' }), 'close');
    }
  });
});

describe.runIf(process.platform === 'linux')('what the system says', () => {
  test('is told in German where the result arrives nowhere, and is status 3', () => {
    const [full, args] = [openSync('/dev/full', 'w'), [bin, 'list', 'massnahmen', '--root', tempProjekt()]];
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'Das Ergebnis ließ sich nicht ausgeben (der Datenträger ist voll).\n',
    });
  });

  test('is told in German where a file is a folder; --verbose adds its own words', () => {
    const root = tempProjekt();
    rmSync(join(root, 'konzept.config.json'), { force: true });
    mkdirSync(join(root, 'konzept.config.json'));
    const { status, stderr } = konzept(['check', '--root', root]);
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /konzept\.config\.json ließ sich nicht .* \(dort liegt ein Ordner statt einer Datei\)\..*\n$/,
    );
    expect(stderr).not.toMatch(/EISDIR|directory| {4}at /);
    expect(konzept(['check', '--root', root, '--verbose']).stderr).toContain('EISDIR');
  });

  test('is told in German of a browser that does not start', () => {
    const root = tempProjekt();
    const { status, stderr } = konzept(['build', 'konzept', '--root', root, '--browser', '/bin/false']);
    expect(status).toBe(3);
    expect(stderr).toContain('/bin/false startet nicht (er endet gleich wieder; --verbose zeigt mehr).');
    expect(stderr).not.toMatch(/error|closed|failed/i);
    expect(konzept(['build', 'konzept', '--root', root, '--browser', '/bin/false', '--verbose']).stderr).toMatch(
      /Error:.*\n {4}at /,
    );
  });
});
