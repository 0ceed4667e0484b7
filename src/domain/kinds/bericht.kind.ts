// The narrative of a progress report. The file name is its Stichtag; the body is ordered by headings.
import { z } from 'zod';
import { liste, text, verweis } from '../felder.ts';
import { defineKind } from './kind.ts';

export const bericht = defineKind({
  typ: 'bericht',
  pfad: 'berichte/{id}.md',
  ordner: 'berichte',
  id: /^\d{4}-\d{2}-\d{2}$/,
  idBeispiel: '2026-06-30',
  label: 'Bericht',
  plural: 'Berichte',
  genus: 'm',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text().optional(),
    gremien: liste(verweis('gremium', 'Bericht an')).optional(),
  }),
});
