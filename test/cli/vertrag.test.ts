// The command line as a contract: exit status, streams, root, format. Run as its users run it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const stacks = /\n\s+at .*\.(?:js|ts):\d+/;

describe('exit status and streams', () => {
  test('a clean project: 0, quiet, a notice on standard error', () => {
    expect(konzept(['check', '--root', tempProjekt()])).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('keine Befunde'),
    });
  });

  test('errors in the content: 1, the report on standard output', () => {
    const root = tempProjekt({ 'content/akteure/KI.md': 'ohne Kopf\n' });
    const { status, stdout } = konzept(['check', '--root', root]);
    expect(status).toBe(1);
    expect(stdout).toContain('content/akteure/KI.md:1:1 Fehler');
  });

  test.each([
    [['chek'], 'Meinten Sie check?'],
    [['check', '--nein'], 'Die Option --nein gibt es nicht'],
    [['check', '--format', 'xml'], 'pretty, json'],
    [['show'], 'Es fehlt die Angabe <id>, etwa so: konzept show '],
    [['import'], 'konzept import --help zeigt'],
    [['verzahnung'], 'Nach „verzahnung“ fehlt ein Befehl: holen.'],
    [['build', 'alles'], 'Ein Ziel „alles“ gibt es nicht'],
    [['explain', 'KZ999'], 'gibt es nicht'],
    [['check', '--max-warnings', 'viele'], 'keine ganze Zahl'],
    [[], 'Es fehlt ein Befehl'],
  ])('a wrong command line %j: 2 and one German sentence', (args, sentence) => {
    const { status, stdout, stderr } = konzept(args, { cwd: tempProjekt() });
    expect({ status, stdout: args.length === 0 ? '' : stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(stacks);
  });

  test('no project: 2, with what a project needs', () => {
    const { status, stderr } = konzept(['check'], { cwd: tempFolder() });
    expect(status).toBe(2);
    expect(stderr).toContain('content/konzept.md');
    expect(konzept(['check', '--root', tempFolder()]).status).toBe(2);
  });

  test('an unknown id or typ: 2 with a suggestion', () => {
    const root = tempProjekt();
    expect(konzept(['show', 'M-TEIL-5', '--root', root])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Meinten Sie M-TEIL-05'),
    });
    expect(konzept(['list', 'massname', '--root', root])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Meinten Sie massnahme?'),
    });
  });

  test('a profile of papers that is none: 2 already where the content is checked', () => {
    const root = tempProjekt({ 'konzept.config.json': '{ "vorlage": { "profil": "musterland" } }\n' });
    const { status, stderr } = konzept(['check', '--root', root]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('„musterland“') as string });
  });

  test('a broken configuration: 2 with its place', () => {
    const root = tempProjekt({ 'konzept.config.json': '{\n  "gestaltung": { "farbe": "blau" }\n}\n' });
    const { status, stderr } = konzept(['check', '--root', root]);
    expect(status).toBe(2);
    expect(stderr).toContain('konzept.config.json:2:');
  });

  test('--max-warnings decides after everything has run', () => {
    const root = tempProjekt();
    const file = join(root, 'content/quellen/amt-statistik.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('2026-01-15', '15.01.2026'));
    expect(konzept(['check', '--root', root]).status).toBe(0);
    expect(konzept(['check', '--root', root, '--max-warnings', '0'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('KZ217'),
    });
  });
});

describe('root', () => {
  test('stands before the command or behind it; behind it counts', () => {
    const [root, other] = [
      tempProjekt(),
      tempProjekt({ 'content/akteure/neu.md': '---\nname: Neu\nart: verein\n---\n' }),
    ];
    const listed = konzept(['list', 'akteur', '--root', root]);
    expect(listed.status).toBe(0);
    expect(konzept(['--root', root, 'list', 'akteur'])).toEqual(listed);
    expect(konzept(['--root', other, 'list', 'akteur']).stdout).toContain('neu');
    expect(konzept(['--root', other, 'list', 'akteur', '--root', root])).toEqual(listed);
    expect(konzept(['--root', root, 'verzahnung', 'holen', 'x']).stderr).not.toContain('kein Konzept');
  });

  test('is the nearest folder upwards that holds content/konzept.md', () => {
    const root = tempProjekt();
    expect(konzept(['check'], { cwd: join(root, 'content/akteure') }).status).toBe(0);
  });
});

describe('check --format json', () => {
  test('prints one object in the promised form', () => {
    const root = tempProjekt({ 'content/akteure/KI.md': '---\nname: Zentrum\nart: amt\n---\n' });
    const report = JSON.parse(konzept(['check', '--format', 'json', '--root', root]).stdout) as unknown;
    expect(report).toEqual({
      version: 1,
      diagnostics: [
        {
          code: 'KZ214',
          name: 'wert-unbekannt',
          severity: 'error',
          message: expect.any(String),
          help: expect.stringContaining('verwaltung'),
          file: 'content/akteure/KI.md',
          range: { start: { line: 3, column: 6 }, end: { line: 3, column: 9 } },
        },
      ],
      summary: { files: expect.any(Number), errors: 1, warnings: 0, infos: 0 },
    });
  });
});

describe('list and show', () => {
  test('list takes typ and folder, filters, and writes csv', () => {
    const root = tempProjekt();
    expect(konzept(['list', 'akteure', '--root', root]).stdout).toContain('Kommunales Integrationszentrum');
    const { stdout } = konzept(['list', 'massnahme', '--status', 'begonnen', '--format', 'csv', '--root', root]);
    expect(stdout).toBe(
      'id,titel,art,status,federfuehrung,von,bis\r\nM-TEIL-05,Lotsenstelle einrichten,kuenftig,begonnen,KI,2026-01,2027-12\r\n',
    );
    expect(konzept(['list', 'massnahme', '--faellig-bis', '2026-03', '--format', 'json', '--root', root]).stdout).toBe(
      '[]\n',
    );
  });

  test.each([
    ['akteure', '--status', 'laufend'],
    ['quelle', '--faellig-bis', '2026-12-31'],
    ['glossar', '--handlungsfeld', 'TEIL'],
    ['leitziel', '--akteur', 'KI'],
  ])('list %s %s %s asks for what that kind has not: 2, and no empty table', (typ, option, value) => {
    const { status, stdout, stderr } = konzept(['list', typ, option, value, '--root', tempProjekt()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${option} gibt es nicht für \\S+\\. Möglich ist es bei: .*massnahme.*\n$`));
  });

  test('list leaves out of what is due whatever rests, and names a status as its field does', () => {
    const ruht = 'sachstand:\n  - { datum: 2026-02-01, status: zurueckgestellt, text: Wartet., grund: Kein Raum. }\n';
    const root = tempProjekt();
    const file = join(root, 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md');
    const due = ['list', 'massnahme', '--faellig-bis', '2027-12', '--root', root, '--format'];
    expect(konzept([...due, 'csv']).stdout).toContain('M-TEIL-05');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/sachstand:[^]*?(?=\n\w|\n---)/, ruht.trimEnd()));
    expect(konzept([...due, 'json']).stdout).toBe('[]\n');
    const all = ['list', 'massnahme', '--root', root];
    expect(konzept([...all, '--format', 'csv']).stdout).toContain(',zurueckgestellt,');
    expect(konzept(all).stdout).toContain('zurückgestellt');
  });

  test('show tells fields, references in both directions and the stand at a Stichtag', () => {
    const root = tempProjekt();
    const { stdout } = konzept(['show', 'M-TEIL-05', '--stichtag', '2026-12-31', '--root', root]);
    expect(stdout).toContain('federfuehrung: KI');
    expect(stdout).toContain('! überfällig: 1. Stelle besetzt (2026-09)');
    expect(konzept(['show', 'amt', '--root', root]).stdout).toContain('beteiligt an: M-TEIL-05');
  });

  test('both work on content with faults, with a notice', () => {
    const root = tempProjekt({ 'content/akteure/neu.md': '---\nname: [\n---\n' });
    expect(konzept(['list', 'akteur', '--root', root])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Fehler'),
    });
  });
});

describe('explain', () => {
  test('takes code or name and shows both examples', () => {
    const byCode = konzept(['explain', 'KZ301']).stdout;
    expect(konzept(['explain', 'verweis-unbekannt']).stdout).toBe(byCode);
    expect(byCode).toContain('Was tun');
    expect(byCode).toContain('lässt sich nicht stilllegen');
    expect(konzept(['explain', 'KZ383']).stdout).toContain('konzept-aus KZ383');
  });
  test('shows what nobody sees', () => {
    expect(konzept(['explain', 'KZ109']).stdout).toContain('titel: "Lotsenstelle␋ einrichten"');
  });
});

test('suppression in place silences exactly its finding', () => {
  const broken = '---\nname: Amt\nart: verwaltung\n# konzept-aus KZ441: bis zur Neuordnung\nuebergeordnet: x\n---\n';
  expect(konzept(['check', '--root', tempProjekt({ 'content/akteure/x.md': broken })]).status).toBe(0);
  const other = broken.replace('KZ441', 'KZ442');
  expect(konzept(['check', '--root', tempProjekt({ 'content/akteure/x.md': other })]).status).toBe(1);
});

test('the tool itself leaves nothing in the project when it only checks', () => {
  const root = tempProjekt();
  konzept(['check', '--root', root]);
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
