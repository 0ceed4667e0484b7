// What a killed program leaves of a file that it was writing is removed by the next that opens the project.
import { spawnSync } from 'node:child_process';
import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';

test('an unfinished file of a program that ended long ago goes; one that may still be written stays and is no content', () => {
  const root = tempProjekt();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const fileOf = (id: number): string =>
    join(root, `content/handlungsfelder/1-teilhabe/massnahmen/.M-TEIL-06.md.konzept-${id}`);
  const before = konzept(['check', '--root', root]);
  const [ended, running] = [fileOf(pid), fileOf(process.pid)];
  for (const file of [ended, running]) writeFileSync(file, '---\ntitel: Halb');
  const old = new Date(Date.now() - 2 * 3_600_000);
  utimesSync(running, old, old);
  expect(konzept(['check', '--root', root])).toEqual(before);
  expect([existsSync(ended), existsSync(running)]).toEqual([true, true]);
  utimesSync(ended, old, old);
  expect(konzept(['check', '--root', root])).toEqual(before);
  expect([existsSync(ended), existsSync(running)]).toEqual([false, true]);
});
