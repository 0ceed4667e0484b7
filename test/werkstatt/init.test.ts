// konzept init as a newcomer calls it: a new project of any subject passes its check and builds at once.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const klima = [
  ['--kommune', 'Stadt Musterhausen'],
  ['--thema', 'Klimaanpassung'],
  ['--titel', 'Klimakonzept: „Kühl & grün“ *2030*'],
  ['--laufzeit', '2027-01/2031-12'],
  ['--handlungsfelder', 'Hitze, Hitzeschutz: Pflege, Ärzte & Kliniken'],
].flat();

const findingsOf = (root: string): unknown =>
  (JSON.parse(konzept(['check', '--format', 'json', '--root', root]).stdout) as { diagnostics: unknown }).diagnostics;

/** What is said where the program did not come from a packed file. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const ohnePaket = `Vor „npm install“ legen Sie konzept-${version}.tgz in den Ordner; woher Sie die Datei bekommen, sagt README.md.\n`;

describe('init', () => {
  test('writes a project that checks without findings and builds', () => {
    const folder = join(tempFolder(), 'Klima neu');
    const made = konzept(['init', folder, ...klima]);
    expect(made.stderr).toBe(ohnePaket);
    expect(made.stdout).toContain('Hitze (HITZ), Hitzeschutz: Pflege (HIPF), Ärzte & Kliniken (AERZ)');
    expect(made.status).toBe(0);
    expect(findingsOf(folder)).toEqual([]);
    const build = konzept(['build', '--no-pdf', '--root', folder]);
    expect(build.status, build.stderr).toBe(0);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('Klimakonzept: „Kühl &amp; grün“ *2030*');
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['.gitignore', '.gitlab-ci.yml', '.github', 'README.md']),
    );
  });

  test.each(['leitziel', 'bedarf', 'ziel', 'teilziel', 'zwischenziel', 'leitziel,bedarf,ziel,zwischenziel'])(
    'without the levels %s it checks as well',
    (ohne) => {
      const folder = tempFolder();
      expect(konzept(['init', folder, '--ja', '--ohne', ohne]).status).toBe(0);
      expect(findingsOf(folder)).toEqual([]);
    },
  );

  test('takes Handlungsfelder and levels of another concept, and nothing else', () => {
    const folder = join(tempFolder(), 'neu');
    const vorlage = fileURLToPath(new URL('../fixtures/klima', import.meta.url));
    const made = konzept(['init', folder, '--ja', '--vorlage', vorlage]);
    expect([made.status, made.stderr]).toEqual([0, ohnePaket]);
    expect(readdirSync(join(folder, 'content/handlungsfelder'))).toEqual(
      readdirSync(join(vorlage, 'content/handlungsfelder')),
    );
    const titelOf = (root: string): unknown =>
      (
        JSON.parse(konzept(['list', 'handlungsfelder', '--format', 'json', '--root', root]).stdout) as {
          id: string;
          titel: string;
        }[]
      ).map(({ id, titel }) => `${id} ${titel}`);
    expect(titelOf(folder)).toEqual(titelOf(vorlage));
    expect(findingsOf(folder)).toEqual([]);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const texts = files.map((each) => readFileSync(join(each.parentPath, each.name), 'utf8'));
    // What klima calls otherwise is so called, and its measures stay where they are.
    expect(texts.filter((text) => /Maßnahme|Bedarf|Zwischenziel|Trinkbrunnen/.test(text))).toEqual([]);
  });

  test.each([
    [['--vorlage', 'nirgends'], 'In nirgends liegt kein Konzept.'],
    [['--vorlage', 'x', '--handlungsfelder', 'Hitze'], 'widerspricht sich'],
  ])('%j is refused and writes nothing', (args, satz) => {
    const folder = join(tempFolder(), 'neu');
    const { status, stderr } = konzept(['init', folder, '--ja', ...args]);
    expect([status, existsSync(folder)]).toEqual([2, false]);
    expect(stderr).toContain(satz);
  });

  test('its files have the form that its own CI asks for', () => {
    const folder = tempFolder();
    konzept(['init', folder, ...klima]);
    expect(konzept(['fmt', '--check', '--root', folder]).status).toBe(0);
    for (const ci of ['.gitlab-ci.yml', '.github/workflows/konzept.yml'])
      expect(readFileSync(join(folder, ci), 'utf8')).toContain('npx konzept fmt --check');
  });

  test('no page of a concept without Bedarfe and Zwischenziele speaks of them', () => {
    const folder = tempFolder();
    konzept(['init', folder, '--ja', '--ohne', 'bedarf,zwischenziel']);
    expect(konzept(['build', 'site', '--no-pdf', '--root', folder]).status).toBe(0);
    const dist = join(folder, 'dist');
    const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((page) => /Zwischenziel|Bedarf/.test(readFileSync(join(dist, page), 'utf8')))).toEqual([]);
  });

  test.each([
    ['Große Kreisstadt Musterhausen', 'rat'],
    ['Kreis Musterland', 'kreistag'],
    ['Gemeinde Musterdorf', 'gemeinderat'],
    ['Stadt Musterhausen', 'rat'],
  ])('%s is decided on by its own body', (kommune, gremium) => {
    const folder = tempFolder();
    konzept(['init', folder, '--ja', '--kommune', kommune]);
    expect(readdirSync(join(folder, 'content/gremien'))).toEqual([`${gremium}.md`]);
    expect(findingsOf(folder)).toEqual([]);
  });

  test('a concept that has lost its first file is none to begin anew', () => {
    const folder = tempProjekt();
    rmSync(join(folder, 'content/konzept.md'));
    for (const args of [
      ['check', '--root', folder],
      ['init', folder, '--ja'],
    ])
      expect(konzept(args).stderr).toContain('git restore content/konzept.md');
  });

  test('never overwrites: what an installation has made stays, anything else refuses', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    mkdirSync(join(folder, 'node_modules'));
    const made = konzept(['init', folder, ...klima]);
    expect(made.stderr).toBe('package.json gibt es schon und bleibt, wie sie ist.\n');
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe('{"private":true}');
    const again = konzept(['init', folder, ...klima]);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('ist nicht leer');
  });

  test('says what is missing or wrong and writes nothing', () => {
    const folder = join(tempFolder(), 'neu');
    const missing = konzept(['init', folder, '--kommune', 'Stadt Musterhausen']);
    expect(missing.stderr).toContain('Es fehlt: --thema, --titel, --laufzeit, --handlungsfelder.');
    const wrong = konzept(['init', folder, ...klima, '--laufzeit', '2031/2027']);
    expect(wrong.stderr).toContain('der Beginn liegt vor dem Ende');
    expect([missing.status, wrong.status]).toEqual([2, 2]);
    expect(existsSync(folder)).toBe(false);
  });
});
