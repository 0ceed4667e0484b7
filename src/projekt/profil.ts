// The order and the headings of a council paper are data: every city has its own (templates/profile/<name>.json).
import { z } from 'zod';
import { text } from '../domain/felder.ts';
import { vorlageArt } from '../domain/kinds/vorlage.kind.ts';

/** The parts of a paper; `gegenstand` is what stands before the first heading, `text` the sections that no other part is. */
const teile = [
  'gegenstand',
  'beschlussvorschlag',
  'bezug',
  'begruendung',
  'text',
  'finanziell',
  'personell',
  'klima',
  'gleichstellung',
  'anlagen',
] as const;

export type Profilteil = (typeof teile)[number];

export const profilSchema = z.strictObject({
  bezeichnung: text(),
  teile: z.array(
    z.strictObject({
      teil: z.enum(teile),
      titel: text().optional(),
      titelJeArt: z.partialRecord(vorlageArt, text()).optional(),
    }),
  ),
});

export type Profil = z.infer<typeof profilSchema>;

/** The profile of a project that names none. */
export const standardProfil = 'oberhausen';

/** The file of a profile below templates/. */
export const profildatei = (name: string): string => `profile/${name}.json`;
