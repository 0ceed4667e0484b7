// A Handlungsbedarf: what is missing today and which Ziele answer.
import { z } from 'zod';
import { text } from '../felder.ts';
import { defineKind } from './kind.ts';

export const bedarf = defineKind({
  typ: 'bedarf',
  pfad: 'handlungsfelder/{ordner}/bedarfe/{id}.md',
  ordner: 'bedarfe',
  id: /^B-(?<kuerzel>[A-Z]{2,6})-\d{2}$/,
  idBeispiel: 'B-TEIL-01',
  label: 'Handlungsbedarf',
  plural: 'Handlungsbedarfe',
  genus: 'm',
  titelfeld: 'titel',
  schema: z.strictObject({ titel: text() }),
});
