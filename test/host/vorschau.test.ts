// The eye on files: what changes is told, also in a place that was not there and that no system watches.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchFiles } from '../../src/host/vorschau.ts';
import { tempFolder } from '../helpers/cli.ts';

test('a file in folders that come later is seen, each change of it, and nothing after the end', async () => {
  const folder = join(tempFolder(), 'spaeter/noch/tiefer');
  let told: () => void = () => undefined;
  let count = 0;
  const next = (): Promise<void> => new Promise((resolve) => (told = resolve));
  const stop = await watchFiles([folder], () => {
    count++;
    told();
  });
  for (const text of ['eins', 'zwei und mehr']) {
    const seen = next();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'text.md'), text);
    await seen;
  }
  await stop();
  const before = count;
  writeFileSync(join(folder, 'text.md'), 'drei');
  await new Promise((resolve) => void setTimeout(resolve, 100));
  expect(count).toBe(before);
}, 30_000);
