// A Datensatz: what the table daten/NAME.csv beside it holds, where it comes from, and where it breaks.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { auswahl, beginn, kennung, liste, nummer, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind, namensId } from '../kind.ts';

export const spaltenart = auswahl({ zahl: 'Zahl', prozent: 'Prozent', datum: 'Datum', text: 'Text' });

const spalte = z.strictObject({
  name: feld(kennung(), {
    wort: 'Name',
    bedeutung: 'Name der Spalte in der Kopfzeile der Tabelle',
    beispiel: 'einwohner',
  }),
  titel: feld(text().optional(), {
    wort: 'Titel',
    bedeutung: 'Wie sie in Dokumenten heißt',
    beispiel: 'Einwohnerzahl',
  }),
  art: feld(spaltenart, { wort: 'Art', bedeutung: 'Was in ihren Zellen steht', beispiel: 'zahl' }),
  einheit: feld(text().optional(), { wort: 'Einheit', bedeutung: 'Einheit der Zahlen', beispiel: 'Personen' }),
  // Of which columns a percentage is the ratio, so that it can be recomputed.
  anteil: feld(
    z
      .strictObject({
        teil: feld(kennung(), { wort: 'Teil', bedeutung: 'Spalte mit dem Teil', beispiel: 'ohne_abschluss' }),
        ganzes: feld(kennung(), { wort: 'Ganzes', bedeutung: 'Spalte mit dem Ganzen', beispiel: 'abgaenge' }),
      })
      .optional(),
    { wort: 'Anteil', bedeutung: 'Woraus ein Prozentwert errechnet ist; er wird damit geprüft' },
  ),
});

const bruch = z.strictObject({
  ab: feld(beginn(), {
    wort: 'Ab',
    bedeutung: 'Von wann an die Werte nicht mehr vergleichbar sind',
    beispiel: "'2022'",
  }),
  grund: feld(text(), { prosa: true, wort: 'Grund', bedeutung: 'Warum', beispiel: 'Zensus 2022 als neue Grundlage' }),
});

const schaetzung = z.strictObject({
  spalte: feld(kennung(), { wort: 'Spalte', bedeutung: 'Name der Spalte', beispiel: 'einwohner' }),
  zeile: feld(nummer(), { wort: 'Zeile', bedeutung: 'Nummer der Zeile, ohne die Kopfzeile gezählt', beispiel: '4' }),
  grund: feld(text(), {
    prosa: true,
    wort: 'Grund',
    bedeutung: 'Warum der Wert geschätzt ist',
    beispiel: 'Erhebung fiel aus',
  }),
});

const quelle = () => verweis('quelle', 'Quelle von');

export const datensatz = defineKind({
  typ: 'datensatz',
  rang: 120,
  pfad: 'daten/{id}.md',
  ordner: 'daten',
  id: namensId('bevoelkerung'),
  label: 'Datensatz',
  plural: 'Datensätze',
  genus: 'm',
  titelfeld: 'titel',
  sortierung: ['titel'],
  seite: { form: 'einzeln', slug: 'datensaetze' },
  liste: { text: 'Datensätze', ort: 'verzeichnisse', rang: 50 },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Was die Tabelle zeigt',
      beispiel: 'Bevölkerung am Jahresende',
      wo: [],
    }),
    quelle: feld(z.union([quelle(), liste(quelle()).min(1)]), {
      wort: 'Quelle',
      bedeutung: 'Woher die Zahlen stammen',
      beispiel: 'statistisches-landesamt',
      wo: ['liste'],
    }),
    stand: feld(zeitangabe().optional(), {
      wort: 'Stand',
      bedeutung: 'Wann die Zahlen veröffentlicht oder abgerufen wurden',
      beispiel: '2026-03',
      wo: ['liste'],
    }),
    spalten: feld(liste(spalte).optional(), {
      wort: 'Spalten',
      bedeutung: 'Beschreibung jeder Spalte der Tabelle',
      wo: [],
    }),
    zeitspalte: feld(text().optional(), {
      wort: 'Zeitspalte',
      bedeutung: 'Name der Spalte, die sagt, für wann eine Zeile gilt',
      beispiel: 'jahr',
      wo: [],
    }),
    brueche: feld(liste(bruch).optional(), {
      wort: 'Brüche',
      bedeutung: 'Stellen, an denen sich die Art der Erhebung ändert',
      wo: [],
    }),
    schaetzungen: feld(liste(schaetzung).optional(), {
      wort: 'Schätzungen',
      bedeutung: 'Werte, die geschätzt sind',
      wo: [],
    }),
    lizenz: feld(text().optional(), {
      wort: 'Lizenz',
      bedeutung: 'Unter welchen Bedingungen die Zahlen genutzt werden dürfen',
      beispiel: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    }),
    anmerkungen: feld(text().optional(), {
      prosa: true,
      wort: 'Anmerkungen',
      bedeutung: 'Was man wissen muss, um die Zahlen zu verstehen',
      beispiel: 'Nur Hauptwohnsitze.',
    }),
  }),
});
