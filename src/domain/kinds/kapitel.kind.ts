// A chapter of prose. The number at the head of the file name orders the chapters of a part.
import { z } from 'zod';
import { auswahl, text } from '../felder.ts';
import { defineKind } from './kind.ts';

export const kapitelTeil = auswahl(
  {
    einfuehrung: 'Einführung',
    statistik: 'Statistik',
    umsetzung: 'Umsetzung und Steuerung',
    anhang: 'Anhang',
  },
  'anhang',
);

export const kapitel = defineKind({
  typ: 'kapitel',
  pfad: 'kapitel/{id}.md',
  ordner: 'kapitel',
  id: /^\d{2}-[a-z0-9-]+$/,
  idBeispiel: '01-anlass',
  label: 'Kapitel',
  plural: 'Kapitel',
  genus: 'n',
  titelfeld: 'titel',
  schema: z.strictObject({ titel: text(), teil: kapitelTeil }),
});
