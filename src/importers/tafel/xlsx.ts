// XLSX to tables (ECMA-376 Part 1, 18): every cell with its kind, formulas, merged cells and what is hidden included. Macros
// are neither read nor run.
import { type Archiv, listRelationen, openArchiv, type Relation } from './archiv.ts';
import { readBlatt } from './blatt.ts';
import { readFormate } from './formate.ts';
import { type Blatt, DateiAbgelehnt, type Mappe, refuseKaputt } from './tafel.ts';
import { walkTeil } from './xml.ts';
import type { Mappenumgebung } from './zelle.ts';

/** Reads a file. Throws DateiAbgelehnt for one that is damaged, too large, protected or another kind of file. */
export function readXlsx(bytes: Uint8Array): Mappe {
  const archiv = openArchiv(bytes);
  const path =
    listRelationen(archiv, '').find(({ art }) => art === 'officeDocument')?.part ??
    archiv.namen.find((name) => /(?:^|\/)workbook\.xml$/.test(name));
  if (path === undefined || !path.endsWith('.xml')) return refuseOther(archiv);
  const workbook = readWorkbook(textOf(archiv, path));
  if (workbook.sheets.length === 0) return refuseOther(archiv);
  const relationen = listRelationen(archiv, path);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const umgebung: Mappenumgebung = {
    texte: readTexte(findText(archiv, relationen, { art: 'sharedStrings', sonst: `${folder}sharedStrings.xml` })),
    formatOf: readFormate(findText(archiv, relationen, { art: 'styles', sonst: `${folder}styles.xml` })),
    system: workbook.seit1904 ? 1904 : 1900,
  };
  const blaetter = workbook.sheets.flatMap(({ name, sichtbar, id }): Blatt[] => {
    const relation = relationen.find((one) => one.id === id) ?? refuseKaputt();
    // A sheet may be a mere chart.
    if (relation.art === 'chartsheet') return [];
    return [{ name, sichtbar, ...readBlatt(name, textOf(archiv, relation.part), umgebung) }];
  });
  if (blaetter.length === 0) return refuseKaputt();
  return { blaetter, hinweise: listHinweise(relationen) };
}

const listHinweise = (relationen: readonly Relation[]): string[] =>
  relationen.some(({ art }) => art === 'vbaProject')
    ? ['Die Datei enthält Makros; sie werden weder gelesen noch ausgeführt. Gelesen werden nur die Zellen.']
    : [];

/** A part that something refers to. */
const textOf = (archiv: Archiv, part: string): string => archiv.textOf(part) ?? refuseKaputt();

/** The part that is this to the workbook; where it names none, the one at the usual place: some programs leave relationships out. */
function findText(
  archiv: Archiv,
  relationen: readonly Relation[],
  { art, sonst }: { readonly art: string; readonly sonst: string },
): string | undefined {
  const relation = relationen.find((one) => one.art === art);
  return relation ? textOf(archiv, relation.part) : archiv.textOf(sonst);
}

function refuseOther({ namen, textOf }: Archiv): never {
  if (textOf('mimetype')?.includes('opendocument') === true || namen.includes('xl/workbook.bin'))
    throw new DateiAbgelehnt(
      'Diese Art von Tabelle liest der Import nicht. Speichern Sie sie in Excel oder LibreOffice als „Excel-Arbeitsmappe (.xlsx)“.',
    );
  throw new DateiAbgelehnt('In der Datei steckt keine Tabelle. Geben Sie eine .xlsx- oder .csv-Datei an.');
}

interface Workbook {
  readonly seit1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly sichtbar: boolean; readonly id: string }[];
}

function readWorkbook(xml: string): Workbook {
  const sheets: Workbook['sheets'][number][] = [];
  let seit1904 = false;
  walkTeil(xml, {
    begin: ({ name, attribut }) => {
      if (name === 'workbookPr') seit1904 = /^(?:1|true)$/.test(attribut('date1904') ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attribut('name') ?? '',
          sichtbar: (attribut('state') ?? 'visible') === 'visible',
          id: attribut('id') ?? '',
        });
    },
  });
  return { seit1904, sheets };
}

/** The texts that cells share (18.4.8), without what tells how they are read aloud (rPh). */
function readTexte(xml: string | undefined): readonly string[] {
  const texte: string[] = [];
  let text = '';
  let phonetic = false;
  if (xml !== undefined)
    walkTeil(xml, {
      begin: ({ name }) => {
        if (name === 'si') text = '';
        if (name === 'rPh') phonetic = true;
      },
      end: (name, inner) => {
        if (name === 't' && !phonetic) text += inner;
        if (name === 'rPh') phonetic = false;
        if (name === 'si') texte.push(text);
      },
    });
  return texte;
}
