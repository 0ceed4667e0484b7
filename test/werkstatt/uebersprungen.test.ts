// A check whose means are not there says that it checked nothing, and is red on a platform that runs checks.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = (name: string): string => fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url));

const ohneMittel = [
  ['verapdf.mjs', { PATH: '/nirgends' }, 'Java 17 (javac) ist nicht installiert'],
  ['windows.mjs', { WINELOADER: '/nirgends/wine64' }, 'Wine fehlt (/nirgends/wine64): apt-get install'],
] as const;

test.skipIf(process.platform === 'win32').each(ohneMittel)('%s without what it needs', (name, env, grund) => {
  for (const [CI, expected] of [
    ['true', 1],
    ['', 0],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script(name)], {
      encoding: 'utf8',
      env: { ...process.env, ...env, CI },
    });
    expect({ CI, status, stdout }).toEqual({ CI, status: expected, stdout: '' });
    expect(stderr).toMatch(/^ÜBERSPRUNGEN: /);
    expect(stderr).toContain(grund);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});
