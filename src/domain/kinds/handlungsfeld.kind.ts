// A Handlungsfeld: the folder's own file. Its id is the kuerzel, not the file name.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { liste, nummer, text } from '../felder.ts';
import { defineKind, kuerzelmuster } from '../kind.ts';

const muster = new RegExp(`^${kuerzelmuster}$`);

export const handlungsfeld = defineKind({
  typ: 'handlungsfeld',
  rang: 30,
  pfad: 'handlungsfelder/{ordner}/handlungsfeld.md',
  ordner: 'handlungsfelder',
  id: { muster, beispiel: 'TEIL' },
  label: 'Handlungsfeld',
  plural: 'Handlungsfelder',
  genus: 'n',
  titelfeld: 'titel',
  sortierung: ['nummer'],
  seite: { form: 'einzeln', klein: true },
  liste: { text: 'Handlungsfelder', ort: 'navigation', gruppe: 'plan', rang: 20 },
  schema: z.strictObject({
    kuerzel: feld(z.string().regex(muster).describe('Kürzel aus 2 bis 6 Großbuchstaben, z. B. TEIL'), {
      wort: 'Kürzel',
      bedeutung: 'Kennung des Handlungsfelds; sie steht in den Ids von allem, was in seinem Ordner liegt',
      beispiel: 'TEIL',
      wo: [],
    }),
    nummer: feld(nummer(), {
      wort: 'Nummer',
      bedeutung: 'Platz unter den Handlungsfeldern',
      beispiel: '1',
      wo: ['liste'],
    }),
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Name des Handlungsfelds',
      beispiel: 'Teilhabe und Begegnung',
      wo: [],
    }),
    themen: feld(liste(text()).optional(), {
      prosa: true,
      wort: 'Themen',
      bedeutung: 'Stichworte, die sagen, worum es geht',
      beispiel: '[Begegnung, Ehrenamt]',
      wo: [],
    }),
  }),
});
