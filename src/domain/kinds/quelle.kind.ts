// A source: an office, a law, a newspaper.
import { z } from 'zod';
import { adresse, jahr, tag, text } from '../felder.ts';
import { defineKind, namensId } from './kind.ts';

export const quelle = defineKind({
  typ: 'quelle',
  pfad: 'quellen/{id}.md',
  ordner: 'quellen',
  id: namensId,
  idBeispiel: 'tintg-nrw',
  label: 'Quelle',
  plural: 'Quellen',
  genus: 'f',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    herausgeber: text().optional(),
    jahr: jahr().optional(),
    adresse: adresse().optional(),
    abgerufen: tag().optional(),
  }),
});
