// konzept build as a whole, with the real browser: what is written, what stays, what goes when there is nothing to print with.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { unpackBrowser } from '../../src/host/druck/embedded.ts';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';
import { readPdf } from '../helpers/pdf.ts';

const pdfs = (out: string): string[] => (existsSync(join(out, 'pdf')) ? readdirSync(join(out, 'pdf')).sort() : []);
const index = (out: string): string => readFileSync(join(out, 'index.html'), 'utf8');
const alle = ['aktionsplan.pdf', 'handlungskonzept.pdf', 'ratsvorlage-beschluss.pdf'];

describe('konzept build', () => {
  const root = tempProjekt({}, afterAll);
  const out = join(root, 'dist');

  test('writes website, PDFs and data, and says so with sizes and pages', () => {
    const cwd = tempFolder();
    const { status, stdout, stderr } = konzept(['build', '--root', root], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(cwd), 'nothing is left where one builds from').toEqual([]);
    expect(stdout).toMatch(/index\.html {2}Website mit \d+ Seiten/);
    expect(stdout).toMatch(/pdf\/handlungskonzept\.pdf {2}\d+ Seiten, \d+\sKB/);
    expect(stdout).toContain('Gedruckt mit HeadlessChrome/153');
    expect(pdfs(out)).toEqual(alle);
    for (const pdf of alle) expect(index(out)).toContain(`pdf/${pdf}`);
  });

  test('a part of it takes the rest over', () => {
    expect(konzept(['build', 'site', '--root', root]).status).toBe(0);
    expect(pdfs(out)).toEqual(alle);
    expect(index(out)).toContain('pdf/handlungskonzept.pdf');
    expect(existsSync(join(out, 'daten/konzept.json'))).toBe(true);
  });

  test('a part of it without a browser: status 3, and what was printed stays', () => {
    const { status, stderr } = konzept(['build', 'aktionsplan', '--root', root, '--browser', '/gibt/es/nicht']);
    expect(status).toBe(3);
    expect(stderr).toContain('bisherige PDF-Dateien bleiben, wie sie sind');
    expect(pdfs(out)).toEqual(alle);
  });

  test('a browser that is not there: status 3 and the remedy, the website without PDFs and links to them', () => {
    const { status, stderr } = konzept(['build', '--root', root, '--browser', '/gibt/es/nicht']);
    expect(status).toBe(3);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('prüfen Sie den Pfad');
    expect(pdfs(out)).toEqual([]);
    expect(index(out)).not.toContain('.pdf');
  });

  test('--no-pdf leaves PDFs out, removes older ones, and no link to them remains', () => {
    expect(konzept(['build', 'aktionsplan', '--root', root]).status).toBe(0);
    expect(pdfs(out)).toEqual(['aktionsplan.pdf']);
    expect(konzept(['build', '--no-pdf', '--root', root]).status).toBe(0);
    expect(pdfs(out)).toEqual([]);
    expect(index(out)).not.toContain('.pdf');
  });

  test('--no-pdf makes no more than what is named where there is no PDF to remove', () => {
    const other = tempFolder();
    const dist = join(other, 'dist');
    expect(konzept(['build', 'site', '--no-pdf', '--root', root, '--out', dist]).status).toBe(0);
    const pages = index(dist);
    const part = ['build', 'daten', '--no-pdf', '--stichtag', '2027-03-31', '--root', root, '--out', dist];
    expect(konzept(part).status).toBe(0);
    expect(index(dist)).toBe(pages);
    expect(readFileSync(join(dist, 'daten/konzept.json'), 'utf8')).toContain('2027-03-31');
  });
});

test('the bytes of PDFs depend on neither time zone nor locale nor folder nor fonts of the machine', () => {
  const [a, b] = [tempProjekt(), tempProjekt()];
  const fonts = join(a, 'fonts.conf');
  writeFileSync(fonts, '<fontconfig></fontconfig>');
  const env = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', FONTCONFIG_FILE: fonts };
  expect(konzept(['build', '--root', a], { env }).status).toBe(0);
  expect(konzept(['build', '--root', b], { env: { TZ: 'America/Lima', LANG: 'C', LC_ALL: 'C' } }).status).toBe(0);
  const manifest = (root: string): string => readFileSync(join(root, 'dist/daten/manifest.json'), 'utf8');
  expect(manifest(a)).toBe(manifest(b));
});

describe('--draft', () => {
  test('builds in spite of errors: marked on every page, dead references shown, the faults listed, status 1', () => {
    const root = tempProjekt({
      'content/akteure/KI.md':
        '---\nname: Zentrum\nart: verwaltung\n---\n\nSiehe [[M-TEIL-99]], ![Ein Haus](../bilder/haus.png).\n\n::diagramm{indikator=I-TEIL-77}\n\n::tabelle{daten=nix}\n\n:wert{indikator=I-TEIL-01 jahr=1900}\n',
    });
    const options = ['build', 'site', 'daten', '--root', root];
    expect(konzept(options).status).toBe(1);
    expect(existsSync(join(root, 'dist'))).toBe(false);
    expect(konzept([...options, '--draft'])).toMatchObject({ status: 1 });
    const out = join(root, 'dist');
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    for (const page of pages) expect(readFileSync(join(out, page), 'utf8'), page).toContain('ENTWURF – mit 5 Fehlern.');
    const page = readFileSync(join(out, 'akteure/KI.html'), 'utf8');
    for (const was of ['M-TEIL-99', 'I-TEIL-77', 'nix', 'Wert von I-TEIL-01 im Jahr 1900'])
      expect(page).toContain(`[${was} fehlt]`);
    expect(page).toContain('[Bild fehlt: Ein Haus]');
    expect(page).not.toContain('alt="Ein Haus"');
    expect(readFileSync(join(out, 'kapitel/99-fehler.html'), 'utf8')).toContain(
      'content/akteure/KI.md, Zeile 6: M-TEIL-99',
    );
  });

  test('marks every page of every PDF, and prints the list of faults', async () => {
    const root = tempProjekt({
      'content/akteure/KI.md': '---\nname: Zentrum\nart: verwaltung\n---\n\nSiehe [[M-TEIL-99]].\n',
    });
    expect(konzept(['build', 'konzept', 'aktionsplan', 'ratsvorlage', '--draft', '--root', root]).status).toBe(1);
    const out = join(root, 'dist');
    expect(pdfs(out)).toEqual(alle);
    for (const pdf of alle) {
      const { text } = await readPdf(readFileSync(join(out, 'pdf', pdf)));
      for (const [index, page] of text.entries())
        expect(page, `${pdf}, Seite ${index + 1}`).toContain('ENTWURF – mit 1 Fehler');
      if (pdf === 'handlungskonzept.pdf') expect(text.join(' ')).toContain('content/akteure/KI.md, Zeile 6');
    }
  });

  test('does not tell what is wrong with a paper that is not public', () => {
    const geheim = '---\nart: mitteilung\nbetreff: Vertraulich\nverfasser: gibt-es-nicht\n---\n\nGeheimer Text.\n';
    const root = tempProjekt({ 'content/vorlagen/geheim.md': geheim });
    expect(konzept(['build', 'site', 'daten', '--draft', '--root', root]).status).toBe(1);
    const out = join(root, 'dist');
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:html|json)$/.test(name),
    ))
      expect(readFileSync(join(out, file), 'utf8'), file).not.toMatch(/geheim|gibt-es-nicht|Vertraulich/);
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the second build', () => {
  const root = tempProjekt({}, afterAll);
  mkdirSync(join(root, 'node_modules'));
  const memory = join(root, 'node_modules/.cache/konzept/druck');
  const [browser, log] = [join(root, 'browser'), join(root, 'starts')];
  const starts = (): number => readFileSync(log, 'utf8').split('\n').length - 1;
  const bytes = (name: string): string[] => alle.map((pdf) => sha256(readFileSync(join(root, name, 'pdf', pdf))));

  beforeAll(async () => {
    const { path = '', libraries = '' } = (await unpackBrowser()) ?? {};
    const script = `#!/bin/sh\necho start >>'${log}'\nLD_LIBRARY_PATH='${libraries}' exec '${path}' "$@"\n`;
    // Large enough for a program: of a mere script nobody would remember the version.
    writeFileSync(browser, script + '#'.repeat(2 << 20), { mode: 0o755 });
  });
  function build(name: string): ReturnType<typeof konzept> {
    writeFileSync(log, '');
    const run = konzept(['build', '--root', root, '--out', join(root, name), '--browser', browser]);
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
    return run;
  }

  test('of the same content starts no browser, names it, and gives the same bytes as the first', () => {
    build('erster');
    expect(starts()).toBe(1);
    expect(build('zweiter').stdout).toMatch(/Gedruckt mit \S*Chrome\/153/);
    expect(starts()).toBe(0);
    expect(bytes('zweiter')).toEqual(bytes('erster'));
  });

  test('prints again what is damaged in the memory, and gives the same bytes', () => {
    for (const name of readdirSync(memory)) writeFileSync(join(memory, name), 'zerstört');
    build('dritter');
    expect(starts()).toBe(1);
    expect(bytes('dritter')).toEqual(bytes('erster'));
  });

  test('prints what has changed', () => {
    const file = join(root, 'content/konzept.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/titel: .*/, 'titel: Ein anderer Titel'));
    build('vierter');
    expect(starts()).toBe(1);
    for (const pdf of bytes('vierter')) expect(bytes('erster')).not.toContain(pdf);
  });
});
