// A Handlungsbedarf: what is missing today and which Ziele answer.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { text } from '../felder.ts';
import { defineKind, nummernId } from '../kind.ts';

export const bedarf = defineKind({
  typ: 'bedarf',
  rang: 50,
  pfad: 'handlungsfelder/{ordner}/bedarfe/{id}.md',
  ordner: 'bedarfe',
  id: nummernId('B'),
  label: 'Handlungsbedarf',
  plural: 'Handlungsbedarfe',
  genus: 'm',
  titelfeld: 'titel',
  nennung: 'mit-id',
  sortierung: ['id'],
  seite: { form: 'teil' },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Was heute fehlt, in einem Satz',
      beispiel: 'Wege zu Beratung sind vielen nicht bekannt',
      wo: [],
    }),
  }),
});
