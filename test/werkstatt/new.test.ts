// konzept new as an author calls it, without questions.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';

const massnahmen = 'content/handlungsfelder/1-teilhabe/massnahmen';
const neu = (root: string, ...args: string[]) => konzept(['new', ...args, '--root', root]);
const brunnen = ['massnahme', '--titel', 'Brunnen', '--feld', 'art=kuenftig', '--feld', 'ziele=Z-TEIL-01'];

function git(root: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@stadt.example', ...args], {
    cwd: root,
    stdio: 'ignore',
  });
}

describe('new', () => {
  test('takes the next free id and says what is still missing', () => {
    const root = tempProjekt();
    const { status, stdout, stderr } = neu(root, ...brunnen);
    expect(stdout).toBe(`Maßnahme M-TEIL-06 angelegt: ${massnahmen}/M-TEIL-06.md\n`);
    expect(stderr).toContain('Noch zu ergänzen: ');
    expect(status).toBe(0);
    expect(konzept(['show', 'M-TEIL-06', '--root', root]).stdout).toContain('Brunnen');
  });

  test('a künftige Maßnahme with what a check would miss is complete at once', () => {
    const root = tempProjekt();
    const felder = ['federfuehrung=KI', 'kosten=offen', 'zeitraum=März 2027 bis 2028'];
    const schritt = 'zwischenziele=[{ nr: 1, titel: Es fließt, termin: 2027-06 }]';
    const { status, stderr } = neu(root, ...brunnen, ...[...felder, schritt].flatMap((feld) => ['--feld', feld]));
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(root, massnahmen, 'M-TEIL-06.md'), 'utf8')).toContain(
      "zeitraum: { von: 2027-03, bis: '2028' }",
    );
    expect(konzept(['check', '--root', root]).status).toBe(0);
  });

  test('a Datensatz comes with its table', () => {
    const root = tempProjekt();
    const { status, stdout } = neu(root, 'datensatz', '--titel', 'Bäume', '--feld', 'quelle=amt-statistik');
    expect([status, stdout]).toEqual([
      0,
      'Datensatz baeume angelegt: content/daten/baeume.md, content/daten/baeume.csv\n',
    ]);
    expect(readFileSync(join(root, 'content/daten/baeume.csv'), 'utf8')).toBe('jahr,wert\n');
    expect(konzept(['check', '--root', root]).status).toBe(0);
  });

  test('an id that ever stood in the history is never given again', () => {
    const root = tempProjekt();
    git(root, 'init', '-q');
    neu(root, ...brunnen);
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'neu');
    rmSync(join(root, massnahmen, 'M-TEIL-06.md'));
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'fort');
    const said = neu(root, ...brunnen, '--id', 'M-TEIL-06');
    expect(said.stderr).toContain('war schon einmal vergeben');
    expect(said.status).toBe(2);
    expect(neu(root, ...brunnen).stdout).toContain('M-TEIL-07');
  });

  test('after 99 comes 100, in order behind it', () => {
    const root = tempProjekt();
    writeFileSync(join(root, massnahmen, 'M-TEIL-99.md'), readFileSync(join(root, massnahmen, 'M-TEIL-05.md')));
    expect(neu(root, ...brunnen).stdout).toContain('M-TEIL-100');
    const ids = konzept(['list', 'massnahmen', '--format', 'csv', '--root', root]).stdout.match(/^M-\S+?(?=,)/gm);
    expect(ids?.slice(-2)).toEqual(['M-TEIL-99', 'M-TEIL-100']);
  });

  test('what cannot be is refused with its reason, and nothing is written', () => {
    const root = tempProjekt();
    const unknown = neu(root, 'massnahme', '--titel', 'X', '--feld', 'art=kuenftig', '--feld', 'ziele=Z-TEIL-09');
    expect(unknown.stderr).toContain('Z-TEIL-09');
    expect(unknown.stderr).toContain('geschrieben ist nichts');
    expect(unknown.status).toBe(1);
    expect(existsSync(join(root, massnahmen, 'M-TEIL-06.md'))).toBe(false);
    expect(neu(root, 'masnahme').stderr).toContain('Meinten Sie');
    expect(neu(root, 'sitzung').stderr).toContain('Datei, zu der es gehört (Gremium). „konzept list gremien“');
    expect(neu(root, 'massnahme', '--feld', 'artt=x').stderr).toContain('Meinten Sie');
    expect(neu(root, 'massnahme').stderr).toContain('--feld art=…');
  });

  test.each([
    [['akteur', '--titel', 'Amt für Straßen', '--feld', 'art=verwaltung'], 'content/akteure/amt-fuer-strassen.md'],
    [['gremium', '--titel', 'Beirat'], 'content/gremien/beirat.md'],
    [['handlungsfeld', '--titel', 'Grün & Wasser'], 'content/handlungsfelder/2-gruen-wasser/handlungsfeld.md'],
    [['indikator', '--titel', 'Zahl'], 'content/indikatoren/I-TEIL-02.md'],
    [['bericht', '--titel', 'Bericht', '--id', '2026-12-31'], 'content/berichte/2026-12-31.md'],
    [['kapitel', '--titel', 'Ausblick', '--feld', 'teil=umsetzung'], 'content/kapitel/01-ausblick.md'],
  ])('%j goes to its place', (args, file) => {
    const root = tempProjekt();
    const { stdout, status } = neu(root, ...args);
    expect(stdout).toContain(file);
    expect(status).toBe(0);
    expect(existsSync(join(root, file))).toBe(true);
  });

  test('--dry-run shows and writes nothing', () => {
    const root = tempProjekt();
    expect(neu(root, ...brunnen, '--dry-run').stdout).toContain(`+++ b/${massnahmen}/M-TEIL-06.md`);
    expect(existsSync(join(root, massnahmen, 'M-TEIL-06.md'))).toBe(false);
  });
});
