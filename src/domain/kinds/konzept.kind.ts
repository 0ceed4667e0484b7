// The concept itself: content/konzept.md. Its body is the Vorwort.
import { z } from 'zod';
import { auswahl, jahr, kennung, liste, tag, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind } from './kind.ts';

export const fassungStatus = auswahl({
  entwurf: 'Entwurf',
  zwischenstand: 'Zwischenstand',
  beschlossen: 'beschlossen',
});

export const konzept = defineKind({
  typ: 'konzept',
  pfad: 'konzept.md',
  id: /^konzept$/,
  idBeispiel: 'konzept',
  label: 'Konzept',
  plural: 'Konzepte',
  genus: 'n',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    untertitel: text().optional(),
    kommune: text().optional(),
    herausgeber: text().optional(),
    laufzeit: z.strictObject({ von: zeitangabe(), bis: zeitangabe() }).optional(),
    stichtag: tag().optional(),
    fassung: z
      .strictObject({
        bezeichnung: text().optional(),
        status: fassungStatus.optional(),
        stand: zeitangabe().optional(),
        beschluss: verweis('sitzung', 'Beschluss des Konzepts').optional(),
      })
      .optional(),
    hinweis: text().optional(),
    vorgaenger: liste(
      z.strictObject({
        id: kennung(),
        titel: text(),
        jahr: jahr().optional(),
        massnahmen: liste(
          z.strictObject({
            nummer: z.union([kennung(), z.number()]),
            titel: text(),
            beendet: text().describe('Grund, aus dem die Maßnahme nicht fortgeführt wird').optional(),
          }),
        ).optional(),
      }),
    ).optional(),
  }),
});
