// A word that the concept explains. Its body is the explanation.
import { z } from 'zod';
import { text } from '../felder.ts';
import { defineKind, namensId } from './kind.ts';

export const glossar = defineKind({
  typ: 'glossar',
  pfad: 'glossar/{id}.md',
  ordner: 'glossar',
  id: namensId,
  idBeispiel: 'einwanderungsgeschichte',
  label: 'Glossareintrag',
  plural: 'Glossareinträge',
  genus: 'm',
  titelfeld: 'begriff',
  schema: z.strictObject({ begriff: text(), kurz: text().optional() }),
});
