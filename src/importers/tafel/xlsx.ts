// XLSX to tables (ECMA-376 Part 1, 18): every cell with its kind, formulas, merged cells and what is hidden included. Macros
// are neither read nor run.
import { type Archiv, openArchiv } from './archiv.ts';
import { readBlatt, type Umgebung } from './blatt.ts';
import { readFormate } from './formate.ts';
import { type Blatt, DateiAbgelehnt, type Mappe, refuseKaputt } from './tafel.ts';
import { walkXml } from './xml.ts';

/** Reads a file. Throws DateiAbgelehnt for one that is damaged, too large, protected or another kind of file. */
export function readXlsx(bytes: Uint8Array): Mappe {
  const archiv = openArchiv(bytes);
  const path = archiv.namen.find((name) => /(?:^|\/)workbook\.xml$/.test(name));
  if (path === undefined) return refuseOther(archiv);
  const folder = path.slice(0, -'workbook.xml'.length);
  const workbook = readWorkbook(archiv.textOf(path) ?? '');
  const targets = readTargets(archiv.textOf(`${folder}_rels/workbook.xml.rels`) ?? '');
  const umgebung: Umgebung = {
    texte: readTexte(archiv.textOf(`${folder}sharedStrings.xml`)),
    formate: readFormate(archiv.textOf(`${folder}styles.xml`)),
    system: workbook.seit1904 ? 1904 : 1900,
  };
  const blaetter = workbook.sheets.flatMap(({ name, sichtbar, id }): Blatt[] => {
    const target = targets.get(id) ?? '';
    const xml = archiv.textOf(target.startsWith('/') ? target.slice(1) : folder + target);
    return xml === undefined ? [] : [{ name, sichtbar, ...readBlatt(name, xml, umgebung) }];
  });
  if (blaetter.length === 0) return refuseKaputt();
  const makros = archiv.namen.some((name) => /vbaProject\.bin$/i.test(name));
  return {
    blaetter,
    hinweise: makros
      ? ['Die Datei enthält Makros; sie werden weder gelesen noch ausgeführt. Gelesen werden nur die Zellen.']
      : [],
  };
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
  walkXml(xml, {
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

/** The parts that relations lead to, by the relation's id. */
function readTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  walkXml(xml, {
    begin: ({ name, attribut }) => {
      if (name === 'Relationship') targets.set(attribut('Id') ?? '', attribut('Target') ?? '');
    },
  });
  return targets;
}

/** The texts that cells share (18.4.8), without what tells how they are read aloud (rPh). */
function readTexte(xml: string | undefined): readonly string[] {
  const texte: string[] = [];
  let text = '';
  let phonetic = false;
  if (xml !== undefined)
    walkXml(xml, {
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
