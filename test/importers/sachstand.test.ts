// Filled sheets read back through the command line: what is appended, what is refused and where, and that all else stays.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const m5 = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md';
const kopf =
  'Kennung;Maßnahme;Datum;Status;Sachstand;Erreichte Zwischenziele;Verlegte Zwischenziele;Ausgaben bis dahin (Euro);Grund';

/** Imports a CSV sheet with these rows into a project. */
function importiere(root: string, zeilen: readonly string[], ...args: string[]): ReturnType<typeof konzept> {
  const datei = join(tempFolder(), 'blatt.csv');
  writeFileSync(datei, [kopf, ...zeilen].join('\n'));
  return konzept(['import', 'sachstand', datei, '--root', root, ...args]);
}

const gut =
  'M-TEIL-05;Lotsenstelle einrichten;30.09.2026;laufend;Die Stelle ist besetzt: endlich.;1;2 auf Q3 2027: Räume fehlen;1.234,50 €;';

describe('a filled row', () => {
  test('becomes an entry at the end of the log; every other byte stays', () => {
    const root = tempProjekt();
    const before = readFileSync(join(root, m5), 'utf8');
    const { status, stdout, stderr } = importiere(root, [gut], '--ja');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Hinweis: .*, Zelle C2: Der Eintrag vom .* Stimmt der Tag, so bleibt der Eintrag/);
    expect(stdout).toContain('1 Meldung in einer Datei eingetragen.');
    const entry = `  - datum: 2026-09-30
    status: laufend
    text: 'Die Stelle ist besetzt: endlich.'
    erreicht: [1]
    verlegt:
      - zwischenziel: 2
        nach: 2027-Q3
        grund: Räume fehlen
    ausgaben: 1234.5
`;
    expect(readFileSync(join(root, m5), 'utf8')).toBe(
      before.replace('ausgeschrieben. }\n', `ausgeschrieben. }\n${entry}`),
    );
    expect(konzept(['check', '--root', root]).status).toBe(0);
  });

  test('is shown and not written without --ja where nobody can be asked', () => {
    const root = tempProjekt();
    const before = readFileSync(join(root, m5), 'utf8');
    const { status, stdout, stderr } = importiere(root, [gut]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('+    status: laufend') });
    expect(stderr).toContain('Mit --ja wird eingetragen.');
    expect(readFileSync(join(root, m5), 'utf8')).toBe(before);
  });

  test('says who is to decide by name, short form or id; any other is refused with the nearest', () => {
    const mitStelle = (wer: string, root = tempProjekt()): ReturnType<typeof konzept> => {
      const datei = join(tempFolder(), 'blatt.csv');
      const zeile = `M-TEIL-05;30.09.2026;laufend;Die Stelle ist besetzt.;Ob sie bleibt.;${wer}`;
      writeFileSync(datei, `Kennung;Datum;Status;Sachstand;Entscheidungsbedarf;Wer entscheidet\n${zeile}`);
      return konzept(['import', 'sachstand', datei, '--root', root]);
    };
    for (const wer of ['Rat', 'rat', ' RAT ']) expect(mitStelle(wer).stdout).toContain('+    entscheidet: rat');
    expect(mitStelle('Rad').stderr).toMatch(
      /Zelle F2: Ein Gremium oder eine Stelle „Rad“ gibt es nicht\. Meinten Sie „Rat/,
    );
  });

  test('is not entered twice', () => {
    const root = tempProjekt();
    importiere(root, [gut], '--ja');
    const once = readFileSync(join(root, m5), 'utf8');
    const { status, stderr } = importiere(root, [gut], '--ja');
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('ist schon eingetragen') });
    expect(readFileSync(join(root, m5), 'utf8')).toBe(once);
  });
});

describe('a refusal names its cell, and nothing is written', () => {
  test.each<[string, string, string]>([
    [
      'a day that does not exist',
      'M-TEIL-05;;31.11.2026;laufend;Ja.;;;;',
      'Zelle C3: Den Tag „31.11.2026“ gibt es nicht.',
    ],
    [
      'a day that could be two',
      'M-TEIL-05;;03/04/2026;laufend;Ja.;;;;',
      'Zelle C3: „03/04/2026“ ist kein eindeutiges Datum.',
    ],
    [
      'a status that does not exist',
      'M-TEIL-05;;30.11.2026;läuft;Ja.;;;;',
      'Zelle D3: Den Status „läuft“ gibt es nicht.',
    ],
    [
      'an id that does not exist',
      'M-TEIL-50;Lotsenstelle einrichten;30.11.2026;laufend;Ja.;;;;',
      'Zelle A3: Eine Maßnahme „M-TEIL-50“ gibt es nicht. Meinten Sie M-TEIL-05',
    ],
    [
      'the id of another row',
      'M-TEIL-01;Lotsenstelle einrichten;30.11.2026;laufend;Ja.;;;;',
      'Zelle A3: Die Kennung M-TEIL-01 gehört zu',
    ],
    ['no text', 'M-TEIL-05;;30.11.2026;laufend;;;;;', 'Zelle E3: „Sachstand“ fehlt.'],
    ['no amount', 'M-TEIL-05;;30.11.2026;laufend;Ja.;;;viel;', 'Zelle H3: „viel“ ist kein Betrag.'],
    ['a Zwischenziel that does not exist', 'M-TEIL-05;;30.11.2026;laufend;Ja.;7;;;', 'Zelle F3: '],
    [
      'no reason',
      'M-TEIL-05;;30.11.2026;zurückgestellt;Ja.;;;;',
      'Zelle D3: Die Maßnahme ist „zurückgestellt“, aber ohne Grund. Schreiben Sie in die Spalte „Grund“ einen Satz',
    ],
    [
      'open Zwischenziele',
      'M-TEIL-05;;30.11.2026;abgeschlossen;Ja.;1;;;',
      'Zelle D3: Die Maßnahme ist abgeschlossen, aber das Zwischenziel 2 ist nicht erreicht. Nennen Sie in der Spalte „Erreichte Zwischenziele“',
    ],
    [
      'an earlier day',
      'M-TEIL-05;;30.01.2026;laufend;Ja.;;;;',
      'Zelle C3: Der Eintrag vom 30.01.2026 steht unter dem vom 31.03.2026, liegt aber davor. Schreiben Sie einen späteren Tag',
    ],
    [
      'a day long after the Laufzeit',
      'M-TEIL-05;;30.09.2062;laufend;Ja.;;;;',
      'Zelle C3: 30.09.2062 liegt mehr als fünf Jahre außerhalb der Laufzeit (01/2026 bis 12/2030). Prüfen Sie das Jahr.',
    ],
    ['a day long before it', 'M-TEIL-05;;30.09.1926;laufend;Ja.;;;;', 'Zelle C3: 30.09.1926 liegt'],
    ['a Termin long after it', 'M-TEIL-05;;30.09.2026;laufend;Ja.;;2 auf 2072: Räume fehlen;;', 'Zelle G3: 2072 liegt'],
    [
      'another report of that day',
      'M-TEIL-05;;31.03.2026;laufend;Anders.;;;;',
      'Zelle C3: Zu M-TEIL-05 gibt es vom 31.03.2026 schon eine andere Meldung',
    ],
  ])('%s', (_, zeile, sentence) => {
    const root = tempProjekt();
    const before = readFileSync(join(root, m5), 'utf8');
    const { status, stdout, stderr } = importiere(root, ['M-TEIL-01;;30.06.2026;laufend;Gut.;;;;', zeile], '--ja');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('ist nichts eingetragen');
    expect(readFileSync(join(root, m5), 'utf8')).toBe(before);
  });
});
