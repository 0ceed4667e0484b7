// A word that the concept explains. Its body is the explanation.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { liste, text } from '../felder.ts';
import { defineKind, namensId } from '../kind.ts';

export const glossar = defineKind({
  typ: 'glossar',
  rang: 140,
  pfad: 'glossar/{id}.md',
  ordner: 'glossar',
  id: namensId('einwanderungsgeschichte'),
  label: 'Glossareintrag',
  plural: 'Glossareinträge',
  genus: 'm',
  titelfeld: 'begriff',
  sortierung: ['titel'],
  seite: { form: 'gemeinsam' },
  liste: {
    text: 'Glossar',
    ort: 'verzeichnisse',
    rang: 10,
    einleitung: 'Begriffe und Abkürzungen, die das Konzept verwendet.',
  },
  register: { titel: 'Glossar', rang: 60, form: 'liste' },
  schema: z.strictObject({
    begriff: feld(text(), {
      wort: 'Begriff',
      bedeutung: 'Wort oder Abkürzung',
      beispiel: 'Quartier',
      wo: [],
    }),
    kurz: feld(text().optional(), {
      wort: 'Kurz gesagt',
      bedeutung: 'Die Erklärung in einem Satz; der Text darunter sagt mehr',
      beispiel: 'Der Teil einer Stadt, in dem man wohnt und seine Wege zu Fuß geht.',
    }),
    synonyme: feld(liste(text()).optional(), {
      wort: 'Andere Wörter',
      bedeutung:
        'Wörter, unter denen andere dasselbe suchen; die Suche der Website findet damit den Begriff und was zu ihm gehört',
      beispiel: '[Viertel, Kiez]',
    }),
  }),
});
