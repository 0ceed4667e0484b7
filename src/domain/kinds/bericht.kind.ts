// The narrative of a progress report. The file name is its Stichtag; the body is ordered by headings.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { liste, text, verweis } from '../felder.ts';
import { defineKind } from '../kind.ts';

export const bericht = defineKind({
  typ: 'bericht',
  rang: 180,
  pfad: 'berichte/{id}.md',
  ordner: 'berichte',
  id: { muster: /^\d{4}-\d{2}-\d{2}$/, beispiel: '2026-06-30' },
  label: 'Bericht',
  plural: 'Berichte',
  genus: 'm',
  titelfeld: 'titel',
  sortierung: ['id'],
  seite: { form: 'einzeln', slug: 'bericht' },
  liste: { text: 'Berichte', ort: 'navigation', gruppe: 'stand', rang: 40, slug: 'berichte' },
  schema: z.strictObject({
    titel: feld(text().optional(), {
      wort: 'Titel',
      bedeutung: 'Titel des Berichts, wenn er einen eigenen haben soll',
      beispiel: 'Erster Umsetzungsbericht',
      wo: [],
    }),
    gremien: feld(liste(verweis('gremium', 'Bericht an')).optional(), {
      wort: 'Gremien',
      bedeutung: 'Gremien, die den Bericht bekommen',
      beispiel: '[fachausschuss, rat]',
      wo: [],
    }),
  }),
});
