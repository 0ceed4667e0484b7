// A filled office sheet to reports: rows found by their Kennung, columns by their titles. Every refusal names its cell.
import { formatKurz } from '../../base/datum.ts';
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import {
  blattnamen,
  type Eingabefeld,
  eingabespalten,
  kennungstitel,
  pflichtfelder,
} from '../../domain/stellenblatt.ts';
import { type Entity, findEntity, keyOf, listOf, type Model } from '../../model/model.ts';
import type { Sachstand } from '../../model/queries/massnahme/stand.ts';
import { faltTitel, findKopf, type Kopf } from '../kopf.ts';
import { tellUnplausibel } from '../plausibel.ts';
import {
  type Blatt,
  einzelnGenannt,
  type Mappe,
  ortOf,
  type Tafelzeile,
  zellname,
  type Zellstelle,
  type Zellwert,
} from '../tafel/tafel.ts';
import * as werte from '../werte.ts';
import { readStelle } from './stelle.ts';
import { findSpalten, type Spalten } from './spalten.ts';

/** One filled row: an entry for the log of a Maßnahme. */
export interface Sachstandmeldung {
  readonly massnahme: Entity<'massnahme'>;
  readonly eintrag: Sachstand;
  /** Where a field of the entry, or the row itself, stands: 'Blatt „Sachstand“, Zelle F12'. */
  readonly ortOf: (feld?: Eingabefeld) => string;
}

/** What a file says. With a refusal nothing of it is taken; hints hinder nothing. */
export interface GelesenesBlatt {
  readonly meldungen: readonly Sachstandmeldung[];
  readonly ablehnungen: readonly string[];
  readonly hinweise: readonly string[];
}

const nichts = { meldungen: [], ablehnungen: [], hinweise: [] };

/** Reads the sheet to fill in, and tells which others it leaves. */
export function readSachstand(mappe: Mappe, model: Model): GelesenesBlatt {
  const idTitel = faltTitel(kennungstitel);
  const found = mappe.blaetter.map((blatt) => ({
    blatt,
    kopf: findKopf(blatt, ({ spalten }) => spalten.some(({ titel }) => faltTitel(titel) === idTitel)),
  }));
  const wanted =
    found.find(({ blatt, kopf }) => kopf && blatt.name === blattnamen(model.worte).sachstand) ??
    found.find(({ blatt, kopf }) => kopf && !isUnseres(blatt, model));
  if (!wanted?.kopf)
    return {
      ...nichts,
      ablehnungen: [
        `Kein Blatt hat eine Spalte „${kennungstitel}“. Nehmen Sie das Blatt, das „konzept build blaetter“ geschrieben hat, und lassen Sie seine Spaltentitel stehen.`,
      ],
    };
  const gelesen = readBlatt(wanted.blatt, wanted.kopf, model);
  return { ...gelesen, hinweise: [...mappe.hinweise, ...tellOthers(mappe, wanted.blatt, model), ...gelesen.hinweise] };
}

/** True for a sheet that the tool itself adds. */
const isUnseres = ({ name }: Blatt, { worte }: Model): boolean =>
  Object.values<string>(blattnamen(worte)).includes(name);

/** The other sheets that hold something, save those that the tool itself has added. */
function tellOthers({ blaetter }: Mappe, read: Blatt, model: Model): string[] {
  return blaetter
    .filter((blatt) => blatt !== read && blatt.zeilen.length > 0 && !isUnseres(blatt, model))
    .map(({ name, sichtbar }) => `Das ${sichtbar ? '' : 'ausgeblendete '}Blatt „${name}“ wird nicht gelesen.`);
}

function readBlatt(blatt: Blatt, kopf: Kopf, model: Model): GelesenesBlatt {
  const { spalten, ablehnungen, hinweise } = findSpalten(blatt, kopf, model.worte);
  const rows = blatt.zeilen.filter(({ nr }) => nr > kopf.zeile);
  const refused = [...ablehnungen, ...refuseMerged(blatt, kopf)];
  if (!spalten || refused.length > 0)
    return { ...nichts, ablehnungen: refused, hinweise: [...blatt.verborgen, ...hinweise] };
  const read = rows.filter((zeile) => isFilled(zeile, spalten)).map((zeile) => readZeile(blatt, zeile, spalten, model));
  return {
    meldungen: read.flatMap(({ meldungen }) => meldungen),
    ablehnungen: read.flatMap(({ ablehnungen: own }) => own),
    hinweise: [...blatt.verborgen, ...hinweise, ...read.flatMap(({ hinweise: own }) => own)],
  };
}

/** Merged cells below the head: of several rows only the first would have a value. */
function refuseMerged(blatt: Blatt, kopf: Kopf): string[] {
  const merged = blatt.verbunden.filter(({ bis }) => bis.zeile > kopf.zeile);
  const told = merged
    .slice(0, einzelnGenannt)
    .map(
      ({ von, bis }) =>
        `${ortOf(blatt, von)}: Die Zellen ${zellname(von)} bis ${zellname(bis)} sind verbunden; zu welcher Zeile der Wert gehört, ist nicht zu erkennen. Heben Sie die Verbindung auf.`,
    );
  const rest = merged.length - told.length;
  return rest > 0 ? [...told, `Blatt „${blatt.name}“: ${rest} weitere Zellen sind verbunden.`] : told;
}

/** True for a row in which something is reported. */
const isFilled = ({ zellen }: Tafelzeile, { eingaben }: Spalten): boolean =>
  [...eingaben.values()].some((spalte) => zellen.has(spalte));

function readZeile(blatt: Blatt, zeile: Tafelzeile, spalten: Spalten, model: Model): GelesenesBlatt {
  const ort = (spalte: number): string => ortOf(blatt, { zeile: zeile.nr, spalte } satisfies Zellstelle);
  const massnahme = findMassnahme(zeile, spalten, model);
  const ablehnungen = 'grund' in massnahme ? [`${ort(spalten.id)}: ${massnahme.grund}`] : [];
  const eintrag: Partial<Record<Eingabefeld, unknown>> = {};
  for (const { feld, art, titel } of eingabespalten(model.worte)) {
    const spalte = spalten.eingaben.get(feld);
    const zelle = spalte === undefined ? undefined : zeile.zellen.get(spalte);
    if (spalte === undefined) continue;
    const gelesen = zelle ? lesarten[art](zelle, model) : undefined;
    if (gelesen && 'grund' in gelesen) ablehnungen.push(`${ort(spalte)}: ${gelesen.grund}`);
    else if (gelesen) eintrag[feld] = gelesen.wert;
    else if (pflichtfelder.some((one) => one === feld))
      ablehnungen.push(`${ort(spalte)}: „${titel}“ fehlt. Füllen Sie die Zelle, oder leeren Sie die Zeile.`);
  }
  if ('grund' in massnahme || ablehnungen.length > 0) return { ...nichts, ablehnungen };
  const meldung: Sachstandmeldung = {
    massnahme: massnahme.wert,
    eintrag: eintrag as Sachstand,
    ortOf: (feld) => ort((feld && spalten.eingaben.get(feld)) ?? spalten.id),
  };
  const falsch = refuseDaten(meldung, model);
  if (falsch.length > 0) return { ...nichts, ablehnungen: falsch };
  return { ...nichts, meldungen: [meldung], hinweise: tellTitel(zeile, spalten, massnahme.wert, ort) };
}

const lesarten = {
  datum: werte.readZeitpunkt,
  status: werte.readStatus,
  text: werte.readText,
  stelle: readStelle,
  nummern: werte.readNummern,
  verlegung: werte.readVerlegungen,
  betrag: werte.readBetrag,
  ganzzahl: werte.readGanzzahl,
} satisfies Record<string, (zelle: Zellwert, model: Model) => werte.Lesung<unknown>>;

/** Days that cannot be meant: that of the report, and those to which Zwischenziele are moved. */
function refuseDaten({ eintrag, ortOf: ort }: Sachstandmeldung, model: Model): string[] {
  const { datum, verlegt = [] } = eintrag;
  const tage = [
    { feld: 'datum', tag: datum } as const,
    ...verlegt.map(({ nach }) => ({ feld: 'verlegt', tag: nach }) as const),
  ];
  return tage.flatMap(({ feld, tag }) => {
    const grund = tellUnplausibel(tag, model);
    return grund === undefined ? [] : [`${ort(feld)}: ${formatKurz(tag)} ${grund}. Prüfen Sie das Jahr.`];
  });
}

/** The Maßnahme that a row is about; refused where the Kennung is none, or the row bears the title of another. */
function findMassnahme(zeile: Tafelzeile, spalten: Spalten, model: Model): werte.Lesung<Entity<'massnahme'>> {
  const zelle = zeile.zellen.get(spalten.id);
  if (!zelle) return { grund: 'Die Kennung der Maßnahme fehlt. Tragen Sie sie ein, oder leeren Sie die Zeile.' };
  const id = werte.readText(zelle);
  if ('grund' in id) return id;
  const massnahme = findEntity(model, 'massnahme', id.wert);
  const titel = titelIn(zeile, spalten);
  const other = listOf(model, 'massnahme').find(
    (each) => titel !== undefined && faltTitel(each.titel) === faltTitel(titel),
  );
  if (!massnahme && model.bekannt.has(keyOf({ typ: 'massnahme', id: id.wert })))
    return { grund: `Die Datei von ${id.wert} hat Fehler. Beheben Sie zuerst, was „konzept check“ dazu meldet.` };
  if (!massnahme) {
    const meinten = other
      ? `Meinten Sie ${other.id} („${other.titel}“)?`
      : askMeinten(findNearest(id.wert, listOf(model, 'massnahme')));
    return {
      grund: `Eine Maßnahme „${id.wert}“ gibt es nicht. ${meinten ?? 'Kennungen ändern sich nicht; stellen Sie die alte wieder her.'}`,
    };
  }
  if (other && faltTitel(other.titel) !== faltTitel(massnahme.titel))
    return {
      grund: `Die Kennung ${massnahme.id} gehört zu „${massnahme.titel}“, in der Zeile steht aber der Titel von ${other.id}. Wurde die Kennung geändert oder nur ein Teil der Spalten sortiert? Stellen Sie die Zeile wieder her.`,
    };
  return { wert: massnahme };
}

function titelIn({ zellen }: Tafelzeile, { titel }: Spalten): string | undefined {
  const zelle = titel === undefined ? undefined : zellen.get(titel);
  return zelle?.art === 'text' ? zelle.text : undefined;
}

/** A title that no Maßnahme has: changed on the sheet, or since the sheet was written. */
function tellTitel(
  zeile: Tafelzeile,
  spalten: Spalten,
  massnahme: Entity<'massnahme'>,
  ort: (spalte: number) => string,
): string[] {
  const titel = titelIn(zeile, spalten);
  if (titel === undefined || faltTitel(titel) === faltTitel(massnahme.titel)) return [];
  return [
    `${ort(spalten.titel ?? spalten.id)}: ${massnahme.id} heißt „${massnahme.titel}“; der Titel auf dem Blatt wird nicht übernommen.`,
  ];
}
