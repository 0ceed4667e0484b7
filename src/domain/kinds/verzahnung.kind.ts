// Another concept that this one meshes with. Its konzept.json, where it has one, lies beside it.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { adresse, tag, text } from '../felder.ts';
import { defineKind } from '../kind.ts';

export const verzahnung = defineKind({
  typ: 'verzahnung',
  rang: 160,
  pfad: 'verzahnung/{id}.md',
  ordner: 'verzahnung',
  id: { muster: /^[a-z][a-z0-9-]*$/, beispiel: 'pflege' },
  label: 'Verzahnung',
  plural: 'Verzahnungen',
  genus: 'f',
  titelfeld: 'titel',
  sortierung: ['titel'],
  seite: { form: 'gemeinsam' },
  liste: {
    text: 'Verzahnung mit anderen Konzepten',
    ort: 'verzeichnisse',
    rang: 40,
    einleitung: 'Andere Konzepte und Planungen, mit denen dieses Konzept verbunden ist.',
  },
  schema: z.strictObject({
    titel: feld(text(), { wort: 'Titel', bedeutung: 'Titel des anderen Konzepts', beispiel: 'Pflegebericht', wo: [] }),
    herausgeber: feld(text().optional(), {
      wort: 'Herausgeber',
      bedeutung: 'Stelle, die es herausgibt',
      beispiel: 'Fachbereich Soziales',
    }),
    adresse: feld(adresse().optional(), {
      wort: 'Adresse',
      bedeutung: 'Wo es im Internet steht',
      beispiel: 'https://www.stadt.example/pflegebericht/',
    }),
    dort: feld(text().optional(), {
      wort: 'Dort',
      bedeutung:
        'Name dieses Konzepts im anderen: der Dateiname in dessen verzahnung/, wenn der Titel dort anders lautet',
      beispiel: 'klima',
      wo: [],
    }),
    abgerufen: feld(tag().optional(), {
      wort: 'Abgerufen',
      bedeutung: 'Tag, an dem die Datei daneben geholt wurde',
      beispiel: '2026-03-31',
      kurz: true,
    }),
    geholt_von: feld(adresse().optional(), {
      wort: 'Geholt von',
      bedeutung: 'Adresse, unter der die Datei daneben zuletzt lag, nach allen Weiterleitungen',
      beispiel: 'https://www.stadt.example/pflegebericht/daten/konzept.json',
      wo: [],
    }),
    sha512: feld(
      z
        .string()
        .regex(/^[0-9a-f]{128}$/)
        .describe('Prüfsumme SHA-512 der Datei daneben')
        .optional(),
      { wort: 'Prüfsumme', bedeutung: 'Woran sich zeigt, dass die Datei daneben unverändert ist', wo: [] },
    ),
  }),
});
