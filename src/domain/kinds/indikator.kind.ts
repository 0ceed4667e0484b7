// An indicator: it shows how things are, never what a Maßnahme achieved.
import { z } from 'zod';
import { auswahl, jahreswert, kennung, text, verweis } from '../felder.ts';
import { defineKind } from './kind.ts';

export const richtung = auswahl({
  steigend: 'soll steigen',
  sinkend: 'soll sinken',
  neutral: 'ohne Zielrichtung',
});

export const indikator = defineKind({
  typ: 'indikator',
  pfad: 'indikatoren/{id}.md',
  ordner: 'indikatoren',
  id: /^I-[A-Z]{2,6}-\d{2}$/,
  idBeispiel: 'I-TEIL-01',
  label: 'Indikator',
  plural: 'Indikatoren',
  genus: 'm',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    einheit: text().optional(),
    richtung: richtung.optional(),
    reihe: z
      .union([
        z.strictObject({ daten: verweis('datensatz', 'Reihe von'), spalte: kennung() }),
        z.strictObject({ offen: verweis('akteur', 'zu fragen nach') }),
      ])
      .optional(),
    ausgangswert: jahreswert().optional(),
    zielwert: jahreswert().optional(),
  }),
});
