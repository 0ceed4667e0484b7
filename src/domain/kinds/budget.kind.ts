// A source of money: how much in which year, and whether the council has decided on it. Its body are the conditions.
import { z } from 'zod';
import { feld } from '../feld.ts';
import { auswahl, betrag, text } from '../felder.ts';
import { defineKind, namensId } from '../kind.ts';

export const budgetArt = auswahl({
  haushalt: 'Haushalt',
  foerderung: 'Förderung',
  innovationsbudget: 'Innovationsbudget',
});
export const beschlusslage = auswahl({ vorgeschlagen: 'vorgeschlagen', beschlossen: 'beschlossen' });

export const budget = defineKind({
  typ: 'budget',
  rang: 150,
  pfad: 'budgets/{id}.md',
  ordner: 'budgets',
  id: namensId('innovationsbudget'),
  label: 'Budget',
  plural: 'Budgets',
  genus: 'n',
  titelfeld: 'titel',
  sortierung: ['titel'],
  seite: { form: 'gemeinsam' },
  liste: {
    text: 'Budgets',
    ort: 'verzeichnisse',
    rang: 30,
    einleitung: 'Woraus {massnahme.die} bezahlt werden sollen und was davon verplant ist.',
  },
  register: { titel: 'Budgets', rang: 40, form: 'eintraege' },
  schema: z.strictObject({
    titel: feld(text(), {
      wort: 'Titel',
      bedeutung: 'Name des Topfes, aus dem bezahlt wird',
      beispiel: 'Innovationsbudget Integration',
      wo: [],
    }),
    art: feld(budgetArt, {
      wort: 'Art',
      bedeutung: 'Woher das Geld kommt',
      beispiel: 'haushalt',
      wo: ['angaben', 'liste'],
    }),
    jahre: feld(z.union([auswahl({ offen: 'offen' }), z.record(z.string().regex(/^\d{4}$/), betrag())]).optional(), {
      wort: 'Jahre',
      bedeutung: 'Wie viel es in welchem Jahr gibt, oder „offen“',
      beispiel: '{ 2026: 50000, 2027: 50000 }',
      wo: [],
    }),
    beschlusslage: feld(beschlusslage.optional(), {
      wort: 'Beschlusslage',
      bedeutung: 'Ob das Geld beschlossen oder erst vorgeschlagen ist',
      beispiel: 'vorgeschlagen',
      wo: ['angaben', 'liste'],
    }),
  }),
});
