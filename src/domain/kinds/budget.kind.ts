// A source of money: how much in which year, and whether the council has decided on it. Its body are the conditions.
import { z } from 'zod';
import { auswahl, betrag, text } from '../felder.ts';
import { defineKind, namensId } from './kind.ts';

export const budgetArt = auswahl({
  haushalt: 'Haushalt',
  foerderung: 'Förderung',
  innovationsbudget: 'Innovationsbudget',
});
export const beschlusslage = auswahl({ vorgeschlagen: 'vorgeschlagen', beschlossen: 'beschlossen' });

export const budget = defineKind({
  typ: 'budget',
  pfad: 'budgets/{id}.md',
  ordner: 'budgets',
  id: namensId,
  idBeispiel: 'innovationsbudget',
  label: 'Budget',
  plural: 'Budgets',
  genus: 'n',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    art: budgetArt,
    jahre: z.union([auswahl({ offen: 'offen' }), z.record(z.string().regex(/^\d{4}$/), betrag())]).optional(),
    beschlusslage: beschlusslage.optional(),
  }),
});
