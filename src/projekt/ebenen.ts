// The levels between a Handlungsfeld and its Zwischenziele: which of them a concept has and what it calls them is the project's choice.
import { z } from 'zod';
import { type Ebene, ebenen, type Nennform } from '../domain/ebenen.ts';
import { text } from '../domain/felder.ts';

/** The levels that a concept may do without; Maßnahmen it has always: an action concept without them would say nothing that is done. */
export const verzichtbar = [
  'leitziel',
  'bedarf',
  'ziel',
  'teilziel',
  'zwischenziel',
] as const satisfies readonly Ebene[];

export type Verzichtbar = (typeof verzichtbar)[number];

const gross = (beispiel: string) =>
  text()
    .refine((wert) => /^\p{Lu}/u.test(wert.trim()))
    .describe(`ein Wort, das mit einem großen Buchstaben beginnt, wie ${beispiel}`);

const name = z.strictObject({
  einzahl: gross('Projekt oder Strategisches Ziel'),
  mehrzahl: gross('Projekte oder Strategische Ziele'),
  artikel: z.enum(['der', 'die', 'das']),
});

const verzichtOderName = z
  .union([z.boolean(), name])
  .optional()
  .describe('false, wenn das Konzept diese Ebene nicht hat; oder ihr Name: einzahl, mehrzahl und artikel');

const immerDa = 'ihr Name (einzahl, mehrzahl und artikel), denn ohne Maßnahmen gibt es kein Handlungskonzept';

/** What a project says of its levels: `false` for one that it does without, or what it calls it. */
export const ebenenSchema = z.strictObject({
  leitziel: verzichtOderName,
  bedarf: verzichtOderName,
  ziel: verzichtOderName,
  teilziel: verzichtOderName,
  massnahme: z
    .union([z.boolean(), name])
    .refine((wert) => wert)
    .describe(immerDa)
    .optional(),
  zwischenziel: verzichtOderName,
});

/** What a project says of its levels. */
export type Ebenenwahl = z.infer<typeof ebenenSchema>;

/** The levels that a concept does without; without Ziele it has no Teilziele. */
export const ohneEbenen = (gewaehlt: Ebenenwahl = {}): ReadonlySet<Verzichtbar> =>
  new Set(
    verzichtbar.filter((ebene) => gewaehlt[ebene] === false || (ebene === 'teilziel' && gewaehlt.ziel === false)),
  );

/** The names that a project gives its levels. */
export const ebenennamen = (gewaehlt: Ebenenwahl = {}): Readonly<Partial<Record<Ebene, Nennform>>> =>
  Object.fromEntries(
    ebenen.flatMap((ebene) => {
      const chosen = gewaehlt[ebene];
      return typeof chosen === 'object' ? [[ebene, chosen]] : [];
    }),
  );
