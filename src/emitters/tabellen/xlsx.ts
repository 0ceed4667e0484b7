// Tables as one XLSX file: a sheet for each, with real dates and numbers, a frozen head and a filter. Texts are written as
// texts, never as formulas, whatever they begin with.
import type writeXlsxFile from 'write-excel-file/node';
import type { CellObject, Feature as FeatureOf, Sheet as SheetOf } from 'write-excel-file/node';
import { digestOfDaten } from '../../base/digest.ts';
import type { Vorrat } from '../../base/vorrat.ts';
import { escapeXml } from '../../base/xml/xml.ts';
import { spaltenname } from '../../importers/tafel/tafel.ts';
import { joinListe, spaltenkopfOf, type Spaltentyp, type Ausgabetabelle, type Spaltenwert } from './spalten.ts';
import { fixZeiten } from './zip.ts';

type Inhalt = Parameters<typeof writeXlsxFile>[0][number] extends SheetOf<infer C> ? C : never;
type Sheet = SheetOf<Inhalt>;
type Feature = FeatureOf<Inhalt>;

/** What the file says of itself; `stand` is the day that it was made for. */
export interface Eigenschaften {
  readonly titel: string;
  readonly autor: string;
  readonly beschreibung: string;
  readonly stand: string;
}

/** The bytes of the file; the same tables give the same bytes, which are made once where there is a store. */
export async function writeXlsx(
  tabellen: readonly Ausgabetabelle[],
  eigenschaften: Eigenschaften,
  vorrat?: Vorrat,
): Promise<Uint8Array> {
  const daten = tabellen.map(({ name, spalten, zeilen }) => [
    name,
    spalten.map(({ titel, einheit, bedeutung, typ, breite, eingabe }) => [
      ...[titel, einheit, bedeutung, typ, breite],
      ...(eingabe ? [eingabe.hilfe, eingabe.auswahl] : []),
    ]),
    zeilen,
  ]);
  const kennung = digestOfDaten(['xlsx', daten, { ...eigenschaften }]);
  const known = vorrat?.find(kennung);
  if (known) return known;
  const made = await makeXlsx(tabellen, eigenschaften);
  vorrat?.add(kennung, Buffer.from(made));
  return made;
}

async function makeXlsx(tabellen: readonly Ausgabetabelle[], eigenschaften: Eigenschaften): Promise<Uint8Array> {
  const { default: writeExcel } = await import('write-excel-file/node');
  const sheets = tabellen.map((tabelle) => toSheet(tabelle));
  const file = writeExcel(sheets, {
    features: [tablesFeature(tabellen), hilfenFeature(tabellen), propertiesFeature(eigenschaften)],
  });
  return fixZeiten(await file.toBuffer());
}

function toSheet(tabelle: Ausgabetabelle): Sheet {
  const { name, spalten, zeilen } = tabelle;
  const form = isFormular(tabelle);
  return {
    sheet: name,
    data: [
      spalten.map((spalte): CellObject => ({
        value: spaltenkopfOf(spalte),
        type: String,
        fontWeight: 'bold',
        wrap: true,
      })),
      ...zeilen.map((zeile) =>
        zeile.map((wert, index) => {
          const { typ = 'text', eingabe } = spalten[index] ?? {};
          if (eingabe) return leereZelle(typ);
          return form ? { ...toCell(wert, typ), ...rahmen, backgroundColor: '#EEF1F4' } : toCell(wert, typ);
        }),
      ),
    ],
    columns: spalten.map(({ breite }) => ({ width: breite })),
    stickyRowsCount: 1,
    ...(form ? { stickyColumnsCount: 2 } : {}),
    orientation: 'landscape',
  };
}

/** A cell to fill in, with the format of what belongs there: a text stays the text that was typed. */
const leereZelle = (typ: Spaltentyp): CellObject => ({
  ...rahmen,
  ...(formate[typ] === undefined ? { type: String, format: '@' } : { type: Number, format: formate[typ] }),
  wrap: true,
  alignVertical: 'top',
});

/** True for a table with columns to fill in: all others look as if they were locked. */
const isFormular = ({ spalten }: Ausgabetabelle): boolean => spalten.some(({ eingabe }) => eingabe);

const rahmen = { borderColor: '#B8C1C9', borderStyle: 'thin' } as const;
const formate: Partial<Record<Spaltentyp, string>> = {
  datum: 'dd.mm.yyyy',
  ganzzahl: '0',
  zahl: '0.##',
  betrag: '#,##0.00',
};

function toCell(wert: Spaltenwert, typ: Spaltentyp): CellObject | null {
  if (wert === undefined || wert === '') return null;
  if (typeof wert === 'number') return { value: wert, type: Number, format: formate[typ] ?? '0', alignVertical: 'top' };
  if (typeof wert === 'string' && typ === 'datum')
    return { value: new Date(`${wert}T00:00:00Z`), type: Date, format: formate.datum ?? '', alignVertical: 'top' };
  return { value: clip(textOf(wert)), type: String, wrap: true, alignVertical: 'top' };
}

function textOf(wert: Exclude<Spaltenwert, number | undefined>): string {
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  return typeof wert === 'object' ? joinListe(wert) : wert;
}

/** The longest text that a cell of a spreadsheet holds. */
const longest = 32_767;
const clip = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;

/** Makes the cells of each sheet a table (ECMA-376 Part 1, 18.5): its head is marked as one, and every column can be filtered. */
const tablesFeature = (tabellen: readonly Ausgabetabelle[]): Feature => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          tabellen
            .map((_, index) =>
              override(
                `/xl/tables/table${index + 1}.xml`,
                'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
              ),
            )
            .join(''),
      },
      'xl/worksheets/sheet{id}.xml': {
        insert: () => '<tableParts count="1"><tablePart r:id="rId-table"/></tableParts>',
      },
      'xl/worksheets/_rels/sheet{id}.xml.rels': {
        insert: (_, { sheetIndex }) =>
          `<Relationship Id="rId-table" Type="${office}/table" Target="../tables/table${sheetIndex + 1}.xml"/>`,
      },
    },
    write: {
      files: () =>
        Object.fromEntries(
          tabellen.map((tabelle, index) => [`xl/tables/table${index + 1}.xml`, writeTable(tabelle, index + 1)]),
        ),
    },
  },
});

/** A table part. One without rows has an empty one, because the format asks for it. */
function writeTable({ name, spalten, zeilen }: Ausgabetabelle, id: number): string {
  const ref = `A1:${spaltenname(spalten.length)}${Math.max(2, zeilen.length + 1)}`;
  const columns = spalten.map(
    (spalte, index) => `<tableColumn id="${index + 1}" name="${escapeXml(spaltenkopfOf(spalte))}"/>`,
  );
  return `${head}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** Beside each cell to fill in what belongs there, and the words to choose from as a list (ECMA-376 Part 1, 18.3.1.32). */
const hilfenFeature = (tabellen: readonly Ausgabetabelle[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const hilfen = tabellen[sheetIndex] ? writeHilfen(tabellen[sheetIndex]) : '';
          return xml.replace('<pageMargins', () => `${hilfen}<pageMargins`);
        },
      },
    },
  },
});

function writeHilfen({ spalten, zeilen }: Ausgabetabelle): string {
  const hilfen = spalten.flatMap(({ titel, eingabe }, index) => {
    if (!eingabe) return [];
    const { hilfe, auswahl } = eingabe;
    const column = spaltenname(index + 1);
    const list = auswahl
      ? ` type="list" showErrorMessage="1" errorTitle="${escapeXml(titel)}" error="Bitte ein Wort aus der Liste wählen."`
      : '';
    const formula = auswahl ? `<formula1>"${escapeXml(auswahl.join(','))}"</formula1>` : '';
    return [
      `<dataValidation${list} allowBlank="1" showInputMessage="1" promptTitle="${escapeXml(titel)}" prompt="${escapeXml(hilfe)}" sqref="${column}2:${column}${zeilen.length + 1}">${formula}</dataValidation>`,
    ];
  });
  return hilfen.length === 0 ? '' : `<dataValidations count="${hilfen.length}">${hilfen.join('')}</dataValidations>`;
}

/** Title, author, language and day of the file (ECMA-376 Part 2, 11). */
const propertiesFeature = (eigenschaften: Eigenschaften): Feature => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
          override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
      },
      '_rels/.rels': {
        insert: () =>
          `<Relationship Id="rId-core" Type="${packageRelations}/core-properties" Target="docProps/core.xml"/>` +
          `<Relationship Id="rId-app" Type="${office}/extended-properties" Target="docProps/app.xml"/>`,
      },
    },
    write: {
      files: () => ({
        'docProps/core.xml': writeCore(eigenschaften),
        'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>konzept</Application></Properties>`,
      }),
    },
  },
});

function writeCore({ titel, autor, beschreibung, stand }: Eigenschaften): string {
  const moment = `xsi:type="dcterms:W3CDTF">${stand}T00:00:00Z`;
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created ${moment}</dcterms:created><dc:creator>${escapeXml(autor)}</dc:creator><dc:description>${escapeXml(beschreibung)}</dc:description><dc:language>de-DE</dc:language><dcterms:modified ${moment}</dcterms:modified><dc:title>${escapeXml(titel)}</dc:title></cp:coreProperties>`;
}
