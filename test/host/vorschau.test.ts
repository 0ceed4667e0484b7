// The eye on files: what changes is told, also in a place that was not there and that no system watches. And what the server is asked for.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openVorschau, watchFiles } from '../../src/host/vorschau/vorschau.ts';
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
  // Another eye sees what the first one must not see any more.
  const seen = new Promise<void>((resolve) => {
    void watchFiles([folder], resolve).then((end) => {
      onTestFinished(end);
      writeFileSync(join(folder, 'text.md'), 'drei');
    });
  });
  await seen;
  expect(count).toBe(before);
}, 120_000);

test('of many changes at once none is lost, and they are told together', async () => {
  const folder = tempFolder();
  const names = Array.from({ length: 500 }, (_, index) => `datei-${index}.md`);
  for (const name of names) writeFileSync(join(folder, name), 'vorher');
  let told: () => void = () => undefined;
  let count = 0;
  const stop = await watchFiles([folder], () => {
    count++;
    told();
  });
  onTestFinished(stop);
  for (const name of names) writeFileSync(join(folder, name), 'nachher und länger');
  const all = (): boolean => names.every((name) => readFileSync(join(folder, name), 'utf8') === 'nachher und länger');
  while (count === 0 || !all()) await new Promise<void>((resolve) => (told = resolve));
  expect(count).toBeLessThan(names.length / 10);
}, 120_000);

/** What a path as it is written gets: a URL would be put right before it is sent. */
const answerTo = (adresse: string, path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(adresse);
    const asked = request({ host: '127.0.0.1', port, path }, (response) => {
      let text = `${response.statusCode}: `;
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    });
    asked.on('error', reject);
    asked.end();
  });

test.each([
  ['/', '200: []'],
  ['//', '200: []'],
  ['///a//b.html', '200: [a//b.html]'],
  ['//boese.example/a.html', '200: [boese.example/a.html]'],
  ['/a/../b.html', '200: [b.html]'],
  ['/../../etc/passwd', '200: [etc/passwd]'],
  ['/%2e%2e/etc/passwd', '200: [etc/passwd]'],
  ['/..%2fetc', '200: [../etc]'],
  ['/%zz', '200: [%zz]'],
  ['/ma%C3%9Fnahmen.html?a=1#b', '200: [maßnahmen.html]'],
  ['http://boese.example/a.html', '200: [boese.example/a.html]'],
])('%s is answered as %s', async (path, answer) => {
  const server = await openVorschau(0, (pfad) => ({ typ: 'text/plain', inhalt: `[${pfad}]` }));
  onTestFinished(server.close);
  expect(await answerTo(server.adresse, path)).toBe(answer);
});
