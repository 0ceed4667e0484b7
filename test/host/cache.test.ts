// What is unpacked into the user's cache folder is there whole, once, or not at all.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheOnce } from '../../src/host/cache.ts';
import { findCandidates } from '../../src/host/candidates.ts';
import { unpackBrowser, unpackFonts } from '../../src/host/druck/embedded.ts';
import { OutsideError } from '../../src/host/outside.ts';

let base: string;
let env: NodeJS.ProcessEnv;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'konzept-test-'));
  env = { XDG_CACHE_HOME: base };
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const write = (text: string) => (folder: string) => writeFileSync(join(folder, 'datei'), text);

describe('cacheOnce', () => {
  it('fills a folder once', async () => {
    const folder = await cacheOnce('ding-1', write('erstes'), env);
    expect(folder).toBe(join(base, 'konzept', 'ding-1'));
    expect(await cacheOnce('ding-1', write('zweites'), env)).toBe(folder);
    expect(readFileSync(join(folder, 'datei'), 'utf8')).toBe('erstes');
  });

  it('gives two at once the same whole folder', async () => {
    const both = await Promise.all(['a', 'b'].map((text) => cacheOnce('ding-1', write(text), env)));
    expect(new Set(both).size).toBe(1);
    expect(readdirSync(join(base, 'konzept'))).toEqual(['ding-1']);
  });

  it('leaves nothing behind where it fails, and says where', async () => {
    const failure = cacheOnce(
      'ding-1',
      () => {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      },
      env,
    );
    await expect(failure).rejects.toThrow(OutsideError);
    await expect(failure).rejects.toThrow(
      /ding-1 lässt sich nicht anlegen \(der Datenträger ist voll\).*XDG_CACHE_HOME/,
    );
    expect(readdirSync(join(base, 'konzept'))).toEqual([]);
  });

  it('takes the folder for temporary files where the cache is no folder', async () => {
    writeFileSync(join(base, 'konzept'), '');
    const folder = await cacheOnce('ding-test', write('x'), env);
    expect(folder.startsWith(tmpdir())).toBe(true);
    rmSync(folder, { recursive: true });
  });

  it('uses a cache that is prepared and may only be read', async () => {
    const place = join(base, 'konzept');
    mkdirSync(join(place, 'ding-1'), { recursive: true });
    chmodSync(place, 0o555);
    expect(await cacheOnce('ding-1', write('x'), env)).toBe(join(place, 'ding-1'));
    chmodSync(place, 0o755);
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the embedded browser', () => {
  it('is unpacked with the libraries that it needs, ready to run', async () => {
    const embedded = await unpackBrowser(env);
    expect(existsSync(join(embedded?.libraries ?? '', 'libnss3.so'))).toBe(true);
    const [candidate] = await findCandidates(undefined, env);
    expect(candidate).toMatchObject({ path: embedded?.path, shell: true });
    expect(readdirSync(join(base, 'konzept'))).toHaveLength(1);
  });

  it('gives way to one that is named', async () => {
    const named = await findCandidates(undefined, { ...env, PUPPETEER_EXECUTABLE_PATH: process.execPath });
    expect(named).toEqual([{ path: process.execPath, shell: false }]);
    expect(existsSync(join(base, 'konzept'))).toBe(false);
  });

  it('brings fonts of its own', async () => {
    const conf = await unpackFonts(env);
    expect(readFileSync(conf ?? '', 'utf8')).not.toContain('/usr/share');
    expect(readdirSync(join(conf ?? '', '..', 'fonts', 'Open_Sans'))).toContain('OpenSans-Regular.ttf');
  });
});
