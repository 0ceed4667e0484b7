// Plans as cities have them, in three shapes, through the command line: the proposal, the files, what is kept as text.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';
import { writeMappe } from '../helpers/xlsx.ts';

const massnahme = (root: string, feld: string, id: string): string =>
  readFileSync(join(root, `content/handlungsfelder/${feld}/massnahmen/${id}.md`), 'utf8');

/** Proposes a mapping, changes it as a person would, and imports by it. */
function importiere(
  root: string,
  name: string,
  bytes: Uint8Array | string,
  aendere: (text: string) => string = (text) => text,
) {
  const folder = tempFolder();
  const datei = join(folder, name);
  const spalten = join(folder, 'spalten.json');
  writeFileSync(datei, bytes);
  const run = () => konzept(['import', 'aktionsplan', datei, '--spalten', spalten, '--root', root, '--ja']);
  const vorschlag = run();
  const json = readFileSync(spalten, 'utf8');
  writeFileSync(spalten, aendere(json));
  return { vorschlag, json: JSON.parse(json) as Record<string, Record<string, string>>, ergebnis: run(), run };
}

const matrix = `Aktionsplan Integration;;;;;;;
Nr.;Handlungsfeld;Maßnahme;Zuständigkeit;Laufzeit;Kosten/Finanzierung;Zielgruppe;Umsetzungsstand
1;Teilhabe;Sprachlotsen in Kitas;Kommunales Integrationszentrum (KI);2026-2027;ca. 5.000 € jährlich;Familien;läuft
2;Teilhabe;Elterncafés;Jugendamt Musterstadt;fortlaufend;kostenneutral;;
3;Teilhabe;Jugendforum;;Ende 2026;"10.000 € (2026); 8.000 € (2027)";;`;

test('CSV of Windows with a title above: a matrix with a row for each Maßnahme', () => {
  const root = tempProjekt();
  const windows = Buffer.from(matrix.replaceAll('€', '\u0080'), 'latin1');
  const { vorschlag, json, ergebnis, run } = importiere(root, 'plan.csv', windows);
  expect(vorschlag).toMatchObject({ status: 0, stdout: expect.stringContaining('Vorschlag für die Zuordnung') });
  expect(json).toMatchObject({
    kopfzeile: 2,
    spalten: { titel: 'Maßnahme', federfuehrung: 'Zuständigkeit', zeitraum: 'Laufzeit', kosten: 'Kosten/Finanzierung' },
    handlungsfelder: { Teilhabe: 'TEIL' },
    akteure: { 'Kommunales Integrationszentrum (KI)': 'KI', 'Jugendamt Musterstadt': 'jugendamt-musterstadt' },
  });
  expect(ergebnis.status).toBe(0);
  expect(massnahme(root, '1-teilhabe', 'M-TEIL-06')).toContain(`titel: Sprachlotsen in Kitas
art: kuenftig
ziele: [Z-TEIL-01]
federfuehrung: KI
zielgruppen:
  - Familien
zeitraum: { von: '2026', bis: '2027' }
kosten:
  - { jahr: 2026, betrag: 5000, art: laufend, geschaetzt: true }
  - { jahr: 2027,`);
  expect(massnahme(root, '1-teilhabe', 'M-TEIL-06')).toContain('- Umsetzungsstand: läuft');
  expect(massnahme(root, '1-teilhabe', 'M-TEIL-07')).toMatch(/zeitraum: \{ von: \S+ \}\nkosten: keine/);
  expect(massnahme(root, '1-teilhabe', 'M-TEIL-08')).toContain('  - { jahr: 2027, betrag: 8000');
  expect(existsSync(join(root, 'content/akteure/jugendamt-musterstadt.md'))).toBe(true);
  expect(konzept(['fmt', '--check', '--root', root]).stdout).not.toContain('M-TEIL-06');
  expect(ergebnis.stderr).toContain('Zelle E4: Ein Beginn fehlt');
  const again = run();
  expect(again).toMatchObject({ status: 0, stdout: '' });
  expect(again.stderr).toContain('„Jugendforum“ gibt es schon als M-TEIL-08');
});

test('XLSX with merged cells: a Handlungsfeld over several rows, Meilensteine in a cell, real dates', () => {
  const root = tempProjekt();
  const bytes = writeMappe([
    {
      name: 'Plan',
      zeilen: [
        ['Handlungsfeld', 'Titel', 'Verantwortlich', 'Beginn', 'Ende', 'Meilensteine', 'Bemerkung'],
        [
          'Teilhabe',
          'Börse',
          'KI / Amt',
          '<c s="1"><v>46023</v></c>',
          '31.12.2027',
          'Konzept fertig (31.03.2026)\nBörse online: Q4 2026',
          '# kein <b>HTML</b>',
        ],
        ['', 'Beratung', 'KI', 'März 2027', 'II. Quartal 2028', 'bald', ''],
      ],
      danach: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
    },
  ]);
  const { ergebnis, vorschlag } = importiere(root, 'plan.xlsx', bytes, (text) =>
    text.replace('"Teilhabe": "NEU"', '"Teilhabe": "TEIL"'),
  );
  expect(vorschlag.stderr).toContain('Spalte G („Bemerkung“) nicht erkannt');
  expect(ergebnis.status).toBe(0);
  const erste = massnahme(root, '1-teilhabe', 'M-TEIL-06');
  expect(erste).toContain('zeitraum: { von: 2026-01-01, bis: 2027-12-31 }\n');
  expect(erste).toContain('    titel: Konzept fertig\n    termin: 2026-03-31\n');
  expect(erste).toContain('    titel: Börse online\n    termin: 2026-Q4\n');
  expect(erste).toContain('- Bemerkung: \\# kein \\<b\\>HTML\\</b\\>');
  expect(massnahme(root, '1-teilhabe', 'M-TEIL-07')).toContain('zeitraum: { von: 2027-03, bis: 2028-Q2 }\n');
  expect(ergebnis.stderr).toContain('Zelle F3: „bald“ nennt nicht zu jedem Zwischenziel einen Termin');
  const check = JSON.parse(konzept(['check', '--root', root, '--format', 'json']).stdout) as {
    diagnostics: { severity: string; message: string }[];
  };
  expect(check.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    expect.stringContaining('Zwischenziel'),
  ]);
});

test('tabs and rows that head those below: a new Handlungsfeld gets its folder', () => {
  const root = tempProjekt();
  const text = `Projekt\tWer\tWann\tBudget\nHandlungsfeld 4: Neues Feld\nGanz Neues\tAmt für Neues\tab 3. Quartal 2026\tnach Kassenlage\n`;
  const { ergebnis, json } = importiere(root, 'plan.txt', text);
  expect(json['handlungsfelder']).toEqual({ 'Handlungsfeld 4: Neues Feld': 'NEUE' });
  expect(ergebnis.status).toBe(0);
  const neu = massnahme(root, '4-neue', 'M-NEUE-01');
  expect(neu).toContain('zeitraum: { von: 2026-Q3 }\nkosten: offen\n');
  expect(neu).toContain('- Budget: nach Kassenlage');
  expect(ergebnis.stderr).toContain('Zelle D3: „nach Kassenlage“ ist kein Betrag');
  expect(readFileSync(join(root, 'content/handlungsfelder/4-neue/handlungsfeld.md'), 'utf8')).toContain(
    'nummer: 4\ntitel: Neues Feld\n',
  );
});

test('without a mapping file it says what to do; a broken one is refused', () => {
  const root = tempProjekt();
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.csv'), matrix);
  const ohne = konzept(['import', 'aktionsplan', join(folder, 'a.csv'), '--root', root]);
  expect(ohne).toMatchObject({ status: 2, stderr: expect.stringContaining('--spalten spalten.json') });
  writeFileSync(join(folder, 's.json'), '{ "blaetter": 3 }');
  const kaputt = konzept([
    'import',
    'aktionsplan',
    join(folder, 'a.csv'),
    '--spalten',
    join(folder, 's.json'),
    '--root',
    root,
  ]);
  expect(kaputt).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('In der Zuordnung stimmt nicht: blaetter'),
  });
});

test('two rows of titles, a column without one, an end before the begin: every word arrives', () => {
  const root = tempProjekt();
  const { vorschlag, json, ergebnis } = importiere(
    root,
    'plan.csv',
    `Handlungsfeld;Maßnahme;Zuständigkeit;;Zeit;;Kosten;;
;;Federführung;Beteiligte;Beginn;Ende;2026;2027;
Teilhabe;Elternkurse;KI;;01.02.2026;31.12.2027;20.000;21.500,50;siehe Protokoll
Teilhabe;Lesepaten;KI;;2027;2026;;;`,
  );
  expect(json).toMatchObject({
    kopfzeile: 1,
    spalten: {
      titel: 'Maßnahme',
      federfuehrung: 'Federführung',
      beginn: 'Beginn',
      ende: 'Ende',
      kosten: ['Kosten 2026', 'Kosten 2027'],
    },
  });
  expect(vorschlag.stderr).not.toContain('nicht erkannt');
  expect(ergebnis.status).toBe(0);
  const erste = massnahme(root, '1-teilhabe', 'M-TEIL-06');
  expect(erste).toContain('von: 2026-02-01, bis: 2027-12-31');
  expect(erste).toContain(
    'kosten:\n  - { jahr: 2026, betrag: 20000 }\n  - { jahr: 2027, betrag: 21500.5 }\n---\n\nAus der Tabelle übernommen:\n\n- Spalte I: siehe Protokoll',
  );
  expect(massnahme(root, '1-teilhabe', 'M-TEIL-07')).toContain('- Beginn: 2027\n- Ende: 2026');
  expect(ergebnis.stderr).toContain('„2026“ ergibt das Ende 2026 vor dem Beginn 2027');
});

test('one sheet for each Handlungsfeld: its name is the Handlungsfeld, and a sheet that differs is told', () => {
  const root = tempProjekt();
  const titel = ['Nr.', 'Maßnahme', 'Zuständigkeit'];
  const bytes = writeMappe([
    { name: 'Teilhabe', zeilen: [titel, ['1', 'Elterncafé', 'KI'], ['2', 'Lesepaten', 'KI']] },
    { name: 'Sprache', zeilen: [titel, ['3', 'Sprachkurs', 'KI']] },
    { name: 'Legende', zeilen: [['Abkürzung', 'Bedeutung']] },
    { name: 'Alt', zustand: 'hidden', zeilen: [titel, ['4', 'Altes', 'KI']] },
  ]);
  const { vorschlag, json, ergebnis } = importiere(root, 'plan.xlsx', bytes);
  expect(json).toMatchObject({
    blaetter: ['Teilhabe', 'Sprache'],
    handlungsfelder: { Teilhabe: 'TEIL', Sprache: 'SPRA' },
  });
  expect(vorschlag.stderr).toContain(
    'Das Blatt „Legende“ hat andere Spaltentitel als „Teilhabe“ und wird nicht gelesen',
  );
  expect(vorschlag.stderr).toContain('Das Blatt „Alt“ ist ausgeblendet und wird nicht gelesen');
  expect(ergebnis.status).toBe(0);
  expect(massnahme(root, '1-teilhabe', 'M-TEIL-07')).toContain('titel: Lesepaten');
  expect(massnahme(root, '2-spra', 'M-SPRA-01')).toContain('titel: Sprachkurs');
});
