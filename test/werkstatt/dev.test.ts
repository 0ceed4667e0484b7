// konzept dev as it is used: started, asked, edited, broken, ended. It answers this machine's own pages alone and leaves nothing behind.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { bin, tempProjekt } from '../helpers/cli.ts';

interface Vorschaustand {
  readonly nr: number;
  readonly seiten: readonly string[];
  readonly befunde: readonly { readonly stelle: string; readonly schwer: boolean }[];
  readonly fehler?: string;
}

interface Gegeben {
  readonly status: number | undefined;
  readonly text: string;
}

function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Gegeben> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function standAfter(adresse: string, nr: number): Promise<Vorschaustand> {
  const { text } = await get(`${adresse}__konzept/stand.js?nach=${nr}`);
  return JSON.parse(text.replace(/^window\.konzeptStand\(/, '').replace(/\);$/, '')) as Vorschaustand;
}

test('dev follows edits, survives what is broken, and ends without leftovers', async () => {
  const root = tempProjekt();
  const before = readdirSync(root).sort();
  const child = spawn(process.execPath, [bin, 'dev', '--port', '0', '--root', root], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => void child.on('exit', resolve));
  try {
    const adresse = await new Promise<string>((resolve) => {
      let said = '';
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString();
        const found = /Vorschau: (\S+)\n/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const page = await get(adresse);
    expect(page.text).toContain('<script src="/__konzept/vorschau.js"></script>');
    expect((await get(`${adresse}__konzept/vorschau.js`)).text).toContain('konzeptStand');
    expect((await get(`${adresse}../package.json`)).status).toBe(404);
    expect((await get(adresse, { host: 'boese.example' })).status).toBe(404);
    expect((await get(`${adresse}__konzept/stand.js?nach=-1`, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);

    const file = join(root, 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md');
    const text = readFileSync(file, 'utf8');
    const first = await standAfter(adresse, -1);
    writeFileSync(file, text.replace('Die Stelle führt durch die Ämter.', 'Ein ganz neuer Satz über die Stelle.'));
    const second = await standAfter(adresse, first.nr);
    expect(second.seiten).toContain('massnahmen/M-TEIL-05.html');
    expect(second.seiten).not.toContain('akteure/KI.html');
    expect((await get(`${adresse}massnahmen/M-TEIL-05.html`)).text).toContain('Ein ganz neuer Satz');
    const where = await get(
      `${adresse}__konzept/stelle.js?seite=massnahmen/M-TEIL-05.html&text=Ein%20ganz%20neuer%20Satz%20%C3%BCber`,
    );
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((each) => each.includes('Ein ganz neuer')) + 1;
    expect(where.text).toContain(`M-TEIL-05.md:${line}`);

    writeFileSync(file, text.replace(/^art: .*$/m, 'art: falsch'));
    const third = await standAfter(adresse, second.nr);
    expect(third.befunde.some(({ stelle, schwer }) => schwer && stelle.includes('M-TEIL-05.md'))).toBe(true);

    renameSync(join(root, 'content'), join(root, 'fort'));
    const fourth = await standAfter(adresse, third.nr);
    expect(fourth.fehler).toContain('liegt kein Konzept');
    expect((await get(adresse)).status).toBe(200);
    renameSync(join(root, 'fort'), join(root, 'content'));
  } finally {
    child.kill('SIGINT');
  }
  expect(await ended).toBe(0);
  expect(readdirSync(root).filter((name) => !before.includes(name))).toEqual([]);
});
