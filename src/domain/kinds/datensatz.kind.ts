// A Datensatz: what the table daten/NAME.csv beside it holds, where it comes from, and where it breaks.
import { z } from 'zod';
import { auswahl, kennung, liste, nummer, text, verweis, zeitangabe } from '../felder.ts';
import { defineKind, namensId } from './kind.ts';

export const spaltenart = auswahl({ zahl: 'Zahl', prozent: 'Prozent', datum: 'Datum', text: 'Text' });

export const datensatz = defineKind({
  typ: 'datensatz',
  pfad: 'daten/{id}.md',
  ordner: 'daten',
  id: namensId,
  idBeispiel: 'bevoelkerung',
  label: 'Datensatz',
  plural: 'Datensätze',
  genus: 'm',
  titelfeld: 'titel',
  schema: z.strictObject({
    titel: text(),
    quelle: z.union([verweis('quelle', 'Quelle von'), liste(verweis('quelle', 'Quelle von')).min(1)]),
    stand: zeitangabe().optional(),
    spalten: liste(
      z.strictObject({
        name: kennung(),
        titel: text().optional(),
        art: spaltenart,
        einheit: text().optional(),
        /** Of which columns a percentage is the ratio, so that it can be recomputed. */
        anteil: z.strictObject({ teil: kennung(), ganzes: kennung() }).optional(),
      }),
    ).optional(),
    zeitspalte: text().optional(),
    brueche: liste(z.strictObject({ ab: zeitangabe(), grund: text() })).optional(),
    schaetzungen: liste(z.strictObject({ spalte: kennung(), zeile: nummer(), grund: text() })).optional(),
    lizenz: text().optional(),
    anmerkungen: text().optional(),
  }),
});
