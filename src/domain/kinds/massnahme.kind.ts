// A Maßnahme: who does what for whom until when, what it costs, and the dated log of what came of it.
import { z } from 'zod';
import { auswahl, betrag, jahr, liste, nummer, tag, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind } from './kind.ts';

export const massnahmeArt = auswahl({ bisherig: 'bisherig', kuenftig: 'künftig' }, 'kuenftig');
export const prioritaet = auswahl({ hoch: 'hoch', mittel: 'mittel', niedrig: 'niedrig' });
export const kostenart = auswahl({ einmalig: 'einmalig', laufend: 'laufend' });
export const status = auswahl({
  geplant: 'geplant',
  begonnen: 'begonnen',
  laufend: 'laufend',
  abgeschlossen: 'abgeschlossen',
  daueraufgabe: 'Daueraufgabe',
  zurueckgestellt: 'zurückgestellt',
  entfallen: 'entfallen',
});
export const verstetigung = auswahl({ offen: 'offen', uebernommen: 'übernommen', beendet: 'beendet' });
export const keineKosten = auswahl({ keine: 'keine', offen: 'offen' });

export const massnahme = defineKind({
  typ: 'massnahme',
  pfad: 'handlungsfelder/{ordner}/massnahmen/{id}.md',
  ordner: 'massnahmen',
  id: /^M-(?<kuerzel>[A-Z]{2,6})-\d{2}$/,
  idBeispiel: 'M-TEIL-01',
  label: 'Maßnahme',
  plural: 'Maßnahmen',
  genus: 'f',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    art: massnahmeArt,
    ziele: liste(verweis('ziel', 'Maßnahme')).min(1),
    federfuehrung: verweis('akteur', 'federführend für').optional(),
    beteiligte: liste(verweis('akteur', 'beteiligt an')).optional(),
    zielgruppen: liste(text()).optional(),
    prioritaet: prioritaet.optional(),
    zeitraum: z.strictObject({ von: zeitangabe(), bis: zeitangabe().optional() }).optional(),
    zwischenziele: liste(
      z.strictObject({
        nr: nummer(),
        titel: text(),
        termin: zeitangabe(),
        zustaendig: verweis('akteur', 'zuständig für ein Zwischenziel von').optional(),
      }),
    ).optional(),
    kosten: z
      .union([
        keineKosten,
        liste(
          z.strictObject({
            jahr: jahr(),
            betrag: betrag(),
            budget: verweis('budget', 'finanziert').optional(),
            art: kostenart.optional(),
            geschaetzt: z.boolean().optional(),
          }),
        ).min(1),
      ])
      .optional(),
    personal: z.number().min(0).describe('Stellenanteile').optional(),
    teilnehmende_geplant: z.number().int().min(0).optional(),
    indikatoren: liste(verweis('indikator', 'zeigt die Lage zu')).optional(),
    sachstand: liste(
      z.strictObject({
        datum: zeitangabe(),
        status,
        text: text(),
        erreicht: liste(nummer()).optional(),
        verlegt: liste(z.strictObject({ zwischenziel: nummer(), nach: zeitangabe(), grund: text() })).optional(),
        ausgaben: betrag().optional(),
        teilnehmende: z.number().int().min(0).optional(),
        naechster_schritt: text().optional(),
        entscheidungsbedarf: text().optional(),
        einschaetzung: text().optional(),
        grund: text().optional(),
      }),
    ).optional(),
    fortgefuehrt_aus: z
      .strictObject({
        vorgaenger: verweis('vorgaenger', 'fortgeführt in'),
        nummer: z.union([text(), z.number()]).optional(),
        aenderung: text().describe('Was gegenüber dem Vorgänger anders ist').optional(),
      })
      .optional(),
    innovationsbudget: z
      .strictObject({
        idee: text(),
        fachbereich: verweis('akteur', 'Idee aus dem Innovationsbudget').optional(),
        antrag: tag().optional(),
        bewilligt: tag().optional(),
        summe: betrag().optional(),
        ergebnis: text().optional(),
        verstetigung: verstetigung.optional(),
        durch: verweis('akteur', 'führt fort').optional(),
        am: tag().optional(),
      })
      .optional(),
    verzahnung: liste(verweis('extern', 'verzahnt mit')).optional(),
  }),
});
