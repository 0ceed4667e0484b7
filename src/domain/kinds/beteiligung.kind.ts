// An event of the Beteiligungsverfahren, and what became of the proposals made there. Its body is the result.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { anzahl, auswahl, liste, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind } from '../kind.ts';

export const beteiligungPhase = auswahl({ erarbeitung: 'Erarbeitung', umsetzung: 'Umsetzung' });
export const beteiligungZustand = auswahl({ geplant: 'geplant', durchgefuehrt: 'durchgeführt' });
export const vorschlagUmgang = auswahl({
  uebernommen: 'übernommen',
  teilweise: 'teilweise',
  nicht: 'nicht übernommen',
});

const vorschlag = z.strictObject({
  text: feld(text(), {
    prosa: true,
    wort: 'Vorschlag',
    bedeutung: 'Was vorgeschlagen wurde',
    beispiel: 'Beratung auch am Abend anbieten',
  }),
  umgang: feld(vorschlagUmgang, { wort: 'Umgang', bedeutung: 'Was daraus wurde', beispiel: 'teilweise' }),
  grund: feld(text().optional(), {
    prosa: true,
    wort: 'Grund',
    bedeutung: 'Warum nicht oder nur zum Teil',
    beispiel: 'Dafür fehlt Personal; donnerstags ist bis 18 Uhr geöffnet.',
  }),
  eingeflossen_in: feld(liste(verweis('beliebig', 'angeregt durch')).optional(), {
    wort: 'Eingeflossen in',
    bedeutung: 'Wo der Vorschlag im Konzept steht',
    beispiel: '[M-TEIL-03]',
  }),
});

export const beteiligung = defineKind({
  typ: 'beteiligung',
  rang: 100,
  pfad: 'beteiligung/{id}.md',
  ordner: 'beteiligung',
  id: {
    muster: /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]))?-[a-z][a-z0-9-]*$/,
    beispiel: '2025-06-20-fachveranstaltung',
  },
  label: 'Beteiligung',
  plural: 'Beteiligungen',
  genus: 'f',
  titelfeld: 'titel',
  nennung: 'zitiert',
  sortierung: ['id'],
  seite: { form: 'gemeinsam' },
  liste: { text: 'Beteiligung', ort: 'navigation', gruppe: 'mitwirkung', rang: 70 },
  register: { titel: 'Beteiligung', rang: 30, form: 'eintraege' },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Name der Veranstaltung',
      beispiel: 'Stadtteilforum Osterfeld',
      wo: [],
    }),
    datum: feld(zeitangabe().optional(), {
      wort: 'Termin',
      bedeutung: 'Wann sie war oder sein soll',
      beispiel: '2025-06-20',
      wo: ['angaben', 'liste'],
    }),
    format: feld(text().optional(), {
      wort: 'Format',
      bedeutung: 'Form der Beteiligung',
      beispiel: 'Fachveranstaltung',
    }),
    phase: feld(beteiligungPhase.optional(), {
      wort: 'Phase',
      bedeutung: 'Ob sie zur Erarbeitung des Konzepts gehört oder zu seiner Umsetzung',
      beispiel: 'erarbeitung',
      wo: ['liste'],
    }),
    zustand: feld(beteiligungZustand.optional(), {
      wort: 'Zustand',
      bedeutung: 'Ob sie geplant ist oder schon war',
      beispiel: 'durchgefuehrt',
      wo: ['liste'],
    }),
    zielsetzung: feld(text().optional(), {
      prosa: true,
      wort: 'Zielsetzung',
      bedeutung: 'Was sie erreichen soll',
      beispiel: 'Bedarfe aus Sicht der Vereine sammeln',
    }),
    teilnehmende: feld(text().optional(), {
      prosa: true,
      wort: 'Teilnehmende',
      bedeutung: 'Wer teilgenommen hat, in Worten',
      beispiel: 'Vereine, Schulen und Beratungsstellen',
      wo: [],
    }),
    anzahl: feld(z.union([anzahl(), text()]).optional(), {
      wort: 'Anzahl',
      bedeutung: 'Wie viele Menschen, als Zahl oder „rund 60“',
      beispiel: '64',
      wo: [],
    }),
    vorschlaege: feld(liste(vorschlag).optional(), {
      wort: 'Vorschläge',
      bedeutung: 'Was dort vorgeschlagen wurde und was daraus wurde',
      wo: [],
    }),
  }),
});
