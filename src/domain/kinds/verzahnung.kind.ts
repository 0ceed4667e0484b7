// Another concept that this one meshes with. Its konzept.json, where it has one, lies beside it.
import { z } from 'zod';
import { adresse, tag, text } from '../felder.ts';
import { defineKind } from './kind.ts';

export const verzahnung = defineKind({
  typ: 'verzahnung',
  pfad: 'verzahnung/{id}.md',
  ordner: 'verzahnung',
  id: /^[a-z][a-z0-9-]*$/,
  idBeispiel: 'pflege',
  label: 'Verzahnung',
  plural: 'Verzahnungen',
  genus: 'f',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    herausgeber: text().optional(),
    adresse: adresse().optional(),
    dort: text()
      .describe(
        'Name dieses Konzepts im anderen: der Dateiname in dessen verzahnung/, wenn der Titel dort anders lautet',
      )
      .optional(),
    abgerufen: tag().optional(),
    sha512: z
      .string()
      .regex(/^[0-9a-f]{128}$/)
      .describe('Prüfsumme SHA-512 der Datei daneben')
      .optional(),
  }),
});
