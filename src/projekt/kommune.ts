// The words of a commune's constitution: who decides, and what papers for it are called. A project may name them; else they follow
// from the body that decides its papers, and where there is none from the kind of commune.
import { z } from 'zod';
import { text } from '../domain/felder.ts';

/** What a document calls these things. */
export interface Kommunenworte {
  /** 'Rat', 'Kreistag', 'Stadtverordnetenversammlung' */
  readonly gremium: string;
  /** 'Ratsvorlage', 'Kreistagsvorlage' */
  readonly vorlage: string;
}

const gremien = { stadt: 'Rat', gemeinde: 'Gemeinderat', kreis: 'Kreistag' } as const;

type Kommunenart = keyof typeof gremien;

/** What a project says of its commune. */
export const kommuneSchema = z.strictObject({
  art: z
    .enum(Object.keys(gremien) as [Kommunenart, ...Kommunenart[]])
    .optional()
    .describe('stadt, gemeinde oder kreis; ohne Angabe sagt es der Name der Kommune in konzept.md'),
  gremium: text()
    .optional()
    .describe('wie das beschließende Gremium heißt, etwa Stadtverordnetenversammlung; ohne Angabe das der Vorlagen'),
  vorlage: text()
    .optional()
    .describe('wie dessen Vorlagen heißen, etwa Ratsvorlage; ohne Angabe folgt es aus dem Namen des Gremiums'),
});

/** What a concept says of itself: the name of its commune, and that of the body that decides its papers. */
interface Angaben {
  readonly name?: string | undefined;
  readonly entscheider?: string | undefined;
}

/** The words of a project. */
export function kommunenworte(
  kommune: z.infer<typeof kommuneSchema> = {},
  { name = '', entscheider }: Angaben = {},
): Kommunenworte {
  const gremium =
    kommune.gremium ??
    (kommune.art ? gremien[kommune.art] : undefined) ??
    shorten(entscheider) ??
    gremien[kommunenartOf(name)];
  return { gremium, vorlage: kommune.vorlage ?? (/(?:rat|tag)$/i.test(gremium) ? `${gremium}svorlage` : 'Vorlage') };
}

/** 'Rat' of 'Rat der Stadt Musterhausen'. */
const shorten = (name: string | undefined): string | undefined => name?.split(/ (?:der|des|von|in) /, 1)[0];

/** What kind of commune a name tells of: a 'Große Kreisstadt' is a Stadt. */
export const kommunenartOf = (name: string): Kommunenart =>
  /kreis(?!frei|stadt)/i.test(name) ? 'kreis' : /^(?:Orts|Samt|Verbands)?gemeinde/i.test(name) ? 'gemeinde' : 'stadt';
