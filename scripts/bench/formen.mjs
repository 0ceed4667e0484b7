// The shapes of npm run bench:last: inputs on which parsers, patterns and tables lose their breath, each as a generator that
// makes about as many bytes as it is asked for. The shapes of running text follow those that CommonMark's own programs are tested with.
import { fill, grow, nest, repeat } from './fuellen.mjs';
import { importe } from './importe.mjs';

/** The most that a text, a table and a workbook may hold, as load.ts and the importers have it; of a drawing what is worth it. */
const most = {
  text: 980_000,
  kopf: 245_000,
  tabelle: 980_000,
  zeichnung: 1_000_000,
  dateien: 400_000,
  mappe: 5_000_000,
};
const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md';
const build = ['build', '--no-pdf', '--draft', '--out', 'dist'];

const table = (rows, columns, cell = 'x') => {
  const row = `|${`${cell}|`.repeat(columns)}\n`;
  return `|${'K|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${row.repeat(rows)}`;
};

/** Shapes of a paragraph or a page: below the front matter of a Maßnahme. */
const prosa = {
  'Betonung verschachtelt': nest('*a **a ', 'b', ' a** a*'),
  'Betonung nur geschlossen': repeat('a_ '),
  'Betonung nur geöffnet': repeat('_a '),
  'Betonung gekreuzt': repeat('*a_ '),
  'Betonung in Dreierschritten': repeat('c* ', 'a**b'),
  'Betonung, dann andere': (bytes) => fill(bytes / 2, '*a ') + fill(bytes / 2, '_a*_ '),
  'Betonung in tiefen Zitaten': (bytes) => '>'.repeat(bytes / 3) + fill((bytes * 2) / 3, 'a*'),
  'Betonung **_*': repeat('**_* '),
  'nur Sterne': nest('*', 'a', '*'),
  'nur Tilden': nest('~~', 'a', '~~'),
  'Tilden geöffnet': repeat('~a '),
  'Links nur geschlossen': repeat('a]'),
  'Links nur geöffnet': repeat('[a'),
  'Links offen, Betonung zu': repeat('[ a_'),
  'Muster [ (](': repeat('[ (]('),
  'Muster ![[]()': repeat('![[]()'),
  'Muster [](': repeat('[]('),
  'Muster [x](y': repeat('[a](b'),
  'Muster [x](<y': repeat('[a](<b'),
  'Link und Betonung': repeat('**x [a*b**c*](d) '),
  'Klammern verschachtelt': nest('[', 'a', ']'),
  'Klammern und Rückstriche': repeat('[\\'),
  'Klammern mit Leerzeichen': repeat('[ '),
  'Bilder geöffnet': repeat('![a'),
  'Bilder in Bildern': nest('![', 'a', '](b)'),
  'Verweise geöffnet': repeat('[[a'),
  'Verweise verschachtelt': nest('[[', 'a', ']]'),
  'Verweise ins Leere': repeat('[[M-TEIL-99]] '),
  'Verweise gültig': repeat('[[M-TEIL-01]] '),
  'Fußnoten geöffnet': repeat('[^a'),
  'Fußnoten viele': (bytes) => fill(bytes / 2, (i) => `a[^${i}] `) + '\n\n' + fill(bytes / 2, (i) => `[^${i}]: b\n\n`),
  'Fußnoten ineinander': repeat((i) => `[^${i}]: x[^${i + 1}]\n\n`, 'a[^0]\n\n'),
  'Definitionen viele': (bytes) => fill(bytes / 2, (i) => `[${i}]: /u\n`) + '\n' + fill(bytes / 2, (i) => `[${i}] `),
  'Definitionen ohne Ende': repeat('[a]: u "t\n'),
  'Titel ohne Ende': (bytes) => `[a](u "${'\\"'.repeat(bytes / 2)}`,
  'Name eines Links lang': (bytes) => `[${'a'.repeat(bytes)}](u)`,
  'Adresse mit Klammern': nest('[a](', 'b', ')'),
  'Zitate tief': repeat('> ', '', 'a'),
  'Zitate Zeile für Zeile tiefer': grow((i) => `${'>'.repeat(i)} a\n`),
  'Zitate lang': repeat('> a\n'),
  'Zitate träge fortgesetzt': (bytes) => `${'> '.repeat(90)}a\n${fill(bytes, 'a\n')}`,
  'Listen tief': grow((i) => `${'  '.repeat(i)}* a\n`, 2),
  'Listen in einer Zeile': repeat('- ', '', 'x'),
  'Listen, dann leere Zeilen': (bytes) => `${'- '.repeat(bytes / 3)}x${'\n'.repeat(bytes / 3)}`,
  'Listen in Zitat, leere Zeilen': (bytes) => `> ${'- '.repeat(bytes / 4)}x\n${'>\n'.repeat(bytes / 4)}`,
  'Listen lang': repeat('- a\n'),
  'Listen locker': repeat('- a\n\n'),
  'Listen gezählt': repeat((i) => `${i + 1}. a\n`),
  Aufgabenlisten: repeat('- [ ] a\n'),
  'Code verschieden lang': grow((i) => `e${'`'.repeat(i)}`),
  'Code geöffnet': repeat('``\\'),
  'Codeblock ohne Ende': repeat('a\n', '```\n'),
  'Codeblöcke geöffnet': repeat('```\n~~~\n'),
  'Kommentare geöffnet': repeat('<!--', '</'),
  'Kommentare kurz': repeat('a <!-- b --> '),
  'Kommentar lang': (bytes) => `<!-- ${'a '.repeat(bytes / 2)}-->`,
  'Befehle geöffnet': repeat('a <?'),
  'Erklärungen geöffnet': repeat('a <!A '),
  'CDATA geöffnet': repeat('a <![CDATA['),
  'spitze Klammern': repeat('<', '', '>'),
  'Marken ohne Ende': repeat('<a href="'),
  'Marken mit Angaben': (bytes) => `a <b ${fill(bytes, (i) => `x${i}="y" `)}>`,
  'Marken tief': nest('<b>', 'a', '</b>'),
  'Adressen http': repeat('http://a.b/c '),
  'Adressen www ohne Lücke': repeat('www.'),
  'Adressen www hinter Strich': repeat('_www.'),
  'Adressen mit Klammern': repeat(')', 'https://a.b/'),
  'Adressen mit Sternen': repeat('*', 'https://a.b?', 'a'),
  'Adressen mit Zeichen &amp;': repeat('&amp;', 'https://a.b/'),
  'E-Mail ohne Ende': repeat('a@'),
  'E-Mail vor Punkten': repeat('a.', '', '@b'),
  'E-Mail vor Strichen': repeat('a_', 'a@b.'),
  'Leerzeichen vor Umbruch': (bytes) => `x${' '.repeat(bytes)}x  \nx`,
  'leere Zeilen': repeat('\n', 'a', 'b'),
  'Leerzeichen je Zeile': repeat('     \n', 'a\n\n'),
  Tabulatoren: repeat('\t', 'a', 'b'),
  'Zeichen U+0000': repeat('abc\u0000de\u0000'),
  Zeichennamen: repeat('&copy;'),
  'Zeichennamen ohne Ende': repeat('&a'),
  Rückstriche: repeat('\\'),
  'ein Wort': repeat('a'),
  'ein Wort aus Marken': repeat('e\u0301'),
  'ein Wort mit Strichen': repeat('a-'),
  'ein Wort von rechts': repeat('\u05d0'),
  'Wörter von rechts und links': repeat('\u05d0 a '),
  Ziffern: repeat('1'),
  Beträge: repeat('1.000 '),
  Datumsangaben: repeat('31. November 2022 '),
  Sätze: repeat('Das ist so. '),
  'ein Satz': repeat('und so '),
  Zeilen: repeat('a\n'),
  Absätze: repeat('a\n\n'),
  Überschriften: repeat((i) => `## a${i}\n\n`),
  'Überschriften gleich': repeat('## a\n\n'),
  'Überschrift lang': (bytes) => `## ${'a '.repeat(bytes / 2)}`,
  'Überschrift unterstrichen': (bytes) => `a\n${'='.repeat(bytes)}\nb`,
  Linien: repeat('***\n'),
  'Linien fast': repeat('* * * a\n'),
  'Kommentar der Prüfung, Leerzeichen': (bytes) =>
    `<!-- konzept-aus${' '.repeat(bytes / 2)}:${' '.repeat(bytes / 2)}s -->x`,
  'Kommentare der Prüfung viele': repeat('<!-- konzept-aus KZ301: Grund -->\n\n'),
  'Bausteine im Satz': repeat(':anzahl{von=massnahme} '),
  'Bausteine im Satz unbekannt': repeat(':anzal{von=massnahme} '),
  'Bausteine geöffnet': repeat(':anzahl{von='),
  'Bausteine ohne Lücke': repeat(':anzahl'),
  'Baustein mit Angaben': (bytes) => `:anzahl{${fill(bytes, (i) => `a${i}=b `)}}`,
  'Baustein mit langer Angabe': (bytes) => `:anzahl{von="${'a '.repeat(bytes / 2)}"}`,
  'Bausteine als Block': repeat('::aktionsplan{}\n\n'),
  'Klammern geschweift': nest('{', 'a', '}'),
  Doppelpunkte: repeat(':'),
  'Tabelle mit Bausteinen': (bytes) => table(bytes / 30, 1, ':anzahl{von=massnahme}'),
  'Tabelle × 30': (bytes) => table(bytes / 60, 30),
  'Tabelle × 2': (bytes) => table(bytes / 5, 2),
  'Tabelle breit, Zeilen kurz': (bytes) =>
    `|${'K|'.repeat(bytes / 8)}\n|${'-|'.repeat(bytes / 8)}\n${'|a|\n'.repeat(bytes / 8)}`,
  'Tabelle 1.000 Spalten, Zeilen kurz': (bytes) =>
    `|${'K|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'|a|\n'.repeat(Math.max(0, bytes - 4000) / 4)}`,
  'Tabelle überzählige Zellen': (bytes) => `|K|\n|-|\n|${'a|'.repeat(bytes / 2)}\n`,
  'Tabellen viele': repeat('|a|\n|-|\n|b|\n\n'),
  'Tabellen fast': repeat('aaa\rbbb\n-\v\n'),
  'Tabelle aus Zahlen': (bytes) => table(bytes / 20, 3, '12.345'),
};

const head = (field) => (bytes) => ({ [massnahme]: (text) => text.replace('\n---\n', `\n${field(bytes)}\n---\n`) });
const title = (value) => (bytes) => ({
  [massnahme]: (text) => text.replace('Lotsenstelle einrichten', () => JSON.stringify(value(bytes))),
});

/** Shapes of the front matter. */
const kopf = {
  'Titel lang': title(repeat('Lotsen ')),
  'Titel ein Wort': title(repeat('a')),
  'Titel aus Klammern': title(nest('[', 'a', ']')),
  'Titel aus spitzen Klammern': title(repeat('<')),
  'Felder unbekannt': head(repeat((i) => `feld${i}: a\n`)),
  'Felder fast bekannt': head(repeat((i) => `titel${i}: a\n`)),
  'Liste lang': head(repeat('  - amt\n', 'weitere:\n')),
  'Liste verschachtelt': head(nest('[', 'a', ']')),
  'Zuordnung verschachtelt': head((bytes) => `x: ${nest('{a: ', 'a', '}')(bytes)}`),
  'Zuordnung eingerückt': head(grow((i) => `${' '.repeat(i)}a:\n`)),
  'Text gefaltet': head(repeat('  a\n', 'x: >\n')),
  'Text ohne Ende': head(repeat('a\n', 'x: "')),
  'Kommentare im Kopf': head(repeat('# a\n')),
  'Kommentare der Prüfung im Kopf': head(
    (bytes) => `# konzept-aus${' '.repeat(bytes / 2)}:${' '.repeat(bytes / 2)}s x`,
  ),
  Anker: head(repeat((i) => `a${i}: &a${i} b\n`)),
  'Zwischenziele viele': (bytes) => ({
    [massnahme]: (text) =>
      text.replace(
        'zwischenziele:\n',
        () => `zwischenziele:\n${fill(bytes, (i) => `  - { nr: ${i + 3}, titel: a${i}, termin: 2027-05 }\n`)}`,
      ),
  }),
  'Sachstände viele': (bytes) => ({
    [massnahme]: (text) =>
      text.replace(
        'sachstand:\n',
        () => `sachstand:\n${fill(bytes, '  - { datum: 2026-03-01, status: begonnen, text: Es geht. }\n')}`,
      ),
  }),
  'Kosten viele': (bytes) => ({
    [massnahme]: (text) =>
      text.replace(
        'kosten:\n',
        () => `kosten:\n${fill(bytes, '  - { jahr: 2026, betrag: 1, budget: eigenmittel, art: laufend }\n')}`,
      ),
  }),
};

const einwohner = (csv) => (bytes) => ({ 'content/daten/einwohner.csv': csv(bytes) });
const drawing = (inner) => (bytes) => ({
  [massnahme]: (text) => `${text}\n![Ein Bild](../../../bilder/a.svg)\n`,
  'content/bilder/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner(bytes)}</svg>`,
});

/** Shapes of a Datensatz. */
const tabellen = {
  'CSV Zeilen': einwohner(repeat((i) => `${i},1\n`, 'jahr,einwohner\n')),
  // As many rows as a table may have, at the largest size that a file may have.
  'CSV Zeilen lang': einwohner(repeat((i) => `${i},${'1'.repeat(95)}\n`, 'jahr,einwohner\n')),
  'CSV leere Zeilen': einwohner(repeat('\n', 'jahr,einwohner\n2020,1000\n')),
  'CSV leere Zellen': einwohner(repeat(',\n', 'jahr,einwohner\n2020,1000\n')),
  'CSV Spalten': einwohner((bytes) => `${fill(bytes / 2, (i) => `s${i},`)}\n${'1,'.repeat(bytes / 7)}\n`),
  'CSV breit, Zeilen kurz': einwohner(
    (bytes) => `jahr,einwohner,${fill(bytes / 2, (i) => `s${i},`)}\n${'1\n'.repeat(bytes / 4)}`,
  ),
  'CSV Anführung ohne Ende': einwohner(repeat('a,"\n', 'jahr,einwohner\n2020,"')),
  'CSV Anführungen': einwohner(repeat('""', 'jahr,einwohner\n2020,"', '"\n')),
  'CSV Zahl lang': einwohner(repeat('1', 'jahr,einwohner\n2020,', '\n')),
  'CSV Zahl mit Punkten': einwohner(repeat('1.', 'jahr,einwohner\n2020,', 'x\n')),
  'CSV Trennzeichen gemischt': einwohner(repeat(',;\t', 'jahr,einwohner\n')),
};

/** Shapes of a drawing. */
const zeichnungen = {
  'Zeichnung Gruppen tief': drawing(nest('<g>', '', '</g>')),
  'Zeichnung Pfad lang': drawing((bytes) => `<path d="M0 0${'l1 1'.repeat(bytes / 4)}"/>`),
  'Zeichnung url und Leerzeichen': drawing((bytes) => `<rect fill="url(${' '.repeat(bytes)}"/>`),
  'Zeichnung Stil': drawing((bytes) => `<style>${'a{b:c}'.repeat(bytes / 6)}</style>`),
  'Zeichnung Kommentar ohne Ende': drawing(repeat('<!--')),
  'Zeichnung Angaben': drawing((bytes) => `<rect ${fill(bytes, (i) => `a${i}="b" `)}/>`),
  'Zeichnung Formen': drawing(repeat('<rect width="1" height="1"/>')),
  'Zeichnung benutzt Benutztes': drawing((bytes) =>
    fill(bytes, (i) => `<g id="g${i + 1}"><use href="#g${i}"/><use href="#g${i}"/></g>`),
  ),
};

/** Many files. */
const dateien = {
  Dateien: (bytes) =>
    Object.fromEntries(
      Array.from({ length: bytes / 400 }, (_, i) => [
        massnahme.replace('05', String(i + 100)),
        (_none, read) => read(massnahme).replace('einrichten', String(i)),
      ]),
    ),
  'Dateien fremd': (bytes) =>
    Object.fromEntries(Array.from({ length: bytes / 400 }, (_, i) => [`content/fremd/a${i}.md`, 'a'])),
};

const form =
  (gruppe, most, runs) =>
  ([name, make]) => ({ gruppe, name, make, most, runs });
const imports = (files) => {
  const from = Object.keys(files).find((file) => file.startsWith('plan.'));
  const run = ['import', 'aktionsplan', from, '--spalten', 'spalten.json', '--ja'];
  return [run, run];
};

/**
 * All shapes: the files that it lays over the small example (a function changes what lies there), and the commands that are
 * then run, one after the other.
 */
export const formen = [
  ...Object.entries(prosa)
    .map(([name, make]) => [name, (bytes) => ({ [massnahme]: (before) => `${before}\n${make(bytes)}\n` })])
    .map(form('Fließtext', most.text, () => [build])),
  ...Object.entries(kopf).map(form('Kopf', most.kopf, () => [build])),
  ...Object.entries(tabellen).map(form('Tabellen', most.tabelle, () => [build])),
  ...Object.entries(zeichnungen).map(form('Zeichnungen', most.zeichnung, () => [build])),
  ...Object.entries(dateien).map(form('Dateien', most.dateien, () => [build])),
  ...Object.entries(importe).map(form('Import', most.mappe, imports)),
];
