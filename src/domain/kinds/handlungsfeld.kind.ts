// A Handlungsfeld: the folder's own file. Its id is the kuerzel, not the file name.
import { z } from 'zod';
import { liste, nummer, text } from '../felder.ts';
import { defineKind } from './kind.ts';

export const handlungsfeld = defineKind({
  typ: 'handlungsfeld',
  pfad: 'handlungsfelder/{ordner}/handlungsfeld.md',
  ordner: 'handlungsfelder',
  id: /^[A-Z]{2,6}$/,
  idBeispiel: 'TEIL',
  label: 'Handlungsfeld',
  plural: 'Handlungsfelder',
  genus: 'n',
  titelfeld: 'titel',
  schema: z.strictObject({
    kuerzel: z
      .string()
      .regex(/^[A-Z]{2,6}$/)
      .describe('Kürzel aus 2 bis 6 Großbuchstaben, z. B. TEIL'),
    nummer: nummer(),
    titel: text(),
    themen: liste(text()).optional(),
  }),
});
