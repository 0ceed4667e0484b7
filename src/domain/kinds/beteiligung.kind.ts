// An event of the Beteiligungsverfahren, and what became of the proposals made there. Its body is the result.
import { z } from 'zod';
import { auswahl, liste, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind } from './kind.ts';

export const beteiligungPhase = auswahl({ erarbeitung: 'Erarbeitung', umsetzung: 'Umsetzung' });
export const beteiligungZustand = auswahl({ geplant: 'geplant', durchgefuehrt: 'durchgeführt' });
export const vorschlagUmgang = auswahl({
  uebernommen: 'übernommen',
  teilweise: 'teilweise',
  nicht: 'nicht übernommen',
});

export const beteiligung = defineKind({
  typ: 'beteiligung',
  pfad: 'beteiligung/{id}.md',
  ordner: 'beteiligung',
  id: /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]))?-[a-z][a-z0-9-]*$/,
  idBeispiel: '2025-06-20-fachveranstaltung',
  label: 'Beteiligung',
  plural: 'Beteiligungen',
  genus: 'f',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    datum: zeitangabe().optional(),
    format: text().optional(),
    phase: beteiligungPhase.optional(),
    zustand: beteiligungZustand.optional(),
    zielsetzung: text().optional(),
    teilnehmende: text().optional(),
    anzahl: z.union([z.number().int().min(0), text()]).optional(),
    vorschlaege: liste(
      z.strictObject({
        text: text(),
        umgang: vorschlagUmgang,
        grund: text().optional(),
        eingeflossen_in: liste(verweis('beliebig', 'angeregt durch')).optional(),
      }),
    ).optional(),
  }),
});
