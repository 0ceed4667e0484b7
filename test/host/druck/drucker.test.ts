// The printer with its real browser: what it prints, what it refuses, how it ends.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PDFDocument } from 'pdf-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { majorOf } from '../../../src/host/druck/browser.ts';
import { oldestVersion } from '../../../src/host/candidates.ts';
import { type Drucker, type DruckerOptions, openDrucker } from '../../../src/host/druck/drucker.ts';
import { unpackBrowser } from '../../../src/host/druck/embedded.ts';
import { fontFaces } from '../../../src/emitters/pdf/satz/schriften.ts';
import { destinationPagesOf } from '../../../src/emitters/pdf/satz/destinations.ts';
import { OutsideError } from '../../../src/host/outside.ts';
import { tempFolder } from '../../helpers/cli.ts';
import { readPdf } from '../../helpers/pdf.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="de"><head><title>Probe</title></head><body>${body}</body></html>`;

let open: Drucker[] = [];
async function start(options?: DruckerOptions): Promise<Drucker> {
  const drucker = await openDrucker(options);
  open.push(drucker);
  return drucker;
}
afterEach(async () => {
  for (const drucker of open) await drucker.close();
  open = [];
});

/** The browsers that this process has started and that still run. */
const listBrowsers = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--headless');
      } catch {
        return false;
      }
    });

/** The processes of the pages that these browsers show: of their groups. */
const listSeiten = (): string[] =>
  listBrowsers().flatMap((browser) =>
    readdirSync('/proc').filter((pid) => {
      try {
        const gruppe = /\) \w \d+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
        return Number(gruppe) === browser && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
      } catch {
        return false;
      }
    }),
  );

describe('openDrucker', () => {
  it('prints with a browser that is new enough', async () => {
    const drucker = await start();
    expect(majorOf(drucker.version)).toBeGreaterThanOrEqual(oldestVersion);
    const seite = await drucker.open(page('<h1>Größe ≥ 1</h1>'));
    const { text, tagged } = await readPdf(await seite.pdf({ tagged: true }));
    expect(text).toEqual(['Größe ≥ 1']);
    expect(tagged).toBe(true);
    expect((await readPdf(await seite.pdf({ tagged: false }))).tagged).toBe(false);
  });

  it('fills texts into the page that is open', async () => {
    const seite = await (await start()).open(page('<p>Seite <span data-for="x.y">0</span></p>'));
    await seite.setTexts({ 'x.y': '</script> 7', other: '8' });
    expect((await readPdf(await seite.pdf({ tagged: false }))).text).toEqual(['Seite </script> 7']);
  });

  it('tells where everything lies without drawing it, and draws it afterwards', async () => {
    const css =
      '[data-laedt] { display: none } [data-nur-lage] > body { clip-path: inset(50%) } p { break-before: page }';
    const html = page(`<style>${css}</style><a href="#ziel">Ziel</a><p>Leer</p><p id="ziel">Hier</p>`);
    const seite = await (await start()).open(html.replace('<html', '<html data-laedt'));
    const lage = await seite.lage();
    const pdf = await seite.pdf({ tagged: true });
    const pagesOf = async (bytes: Uint8Array) => [...destinationPagesOf(await PDFDocument.load(bytes))];
    expect(await pagesOf(lage)).toEqual([['ziel', 3]]);
    expect(await pagesOf(pdf)).toEqual([['ziel', 3]]);
    expect((await readPdf(lage)).text.join('')).toBe('');
    expect((await readPdf(pdf)).text).toEqual(['Ziel', 'Leer', 'Hier']);
  });

  it('runs no script and reads nothing from the disk or the network', async () => {
    const seite = await (
      await start()
    ).open(
      page(
        `<p>Text</p><script>document.body.append('Skript')</script><iframe src="file:///etc/hostname"></iframe>` +
          `<img alt="fehlt" src="http://127.0.0.1:9/x.png"><object data="file:///etc/passwd">Datei fehlt</object>`,
      ),
    );
    const { text } = await readPdf(await seite.pdf({ tagged: true }));
    expect(text.join(' ')).toMatch(/^Text\b/);
    expect(text.join(' ')).not.toMatch(/Skript|root:/);
  });

  it.each([
    [
      'a filter that holds up the print',
      `<filter id="f">${'<feMorphology radius="1999" operator="dilate"/>'.repeat(9)}</filter><rect width="2000" height="2000" filter="url(#f)"/>`,
    ],
    [
      'copies of copies that hold up the page',
      `<defs><g id="a0"><rect width="1" height="1"/></g>${Array.from({ length: 26 }, (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`).join('')}</defs><use href="#a26"/>`,
    ],
  ])('names the one image among others that the browser does not get done with: %s', async (_what, drawing) => {
    const image = (name: string, inner: string): string =>
      `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="2000">${inner}</svg>`,
      ).toString('base64')}#${encodeURIComponent(name)}">`;
    const [heil, stau] = [
      image('content/bilder/heil.svg', '<rect width="9" height="9"/>'),
      image('bilder/stau.svg', drawing),
    ];
    const drucker = await start({ limit: 6000 });
    const printed = drucker.open(page(heil + stau + heil)).then((seite) => seite.pdf({ tagged: true }));
    await expect(printed).rejects.toThrow(
      /^Der Browser wird mit dem Bild bilder\/stau\.svg nicht fertig \([^)]*\)\. Speichern Sie es .*bauen Sie noch einmal\.$/,
    );
  });

  it('says in one sentence that a named browser is not there', async () => {
    const failure = start({ browser: '/nirgends/chrome' });
    await expect(failure).rejects.toThrow(OutsideError);
    await expect(failure).rejects.toThrow('Den Browser /nirgends/chrome gibt es nicht; prüfen Sie den Pfad.');
  });

  it('says that a named program is no browser', async () => {
    await expect(start({ browser: '/bin/false', limit: 5000 })).rejects.toThrow(
      /^Kein Browser zum Drucken: \/bin\/false startet nicht \(.*--browser\.$/s,
    );
  });
});

describe.runIf(process.platform === 'linux')('the end of a browser', () => {
  it('leaves no process behind', async () => {
    const drucker = await start();
    expect(listBrowsers()).toHaveLength(1);
    await drucker.close();
    await drucker.close();
    expect(listBrowsers()).toEqual([]);
  });

  it('is told when it dies in the middle', async () => {
    const seite = await (await start()).open(page('<p>Text</p>'));
    for (const pid of listBrowsers()) process.kill(pid, 'SIGKILL');
    await expect(seite.pdf({ tagged: true })).rejects.toThrow(OutsideError);
  });

  it('is told at once when it loses a document and runs on', async () => {
    const seite = await (await start({ limit: 5000 })).open(page('<p>Text</p>'));
    for (const pid of listSeiten()) process.kill(Number(pid), 'SIGKILL');
    await expect(seite.setTexts({})).rejects.toThrow(
      /^Der Browser hat beim Drucken versagt \(das Dokument ging ihm verloren\)/,
    );
    expect(listBrowsers()).toEqual([]);
  });

  it('comes when it does not answer in time', async () => {
    const seite = await (await start({ limit: 3000 })).open(page('<p>Text</p>'));
    for (const pid of listBrowsers()) process.kill(pid, 'SIGSTOP');
    await expect(seite.pdf({ tagged: true })).rejects.toThrow(/^Der Browser hat beim Drucken versagt/);
    expect(listBrowsers()).toEqual([]);
  });

  // What it did not read breaks its pipe: that once ended the program with a stack trace, which only a program of its own shows.
  it('is told in one sentence where a document was on its way to it', async () => {
    const probe = join(import.meta.dirname, `../../../node_modules/.cache/probe-${process.pid}.mjs`);
    await build({
      stdin: {
        contents: stoppedBrowser,
        resolveDir: join(import.meta.dirname, '../../../src/host/druck'),
        loader: 'ts',
      },
      outfile: probe,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    });
    const { stdout, stderr, status } = spawnSync(process.execPath, [probe], { encoding: 'utf8' });
    rmSync(probe);
    expect([stdout, stderr, status]).toEqual([
      'Der Browser hat beim Drucken versagt (keine Antwort in 6 Sekunden); versuchen Sie es erneut oder nennen Sie mit --browser einen anderen.\n',
      '',
      0,
    ]);
  });
});

/** Opens a large document in a browser that was stopped meanwhile, and says what goes wrong. */
const stoppedBrowser = `
  import { readFileSync } from 'node:fs';
  import { openDrucker } from '../../../src/host/druck/drucker.ts';
  const drucker = await openDrucker({ limit: 6000 });
  await drucker.open('<p>Text</p>');
  for (const pid of readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim().split(' '))
    process.kill(Number(pid), 'SIGSTOP');
  await drucker.open('<p>Wort</p>'.repeat(400_000)).catch(({ message }) => console.log(message));
  await drucker.close();
`;

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('a machine without any font', () => {
  it('is told, for it would print blank pages', async () => {
    const folder = tempFolder();
    const [conf, browser] = [join(folder, 'fonts.conf'), join(folder, 'headless')];
    const { path = '', libraries = '' } = (await unpackBrowser()) ?? {};
    writeFileSync(conf, '<fontconfig></fontconfig>');
    const env = `FONTCONFIG_FILE='${conf}' LD_LIBRARY_PATH='${libraries}'`;
    writeFileSync(browser, `#!/bin/sh\n${env} exec '${path}' "$@"\n`, { mode: 0o755 });
    const drucker = await start({ browser });
    const html = page(`<style>${fontFaces('Text')} html { font-family: 'Source Sans 3' }</style><p>Text</p>`);
    // Most often no typeface loads then. Where the browser has it in time after all, the page has to be a whole one.
    const told = await drucker.open(html).then(
      async (seite) => (await readPdf(await seite.pdf({ tagged: true }))).text.join(),
      (error: unknown) => String(error),
    );
    expect(told).toMatch(/^Text$|lädt die Schriften des Dokuments nicht.*--browser einen anderen\.$/);
  });
});
