// An Akteur: an office, body, association or network that can be responsible.
import { z } from 'zod';
import { auswahl, text, verweis } from '../felder.ts';
import { defineKind, namensId } from './kind.ts';

export const akteurArt = auswahl(
  {
    verwaltung: 'Stadtverwaltung',
    politik: 'Politik',
    kreis: 'Kreis',
    traeger: 'Träger',
    verein: 'Verein',
    stiftung: 'Stiftung',
    religionsgemeinschaft: 'Religionsgemeinschaft',
    unternehmen: 'Unternehmen',
    kammer: 'Kammer',
    hochschule: 'Hochschule',
    land: 'Land',
    bund: 'Bund',
    netzwerk: 'Netzwerk',
    sonstige: 'Sonstige',
  },
  'sonstige',
);

export const akteur = defineKind({
  typ: 'akteur',
  pfad: 'akteure/{id}.md',
  ordner: 'akteure',
  id: namensId,
  idBeispiel: 'KI',
  label: 'Akteur',
  plural: 'Akteure',
  genus: 'm',
  titelfeld: 'name',
  schema: z.strictObject({
    name: text(),
    kurz: text().optional(),
    art: akteurArt,
    dezernat: z.union([text(), z.number()]).optional(),
    uebergeordnet: verweis('akteur', 'übergeordnet').optional(),
  }),
});
