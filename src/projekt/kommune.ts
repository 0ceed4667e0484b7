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

/** The kinds of communes: what each is called, what kind of Akteur it is, and who decides in it. */
export const kommunenarten = {
  stadt: {
    wort: 'Stadt',
    akteurart: 'verwaltung',
    gremium: { id: 'rat', kurz: 'Rat', name: 'Rat der Stadt', nominativ: 'Der Rat', akkusativ: 'den Rat' },
  },
  gemeinde: {
    wort: 'Gemeinde',
    akteurart: 'verwaltung',
    gremium: {
      id: 'gemeinderat',
      kurz: 'Gemeinderat',
      name: 'Gemeinderat',
      nominativ: 'Der Gemeinderat',
      akkusativ: 'den Gemeinderat',
    },
  },
  kreis: {
    wort: 'Kreis oder Landkreis',
    akteurart: 'kreis',
    gremium: {
      id: 'kreistag',
      kurz: 'Kreistag',
      name: 'Kreistag',
      nominativ: 'Der Kreistag',
      akkusativ: 'den Kreistag',
    },
  },
} as const;

export type Kommunenart = keyof typeof kommunenarten;

/** What a project says of its commune. */
export const kommuneSchema = z.strictObject({
  art: z
    .enum(Object.keys(kommunenarten) as [Kommunenart, ...Kommunenart[]])
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
    (kommune.art ? kommunenarten[kommune.art].gremium.kurz : undefined) ??
    shorten(entscheider) ??
    kommunenarten[kommunenartOf(name)].gremium.kurz;
  return { gremium, vorlage: kommune.vorlage ?? (/(?:rat|tag)$/i.test(gremium) ? `${gremium}svorlage` : 'Vorlage') };
}

/** 'Rat' of 'Rat der Stadt Musterhausen'. */
const shorten = (name: string | undefined): string | undefined => name?.split(/ (?:der|des|von|in) /, 1)[0];

/** What kind of commune a name tells of: a 'Große Kreisstadt' is a Stadt. */
export const kommunenartOf = (name: string): Kommunenart =>
  /kreis(?!frei|stadt)/i.test(name) ? 'kreis' : /^(?:Orts|Samt|Verbands)?gemeinde/i.test(name) ? 'gemeinde' : 'stadt';
