// The shapes of npm run bench:last that come from outside as tables: proposal of a mapping, then the import by it.
import { strToU8, zipSync } from 'fflate';
import { fill, nest, repeat } from './fuellen.mjs';

const plan = (csv) => (bytes) => ({ 'plan.csv': csv(bytes) });
const planRow = (i) => `Maßnahme ${i};Ziel;Amt;2026 bis 2028;"12.000 €"\n`;
const planHead = 'Maßnahme;Ziel;Zuständig;Zeitraum;Kosten\n';
const cells = (value) => plan((bytes) => `${planHead}${`${value(bytes / 5)};`.repeat(5)}\n`);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook of one sheet. */
const workbook = (rows, styles = '') => ({
  'plan.xlsx': zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} ${relations}><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(`<styleSheet ${main}>${styles}</styleSheet>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
  }),
});
const text = (r, value) => `<c r="${r}" t="inlineStr"><is><t>${value}</t></is></c>`;
const xlsxHead = `<row r="1">${text('A1', 'Maßnahme')}${text('B1', 'Zuständig')}</row>`;

/** Each as a generator of its files. */
export const importe = {
  'Plan Zeilen': plan(repeat(planRow, planHead)),
  'Plan leere Zeilen': plan(repeat('\n', `${planHead}${planRow(1)}`)),
  'Plan leere Zellen': plan(repeat(';;;;\n', `${planHead}${planRow(1)}`)),
  'Plan Spalten': plan((bytes) => `${planHead.trim()};${fill(bytes / 2, (i) => `S${i};`)}\n${';'.repeat(bytes / 2)}\n`),
  'Plan Spaltenname lang': plan((bytes) => `Maßnahme ${'a '.repeat(bytes / 2)};Ziel\nA;B\n`),
  'Plan Spaltenname aus Klammern': plan((bytes) => `Maßnahme ${'('.repeat(bytes)};Ziel\nA;B\n`),
  'Plan Spaltenname aus Leerzeichen': plan((bytes) => `"Maßnahme${' '.repeat(bytes)}x";Ziel\nA;B\n`),
  'Plan Zelle lang': cells(repeat('und so ')),
  'Plan Zelle ein Wort': cells(repeat('a')),
  'Plan Zelle Ziffern': cells(repeat('1')),
  'Plan Zelle Beträge': cells(repeat('1.000 € ')),
  'Plan Zelle Jahre': cells(repeat('2026 bis ')),
  'Plan Zelle Striche': cells(repeat('- ')),
  'Plan Zelle Leerzeichen': cells((bytes) => `a${' '.repeat(bytes)}b`),
  'Plan Zelle Kommas': cells(repeat('Amt, ')),
  'Plan Zelle Zeilen': cells((bytes) => `"${'a\n'.repeat(bytes / 2)}"`),
  'Mappe Zeilen': (bytes) =>
    workbook(
      xlsxHead +
        fill(bytes, (i) => `<row r="${i + 2}">${text(`A${i + 2}`, `Maßnahme ${i}`)}${text(`B${i + 2}`, 'Amt')}</row>`),
    ),
  'Mappe leere Zeilen': (bytes) => workbook(xlsxHead + fill(bytes, (i) => `<row r="${i + 2}"/>`)),
  'Mappe letzte Zelle fern': (bytes) => workbook(`${xlsxHead}<row r="${bytes}">${text(`XFD${bytes}`, 'a')}</row>`),
  'Mappe Format lang': (bytes) =>
    workbook(
      `${xlsxHead}<row r="2">${'<c s="1"><v>1</v></c>'.repeat(20)}</row>`,
      `<numFmts count="1"><numFmt numFmtId="164" formatCode="${'['.repeat(bytes)}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
    ),
  'Mappe tief': (bytes) => workbook(nest('<a>', '', '</a>')(bytes)),
};
