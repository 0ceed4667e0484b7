// What a cell means in a field: its value, or the reason why it is none. A number that no one formatted as a day is no day.
import { toPlain } from '../base/umschrift.ts';
import { formatKurz } from '../base/datum.ts';
import { findNearest } from '../diagnostics/vorschlag.ts';
import { feldartOf } from '../domain/felder.ts';
import { status } from '../domain/sachstand.ts';
import type { Sachstand } from '../model/queries/massnahme/stand.ts';
import type { Zellwert } from './tafel/tafel.ts';
import { isoOfZeitwort } from '../base/zeit/zeitworte.ts';

/** A value, or one German sentence that says why the cell holds none and what to write. */
export type Lesung<T> = { readonly wert: T } | { readonly grund: string };

const ok = <T>(wert: T): Lesung<T> => ({ wert });
const nein = (grund: string): { readonly grund: string } => ({ grund });

/** The text of a cell, a number and a day as a person would write them; the reason for what has no text of its own. */
export function readText(zelle: Zellwert): Lesung<string> {
  switch (zelle.art) {
    case 'text':
      return ok(zelle.text);
    case 'zahl':
      return ok(zelle.text);
    case 'datum':
      return ok(formatKurz(zelle.tag));
    case 'wahrheit':
      return ok(zelle.wahr ? 'ja' : 'nein');
    case 'fehler':
      return nein(`Die Zelle zeigt den Fehler ${zelle.text}. Tragen Sie den Wert ein.`);
    case 'formel':
      return nein(
        'Hier steht eine Formel; ihr Ergebnis kann sich ändern. Ersetzen Sie sie durch den Wert (Kopieren, dann „Werte einfügen“).',
      );
    case 'unlesbar':
      return nein(zelle.grund);
  }
}

/** A day, month, quarter or year, as ISO. */
export function readZeitpunkt(zelle: Zellwert): Lesung<string> {
  if (zelle.art === 'datum') return ok(zelle.tag);
  if (zelle.art === 'zahl')
    return nein(
      `${zelle.text} ist eine Zahl, kein Datum. Geben Sie der Zelle das Format „Datum“, oder schreiben Sie einen Tag wie 31.12.2026.`,
    );
  const text = readText(zelle);
  if ('grund' in text) return text;
  const gelesen = isoOfZeitwort(text.wert);
  if (gelesen === 'unmoeglich') return nein(`Den Tag „${text.wert}“ gibt es nicht. Schreiben Sie einen, den es gibt.`);
  if (gelesen === undefined)
    return nein(`„${text.wert}“ ist kein eindeutiges Datum. Schreiben Sie Tag, Monat und Jahr wie 31.12.2026.`);
  return ok(gelesen.iso);
}

const deutscheZahl = /^(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,\d{1,2})?$/;

/** The number of a text such as '1.234,50 €' or '12,- EUR'; undefined for anything else. */
export function zahlOf(text: string): number | undefined {
  const bare = text
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replaceAll(/(?:€|\bEUR\b|\bEuro\b)/gi, '')
    .trim()
    .replace(/,(?:-+|–|—)$/, '');
  if (!deutscheZahl.test(bare)) return undefined;
  return Number(bare.replaceAll(/[. ]/g, '').replace(',', '.'));
}

/** An amount in euros, rounded to cents. */
export function readBetrag(zelle: Zellwert): Lesung<number> {
  const zahl = zelle.art === 'text' ? zahlOf(zelle.text) : zelle.art === 'zahl' ? zelle.zahl : undefined;
  if (zahl !== undefined && Number.isFinite(zahl) && zahl >= 0) return ok(Math.round(zahl * 100) / 100);
  return refuse(zelle, 'ist kein Betrag', 'Schreiben Sie eine Zahl ab 0, etwa 1.234,50.');
}

/** A whole number from 0. */
export function readGanzzahl(zelle: Zellwert): Lesung<number> {
  const zahl = zelle.art === 'text' ? zahlOf(zelle.text) : zelle.art === 'zahl' ? zelle.zahl : undefined;
  if (zahl !== undefined && Number.isSafeInteger(zahl) && zahl >= 0) return ok(zahl);
  return refuse(zelle, 'ist keine ganze Zahl', 'Schreiben Sie nur die Zahl, etwa 120.');
}

/** The numbers of Zwischenziele: 2, '2; 3', '1 und 2', 'Nr. 2, 3'. A list that a program took for a decimal is refused. */
export function readNummern(zelle: Zellwert): Lesung<readonly number[]> {
  const hilfe = 'Schreiben Sie die Nummern der Zwischenziele, mehrere mit Strichpunkt: 2; 3.';
  if (zelle.art === 'zahl')
    return Number.isInteger(zelle.zahl) && zelle.zahl > 0
      ? ok([zelle.zahl])
      : refuse(zelle, 'ist keine Nummer eines Zwischenziels', hilfe);
  const text = zelle.art === 'text' ? zelle.text.replaceAll(/\b(?:Nr|ZZ|Zwischenziele?)\b\.?/gi, '') : '';
  const parts = text.split(/[;,+&\s]+|und/).filter((part) => part !== '');
  const nummern = parts.map((part) => Number(/^(\d{1,3})\.?$/.exec(part)?.[1]));
  if (parts.length === 0 || nummern.some((nr) => !(nr > 0)))
    return refuse(zelle, 'nennt keine Nummern von Zwischenzielen', hilfe);
  return ok([...new Set(nummern)]);
}

const statusworte = feldartOf(status);
const worte = Object.entries(statusworte?.art === 'auswahl' ? statusworte.worte : {});
const faltig = (text: string): string => toPlain(text).replaceAll(/[\s_.-]/g, '');

/** The words that a status has on a sheet, in their order. */
export const statusauswahl: readonly string[] = worte.map(([, wort]) => wort);

/** A status by its word or its key, whatever the case. */
export function readStatus(zelle: Zellwert): Lesung<Sachstand['status']> {
  const text = readText(zelle);
  if ('grund' in text) return text;
  const found = status.options.find((key) => faltig(key) === faltig(text.wert));
  if (found) return ok(found);
  const nah = findNearest(
    text.wert,
    worte.map(([id, titel]) => ({ id, titel })),
  );
  const meinten = nah ? ` Meinten Sie „${nah.titel ?? nah.id}“?` : '';
  return nein(`Den Status „${text.wert}“ gibt es nicht.${meinten} Möglich sind: ${statusauswahl.join(', ')}.`);
}

type Sachstandverlegung = NonNullable<Sachstand['verlegt']>[number];

/** Zwischenziele with new Termine: '3 auf 30.06.2027: Grund', several one below the other or after a semicolon. */
export function readVerlegungen(zelle: Zellwert): Lesung<readonly Sachstandverlegung[]> {
  const text = readText(zelle);
  if ('grund' in text) return text;
  const verlegungen: Sachstandverlegung[] = [];
  const plain = text.wert.replaceAll(/[^\S\n]+/g, ' ');
  for (const part of plain.split(/(?:^|[;\n]) ?(?=(?:(?:Nr\.?|ZZ|Zwischenziel) ?)?\d{1,3} auf )/i)) {
    if (part.trim() === '') continue;
    const verlegung = verlegungOf(part.trim());
    if ('grund' in verlegung) return verlegung;
    verlegungen.push(verlegung.wert);
  }
  return ok(verlegungen);
}

function verlegungOf(text: string): Lesung<Sachstandverlegung> {
  const [anfang = '', nr = '', termin = ''] = /^\D{0,20}(\d{1,3}) auf ([^:,;]{1,40})[:,;]/.exec(text) ?? [];
  const grund = text.slice(anfang.length).trim();
  if (anfang === '' || grund === '')
    return nein(
      `„${text}“ ist keine Verlegung. Schreiben Sie Nummer, neuen Termin und Grund: 3 auf 30.06.2027: Die Ausschreibung läuft noch.`,
    );
  const nach = readZeitpunkt({ art: 'text', text: termin.trim() });
  return 'grund' in nach ? nach : ok({ zwischenziel: Number(nr), nach: nach.wert, grund });
}

/** The reason for a cell that is not what its field wants. */
function refuse(zelle: Zellwert, was: string, hilfe: string): { readonly grund: string } {
  const text = readText(zelle);
  return 'grund' in text ? text : nein(`„${text.wert}“ ${was}. ${hilfe}`);
}
