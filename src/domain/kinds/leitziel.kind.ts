// The one Leitziel of a Handlungsfeld; its body is the guiding goal in prose. Its id is L- and the kuerzel.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { text } from '../felder.ts';
import { defineKind, feldId } from '../kind.ts';

export const leitziel = defineKind({
  typ: 'leitziel',
  rang: 40,
  pfad: 'handlungsfelder/{ordner}/leitziel.md',
  id: feldId('L'),
  label: 'Leitziel',
  plural: 'Leitziele',
  genus: 'n',
  titelfeld: 'titel',
  sortierung: ['id'],
  seite: { form: 'teil' },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Das Leitziel in einem Satz; der Text darunter erläutert es',
      beispiel: 'Alle Menschen in der Stadt nehmen gleichberechtigt am Leben teil',
      wo: [],
    }),
  }),
});
