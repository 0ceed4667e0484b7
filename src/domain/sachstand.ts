// An entry of the dated log of a Maßnahme: the only place where its progress is written.
import { z } from 'zod';
import { feld } from './feld.ts';
import { anzahl, auswahl, betrag, liste, nummer, text, verweis, zeitangabe } from './felder.ts';

export const status = auswahl({
  geplant: 'geplant',
  begonnen: 'begonnen',
  laufend: 'laufend',
  abgeschlossen: 'abgeschlossen',
  daueraufgabe: 'Daueraufgabe',
  zurueckgestellt: 'zurückgestellt',
  entfallen: 'entfallen',
});

const verlegung = z.strictObject({
  zwischenziel: feld(nummer(), { wort: '{zwischenziel.wort}', bedeutung: 'Nummer {zwischenziel.des}', beispiel: '2' }),
  nach: feld(zeitangabe(), {
    wort: 'Neuer Termin',
    bedeutung: 'Termin, der jetzt gilt',
    beispiel: '2027-Q1',
    kurz: true,
  }),
  grund: feld(text(), {
    prosa: true,
    wort: 'Grund',
    bedeutung: 'Warum er verlegt ist',
    beispiel: 'Die Ausschreibung läuft noch.',
  }),
});

export const sachstandeintrag = z.strictObject({
  datum: feld(zeitangabe(), {
    wort: 'Datum',
    bedeutung: 'Tag, für den die Meldung gilt; ein Monat zählt als sein letzter Tag',
    beispiel: '2026-06-30',
    kurz: true,
  }),
  status: feld(status, {
    wort: 'Status',
    bedeutung: 'Wo {massnahme.der} steht',
    beispiel: 'laufend',
    spalten: [{ breite: 16 }],
  }),
  text: feld(text(), {
    prosa: true,
    wort: 'Sachstand',
    bedeutung: 'Was seit der letzten Meldung geschehen ist, in ganzen Sätzen',
    beispiel: 'Drei Gruppen treffen sich jede Woche.',
    spalten: [{ breite: 60 }],
  }),
  erreicht: feld(liste(nummer()).optional(), {
    ebene: 'zwischenziel',
    wort: 'Erreichte {zwischenziel.viele}',
    bedeutung: 'Nummern {zwischenziel.derVielen}, die erreicht sind',
    beispiel: '[2, 3]',
    spalten: [{ breite: 14 }],
  }),
  verlegt: feld(liste(verlegung).optional(), {
    ebene: 'zwischenziel',
    wort: 'Verlegte {zwischenziel.viele}',
    bedeutung: '{zwischenziel.viele}, die einen neuen Termin haben',
  }),
  ausgaben: feld(betrag().optional(), {
    wort: 'Ausgaben bis dahin',
    bedeutung: 'Euro, die bis dahin insgesamt ausgegeben sind',
    beispiel: '9100',
  }),
  teilnehmende: feld(anzahl().optional(), {
    wort: 'Teilnehmende',
    bedeutung: 'Zahl der Personen, die bis dahin teilgenommen haben',
    beispiel: '52',
  }),
  naechster_schritt: feld(text().optional(), {
    prosa: true,
    wort: 'Nächster Schritt',
    bedeutung: 'Was als Nächstes geschieht',
    beispiel: 'Gastfamilien ansprechen.',
    spalten: [{ breite: 40 }],
  }),
  entscheidungsbedarf: feld(text().optional(), {
    prosa: true,
    wort: 'Entscheidungsbedarf',
    bedeutung: 'Was Verwaltungsspitze oder Politik entscheiden müssen',
    beispiel: 'Ob die Stelle entfristet wird.',
    spalten: [{ breite: 40 }],
  }),
  entscheidet: feld(verweis('beliebig', 'um Entscheidung gebeten zu').optional(), {
    wort: 'Wer entscheidet',
    bedeutung: 'Gremium oder Akteur, von dem die Entscheidung erbeten wird',
    beispiel: 'rat',
    spalten: [{ breite: 24 }],
  }),
  einschaetzung: feld(text().optional(), {
    prosa: true,
    wort: 'Einschätzung der Stelle',
    bedeutung: 'Wie die Stelle die Lage selbst einschätzt',
    beispiel: 'Der Zeitplan ist knapp.',
    spalten: [{ breite: 40 }],
  }),
  grund: feld(text().optional(), {
    prosa: true,
    wort: 'Grund',
    bedeutung: 'Nötig, wenn {massnahme.der} zurückgestellt wird oder entfällt',
    beispiel: 'Die Förderung wurde nicht bewilligt.',
    spalten: [{ breite: 40 }],
  }),
});
