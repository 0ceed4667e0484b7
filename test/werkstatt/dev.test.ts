// konzept dev as it is used: started, asked, edited, broken, ended. It answers this machine's own pages alone and leaves nothing behind.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { dokumentOf } from '../../src/cli/dev/druck.ts';
import { bin, tempFolder, tempProjekt } from '../helpers/cli.ts';

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

/** The first state after another one that is as it should be: between two edits there may be several. */
async function standWith(
  adresse: string,
  after: number,
  isRight: (stand: Vorschaustand) => boolean | Promise<boolean>,
): Promise<Vorschaustand> {
  let stand = await standAfter(adresse, after);
  while (!(await isRight(stand))) stand = await standAfter(adresse, stand.nr);
  return stand;
}

/** The preview of a project; `adresseOf` is known once it can be asked. */
function start(root: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [bin, 'dev', '--port', '0', '--root', root], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, VISUAL: '', EDITOR: '', ...env },
  });
  const ended = new Promise<number | null>((resolve) => void child.on('exit', resolve));
  const adresseOf = new Promise<string>((resolve) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /Vorschau: (\S+)\n/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, ended, adresseOf };
}

/** What only a page of the preview knows. */
const markeOf = async (adresse: string): Promise<string> =>
  /"marke":"(\w{32})"/.exec((await get(`${adresse}__konzept/vorschau.js`)).text)?.[1] ?? '';

test.skipIf(process.platform === 'win32')(
  'a place opens in the editor that its person has set, and nothing else does',
  async () => {
    const root = tempProjekt();
    const editor = join(tempFolder(), 'code');
    const opened = `${editor}.txt`;
    writeFileSync(editor, `#!/bin/sh\necho "$@" > '${opened}.neu'\nmv '${opened}.neu' '${opened}'\n`, { mode: 0o755 });
    const { child, ended, adresseOf } = start(root, { EDITOR: editor });
    try {
      const adresse = await adresseOf;
      const marke = await markeOf(adresse);
      const file = 'content/akteure/KI.md';
      const open = (stelle: string, mit = marke, headers = {}): Promise<Gegeben> =>
        get(`${adresse}__konzept/oeffne.js?marke=${mit}&stelle=${encodeURIComponent(stelle)}`, headers);
      expect((await open(`${file}:3`, 'falsch')).status).toBe(404);
      expect((await open(`${file}:3`, marke, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
      for (const fremd of ['konzept.config.json:1', '../../etc/passwd:1', `${root}/content/akteure/KI.md:1`])
        expect((await open(fremd)).text).toContain('gehört nicht zum Inhalt');
      expect(existsSync(opened)).toBe(false);
      expect((await open(`${file}:3`)).text).toBe(`window.konzeptStelle("${file}:3");`);
      await expect.poll(() => existsSync(opened), { timeout: 60_000 }).toBe(true);
      expect(readFileSync(opened, 'utf8')).toBe(`-r -g ${join(root, file)}:3:1\n`);
    } finally {
      child.kill('SIGINT');
    }
    expect(await ended).toBe(0);
  },
);

test('the document of a page is printed into the preview alone', async () => {
  const root = tempProjekt();
  const { child, ended, adresseOf } = start(root);
  try {
    const adresse = await adresseOf;
    expect((await get(`${adresse}pdf/aktionsplan.pdf`)).status).toBe(404);
    const frage = `__konzept/druck.js?seite=aktionsplan.html&marke=`;
    expect((await get(`${adresse}${frage}`)).status).toBe(404);
    expect((await get(`${adresse}${frage}${await markeOf(adresse)}`)).text).toBe(
      'window.konzeptDruck({"pfad":"pdf/aktionsplan.pdf"});',
    );
    expect((await get(`${adresse}pdf/aktionsplan.pdf`)).text).toMatch(/^%PDF-/);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  } finally {
    child.kill('SIGINT');
  }
  expect(await ended).toBe(0);
});

test.each([
  ['index.html', 'konzept', 'pdf/handlungskonzept.pdf'],
  ['massnahmen/M-TEIL-05.html', 'konzept', 'pdf/handlungskonzept.pdf'],
  ['aktionsplan.html', 'aktionsplan', 'pdf/aktionsplan.pdf'],
  ['bericht/2026-06-30.html', 'bericht', 'pdf/bericht-2026-06-30.pdf'],
  ['bericht/2026-06-30/regeln.html', 'bericht', 'pdf/bericht-2026-06-30.pdf'],
  ['vorlagen/beschluss.html', 'ratsvorlage', 'pdf/ratsvorlage-beschluss.pdf'],
])('%s belongs to the document of %s', (seite, target, pfad) => {
  expect(dokumentOf(seite)).toEqual({ target, pfad });
});

test('dev follows edits, survives what is broken, and ends without leftovers', async () => {
  const root = tempProjekt();
  const before = readdirSync(root).sort();
  const { child, ended, adresseOf } = start(root);
  try {
    const adresse = await adresseOf;
    const page = await get(adresse);
    expect(page.text).toMatch(/<script src="\/__konzept\/vorschau\.js" data-nr="\d+"><\/script>$/);
    expect(await get(`${adresse}/`)).toEqual(page);
    expect((await get(`${adresse}__konzept/vorschau.js`)).text).toContain('konzeptStand');
    expect((await get(`${adresse}../package.json`)).status).toBe(404);
    expect((await get(adresse, { host: 'boese.example' })).status).toBe(404);
    expect((await get(`${adresse}__konzept/stand.js?nach=-1`, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);

    const file = join(root, 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md');
    const text = readFileSync(file, 'utf8');
    const first = await standAfter(adresse, -1);
    writeFileSync(file, text.replace('Die Stelle führt durch die Ämter.', 'Ein ganz neuer Satz über die Stelle.'));
    const second = await standWith(adresse, first.nr, ({ seiten }) => seiten.includes('massnahmen/M-TEIL-05.html'));
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
    const third = await standWith(adresse, second.nr, ({ befunde }) =>
      befunde.some(({ stelle, schwer }) => schwer && stelle.includes('M-TEIL-05.md')),
    );

    renameSync(join(root, 'content'), join(root, 'fort'));
    const fourth = await standWith(adresse, third.nr, ({ fehler }) => fehler !== undefined);
    expect(fourth.fehler).toContain('liegt kein Konzept');
    expect((await get(adresse)).status).toBe(200);
    renameSync(join(root, 'fort'), join(root, 'content'));
    const fifth = await standWith(adresse, fourth.nr, ({ fehler }) => fehler === undefined);

    // Hundreds of files at once, as after a checkout, then their folder is gone; the page that is looked at follows.
    writeFileSync(file, text);
    const glossar = join(root, 'content/glossar');
    mkdirSync(glossar);
    for (let i = 0; i < 500; i++)
      writeFileSync(join(glossar, `wort-${i}.md`), `---\nbegriff: Wort ${i}\n---\n\nEin Wort mit Nummer ${i}.\n`);
    const seite = `${adresse}glossar.html`;
    const sixth = await standWith(adresse, fifth.nr, async () => (await get(seite)).text.includes('Nummer 499'));
    rmSync(glossar, { recursive: true });
    await standWith(adresse, sixth.nr, async () => (await get(seite)).status === 404);
  } finally {
    child.kill('SIGINT');
  }
  expect(await ended).toBe(0);
  expect(readdirSync(root).filter((name) => !before.includes(name))).toEqual([]);
}, 300_000);
