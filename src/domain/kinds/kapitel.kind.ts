// A chapter of prose. The number at the head of the file name orders the chapters of a part.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { auswahl, text } from '../felder.ts';
import { defineKind } from '../kind.ts';

export const kapitelTeil = auswahl(
  {
    einfuehrung: 'Einführung',
    statistik: 'Statistik',
    umsetzung: 'Umsetzung und Steuerung',
    anhang: 'Anhang',
  },
  'anhang',
);

export const kapitelSprache = auswahl({ leicht: 'Leichte Sprache' });

export const kapitel = defineKind({
  typ: 'kapitel',
  rang: 20,
  pfad: 'kapitel/{id}.md',
  ordner: 'kapitel',
  id: { muster: /^\d{2}-[a-z0-9-]+$/, beispiel: '01-anlass' },
  label: 'Kapitel',
  plural: 'Kapitel',
  genus: 'n',
  titelfeld: 'titel',
  nennung: 'zitiert',
  sortierung: ['teil', 'id'],
  seite: { form: 'einzeln' },
  liste: {
    text: 'Alle Kapitel',
    ort: 'navigation',
    gruppe: 'plan',
    rang: 65,
    einleitung: 'Das Konzept zum Lesen: warum es entstand, was die Zahlen zeigen, wie es umgesetzt und gesteuert wird.',
    gruppen: {
      feld: 'teil',
      worte: {
        einfuehrung: 'Einführung',
        statistik: 'Statistik',
        umsetzung: 'Umsetzung und Steuerung',
        anhang: 'Anhang',
      },
    },
    zusatz: 'sprache',
  },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Überschrift des Kapitels',
      beispiel: 'Anlass und Auftrag',
      wo: [],
    }),
    teil: feld(kapitelTeil, {
      wort: 'Teil',
      bedeutung: 'Teil des Konzepts, in dem das Kapitel steht',
      beispiel: 'einfuehrung',
      wo: ['liste'],
    }),
    sprache: feld(kapitelSprache.optional(), {
      wort: 'Sprache',
      bedeutung:
        'leicht, wenn das Kapitel in Leichter Sprache geschrieben ist (DIN SPEC 33429); jede Seite der Website führt dann hin',
      beispiel: 'leicht',
      wo: ['liste'],
    }),
  }),
});
