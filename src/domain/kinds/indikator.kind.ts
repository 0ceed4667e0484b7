// An indicator: it shows how things are, never what a Maßnahme achieved.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { auswahl, jahr, kennung, text, verweis } from '../felder.ts';
import { defineKind, nummernId } from '../kind.ts';

export const richtung = auswahl({
  steigend: 'soll steigen',
  sinkend: 'soll sinken',
  neutral: 'ohne Zielrichtung',
});

/** A value and the year that it is of. */
const jahreswert = () =>
  z.strictObject({
    wert: feld(z.number(), { wort: 'Wert', bedeutung: 'Zahl in der Einheit des Indikators', beispiel: '12.5' }),
    jahr: feld(jahr(), { wort: 'Jahr', bedeutung: 'Jahr, für das der Wert gilt', beispiel: '2024' }),
  });

export const indikator = defineKind({
  typ: 'indikator',
  rang: 110,
  pfad: 'indikatoren/{id}.md',
  ordner: 'indikatoren',
  id: nummernId('I'),
  label: 'Indikator',
  plural: 'Indikatoren',
  genus: 'm',
  titelfeld: 'titel',
  nennung: 'mit-id',
  sortierung: ['id'],
  seite: {
    form: 'einzeln',
    vorbemerkung: 'Dieser Indikator zeigt, wie die Lage ist. Er zeigt nicht, was {massnahme.ein:einzeln} bewirkt hat.',
  },
  liste: { text: 'Monitoring', ort: 'navigation', gruppe: 'stand', rang: 50, slug: 'monitoring' },
  register: { titel: 'Indikatoren', rang: 20, form: 'eintraege' },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Was gemessen wird',
      beispiel: 'Anteil der Jugendlichen ohne Schulabschluss',
      wo: [],
    }),
    einheit: feld(text().optional(), {
      wort: 'Einheit',
      bedeutung: 'Einheit der Werte',
      beispiel: 'Prozent',
      wo: ['angaben', 'liste'],
    }),
    aussage: feld(text().optional(), {
      wort: 'Aussage',
      bedeutung: 'Was sein Diagramm sagt, als dessen Titel; ohne sie schreibt das Programm einen Satz aus den Werten',
      beispiel: 'Die Zahl der Abschlüsse steigt seit 2020',
      wo: [],
    }),
    richtung: feld(richtung.optional(), {
      wort: 'Richtung',
      bedeutung: 'Wohin sich der Wert bewegen soll',
      beispiel: 'sinkend',
      wo: ['angaben', 'liste'],
    }),
    reihe: feld(
      z
        .union([
          z.strictObject({
            daten: feld(verweis('datensatz', 'Reihe von'), {
              wort: 'Datensatz',
              bedeutung: 'Datensatz, in dem die Werte stehen',
              beispiel: 'schulabschluesse',
            }),
            spalte: feld(kennung(), {
              wort: 'Spalte',
              bedeutung: 'Name der Spalte mit den Werten',
              beispiel: 'ohne_abschluss',
            }),
          }),
          z.strictObject({
            offen: feld(verweis('akteur', 'zu fragen nach'), {
              wort: 'Offen',
              bedeutung: 'Akteur, der nach den Werten zu fragen ist, solange es sie hier nicht gibt',
              beispiel: 'schulamt',
            }),
          }),
        ])
        .optional(),
      {
        wort: 'Reihe',
        bedeutung: 'Woher die Werte kommen',
        beispiel: '{ daten: schulabschluesse, spalte: ohne_abschluss }',
        nach: 'trend',
      },
    ),
    ausgangswert: feld(jahreswert().optional(), {
      wort: 'Ausgangswert',
      bedeutung: 'Wert, von dem aus gemessen wird',
      beispiel: '{ wert: 8.4, jahr: 2024 }',
    }),
    zielwert: feld(jahreswert().optional(), {
      wort: 'Zielwert',
      bedeutung: 'Wert, der erreicht werden soll',
      beispiel: '{ wert: 6, jahr: 2030 }',
    }),
  }),
});
