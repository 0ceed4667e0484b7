// A source: an office, a law, a newspaper.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { adresse, jahr, tag, text } from '../felder.ts';
import { defineKind, namensId } from '../kind.ts';

export const quelle = defineKind({
  typ: 'quelle',
  rang: 130,
  pfad: 'quellen/{id}.md',
  ordner: 'quellen',
  id: namensId('tintg-nrw'),
  label: 'Quelle',
  plural: 'Quellen',
  genus: 'f',
  titelfeld: 'titel',
  // As it is cited.
  sortierung: ['herausgeber', 'jahr', 'titel'],
  seite: { form: 'gemeinsam' },
  liste: {
    text: 'Quellen',
    ort: 'verzeichnisse',
    rang: 20,
    einleitung: 'Worauf sich Texte und Zahlen des Konzepts stützen.',
  },
  register: { titel: 'Quellen', rang: 70, form: 'liste' },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Titel der Veröffentlichung oder Name des Gesetzes',
      beispiel: 'Teilhabe- und Integrationsgesetz (TIntG)',
      wo: [],
    }),
    herausgeber: feld(text().optional(), {
      wort: 'Herausgeber',
      bedeutung: 'Wer sie herausgibt',
      beispiel: 'Land Musterland',
    }),
    jahr: feld(jahr().optional(), {
      wort: 'Jahr',
      bedeutung: 'Jahr, in dem sie erschienen ist',
      beispiel: '2021',
      wo: ['angaben', 'liste'],
    }),
    adresse: feld(adresse().optional(), {
      wort: 'Adresse',
      bedeutung: 'Wo sie im Internet steht',
      beispiel: 'https://recht.nrw.de',
    }),
    abgerufen: feld(tag().optional(), {
      wort: 'Abgerufen',
      bedeutung: 'Tag, an dem sie dort gelesen wurde',
      beispiel: '2026-03-31',
      kurz: true,
    }),
  }),
});
