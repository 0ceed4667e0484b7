// The one Leitziel of a Handlungsfeld; its body is the guiding goal in prose. Its id is L- and the kuerzel.
import { z } from 'zod';
import { text } from '../felder.ts';
import { defineKind } from './kind.ts';

export const leitziel = defineKind({
  typ: 'leitziel',
  pfad: 'handlungsfelder/{ordner}/leitziel.md',
  id: /^L-(?<kuerzel>[A-Z]{2,6})$/,
  idBeispiel: 'L-TEIL',
  label: 'Leitziel',
  plural: 'Leitziele',
  genus: 'n',
  titelfeld: 'titel',
  schema: z.strictObject({ titel: text() }),
});
