// A body that deliberates: its names over time (bodies are renamed) and its sessions.
import { z } from 'zod';
import { liste, oeffentlich, tag, text, zeitangabe } from '../felder.ts';
import { defineKind, namensId } from './kind.ts';

export const gremium = defineKind({
  typ: 'gremium',
  pfad: 'gremien/{id}.md',
  ordner: 'gremien',
  id: namensId,
  idBeispiel: 'integrationsrat',
  label: 'Gremium',
  plural: 'Gremien',
  genus: 'n',
  titelfeld: 'namen',
  schema: z.strictObject({
    namen: liste(z.strictObject({ name: text(), ab: tag().optional(), bis: tag().optional() })).min(1),
    rolle: text().optional(),
    sitzungen: liste(
      z.strictObject({
        id: z.string().regex(namensId).describe('Kennung der Sitzung, z. B. 2025-4'),
        datum: zeitangabe(),
        zeit: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
          .describe('Uhrzeit, z. B. 17:00')
          .optional(),
        ort: text().optional(),
        oeffentlich: oeffentlich().optional(),
        verlegt: liste(z.strictObject({ von: tag(), am: tag().optional() })).optional(),
        abgesagt: z.boolean().optional(),
      }),
    ).optional(),
  }),
});
