// What a killed program leaves of a file that it was writing is removed by the next that opens the project.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';

test('an unfinished file of a program that has ended goes, that of one that runs stays and is no content', () => {
  const root = tempProjekt();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const fileOf = (id: number): string =>
    join(root, `content/handlungsfelder/1-teilhabe/massnahmen/.M-TEIL-06.md.konzept-${id}`);
  const before = konzept(['check', '--root', root]);
  for (const id of [pid, process.pid]) writeFileSync(fileOf(id), '---\ntitel: Halb');
  expect(konzept(['check', '--root', root])).toEqual(before);
  expect([existsSync(fileOf(pid)), existsSync(fileOf(process.pid))]).toEqual([false, true]);
});
