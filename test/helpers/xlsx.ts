// XLSX files for tests: those that the tool wrote, filled in by other hands than its own, and those that people hand in.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a file by name, as text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** A file of parts; one that is undefined is left out. */
export const packParts = (parts: Readonly<Record<string, string | undefined>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [[name, strToU8(text)]])),
    ),
  );

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Fills cells of a sheet, as a spreadsheet program would: their style stays. A number stays a number. */
export function fillCells(
  bytes: Uint8Array,
  cells: Readonly<Record<string, string | number>>,
  sheet = 'xl/worksheets/sheet1.xml',
): Uint8Array {
  const parts = partsOf(bytes);
  let xml = parts[sheet] ?? '';
  for (const [name, value] of Object.entries(cells)) {
    const empty = new RegExp(`<c r="${name}"( s="\\d+")?(?: t="\\w+")?(?:/>|><v>[^<]*</v></c>)`);
    if (!empty.test(xml)) throw new Error(`No cell ${name}`);
    xml = xml.replace(empty, (_, style = '') =>
      typeof value === 'number'
        ? `<c r="${name}"${style}><v>${value}</v></c>`
        : `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`,
    );
  }
  return packParts({ ...parts, [sheet]: xml });
}

/** What a sheet of one's own may be: cells as XML by name, and what stands around the rows. */
export interface Blattentwurf {
  readonly name?: string;
  /** Per row its cells as texts, or as XML where they begin with `<c`; a row may be hidden. */
  readonly zeilen: readonly (readonly string[] | { readonly verborgen: readonly string[] })[];
  /** XML behind the rows: merged cells. */
  readonly danach?: string;
  readonly zustand?: 'hidden';
}

const kopf = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationtypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = `xmlns:r="${relationtypes}"`;

/** A part of relationships, each as its type's last word and its target; their ids are r1, r2 and so on. */
const writeRelationen = (targets: readonly (readonly [string, string])[]): string =>
  `${kopf}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([art, target], index) => `<Relationship Id="r${index + 1}" Type="${relationtypes}/${art}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** A file of such sheets. Style 1 shows numbers as days; `extra` are further parts, such as macros or shared texts. */
export function writeMappe(
  blaetter: readonly Blattentwurf[],
  extra: Readonly<Record<string, string>> = {},
): Uint8Array {
  const sheets = blaetter.map(
    ({ name = 'Sachstand', zustand }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"${zustand ? ` state="${zustand}"` : ''}/>`,
  );
  const weitere = ['sharedStrings.xml', 'vbaProject.bin'].filter((part) => Object.hasOwn(extra, `xl/${part}`));
  return packParts({
    '_rels/.rels': writeRelationen([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${kopf}<workbook ${main} ${relations}><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': writeRelationen([
      ...blaetter.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ...weitere.map((part) => [part.replace(/\..*/, ''), part] as const),
    ]),
    'xl/styles.xml': `${kopf}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(blaetter.map((blatt, index) => [`xl/worksheets/sheet${index + 1}.xml`, writeBlatt(blatt)])),
    ...extra,
  });
}

function writeBlatt({ zeilen, danach = '' }: Blattentwurf): string {
  const rows = zeilen.map((zeile, index) => {
    const [cells, hidden] = 'verborgen' in zeile ? [zeile.verborgen, ' hidden="1"'] : [zeile, ''];
    const xml = cells.map((cell, column) => {
      if (cell === '') return '';
      const r = `r="${String.fromCharCode(65 + column)}${index + 1}"`;
      return cell.startsWith('<c')
        ? cell.replace('<c', `<c ${r}`)
        : `<c ${r} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
    });
    return `<row r="${index + 1}"${hidden}>${xml.join('')}</row>`;
  });
  return `${kopf}<worksheet ${main}><sheetData>${rows.join('')}</sheetData>${danach}</worksheet>`;
}
