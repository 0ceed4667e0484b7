// konzept.config.json: what a project may set, all of it optional.
import { z } from 'zod';
import { isSeitenadresse, judgeAdresse } from '../base/netz/adresse.ts';
import { text } from '../domain/felder.ts';
import { ebenenSchema } from './ebenen.ts';
import { kommuneSchema } from './kommune.ts';

const farbe = z
  .string()
  // White, or nearly so, would be seen nowhere.
  .regex(/^#(?!(?:[eEfF].){3})[0-9a-fA-F]{6}$/)
  .describe('eine Farbe wie #1b5e8c, nicht fast weiß');

const adresse = z
  .string()
  .regex(/^https?:\/\/[^\s/?#][^\s?#]*$/, { abort: true })
  .refine(isSeitenadresse)
  .describe('eine Adresse wie https://www.stadt.example/konzept/, ohne ? und #');

/** Where to turn to: an address, a mailbox or words. What looks like an address leads somewhere. */
const stelle = text()
  .refine((wert) => judgeAdresse(wert) !== 'unvollstaendig')
  .describe('eine Internetadresse, eine E-Mail-Adresse oder Worte');

/** A typeface as npm names it: nothing else of node_modules can be meant. */
const schrift = z
  .string()
  .regex(/^@fontsource\/[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe('ein Paket wie @fontsource/noto-sans-ethiopic');

export const konfigurationSchema = z.strictObject({
  $schema: z.string().optional(),
  gestaltung: z
    .strictObject({
      farbe: farbe.optional(),
      logo: text().optional(),
      doppelseitig: z.boolean().optional(),
      steckbriefe: z.boolean().optional(),
      schriften: z.array(schrift).optional(),
    })
    .optional(),
  website: z
    .strictObject({
      adresse: adresse.optional(),
      abgeloest: adresse.optional(),
      fassungen: z.array(z.strictObject({ titel: text(), adresse })).optional(),
      kontakt: stelle.optional(),
      ombudsstelle: stelle.optional(),
      impressum: stelle.optional(),
    })
    .optional(),
  vorlage: z.strictObject({ profil: text().optional(), nummernmuster: text().optional() }).optional(),
  kontakte: z.enum(['keine', 'funktion', 'alle']).optional(),
  ebenen: ebenenSchema.optional(),
  kommune: kommuneSchema.optional(),
  berichtsturnus: z.number().int().min(1).describe('Monate zwischen zwei Berichten').optional(),
  regeln: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).optional(),
  oparl: z
    .strictObject({
      basis: adresse.optional(),
      body: text().optional(),
      wahlperiode: z.union([text(), z.number()]).optional(),
    })
    .optional(),
  lizenz: text().optional(),
  browser: text().optional(),
});

export type Konfiguration = z.infer<typeof konfigurationSchema>;

/** The file of the logo that a project names, relative to the root; it may leave out `content/`. */
export function findLogo({ gestaltung }: Konfiguration): string | undefined {
  const logo = gestaltung?.logo?.normalize('NFC');
  return logo === undefined || logo.startsWith('content/') ? logo : `content/${logo}`;
}

/** The colour of a project that names none. */
export const standardFarbe = '#1b5e8c';

/** The months within which a Sachstand is expected, where a project does not say: it reports twice a year. */
const standardTurnus = 6;

/** Within how many months a Sachstand is expected. */
export const turnusOf = ({ berichtsturnus = standardTurnus }: Konfiguration): number => berichtsturnus;
