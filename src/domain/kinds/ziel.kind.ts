// A Ziel: which Bedarfe it answers, what shows that it is reached, its Teilziele.
import { z } from 'zod';
import { auswahl, liste, nummer, tag, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind } from './kind.ts';

export const realisierbarkeit = auswahl({
  offen: 'offen',
  moeglich: 'möglich',
  'nicht-moeglich': 'nicht möglich',
});

export const ziel = defineKind({
  typ: 'ziel',
  pfad: 'handlungsfelder/{ordner}/ziele/{id}.md',
  ordner: 'ziele',
  id: /^Z-(?<kuerzel>[A-Z]{2,6})-\d{2}$/,
  idBeispiel: 'Z-TEIL-01',
  label: 'Ziel',
  plural: 'Ziele',
  genus: 'n',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    bedarfe: liste(verweis('bedarf', 'beantwortet durch')).optional(),
    indikatoren: liste(verweis('indikator', 'zeigt die Lage zu')).optional(),
    teilziele: liste(
      z.strictObject({
        nr: nummer(),
        titel: text(),
        messgroesse: text().optional(),
        termin: zeitangabe().optional(),
        zustaendig: verweis('akteur', 'zuständig für ein Teilziel von').optional(),
        realisierbarkeit: realisierbarkeit.optional(),
        erreicht: tag().optional(),
      }),
    ).optional(),
  }),
});
