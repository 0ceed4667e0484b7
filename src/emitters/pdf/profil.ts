// The order and the headings of a council paper are data: every city has its own (templates/profile/<name>.json).
import { z } from 'zod';
import { vorlageArt } from '../../domain/vorlage.kind.ts';
import { OutsideError } from '../../host/outside.ts';

/** The parts of a paper; `gegenstand` is what stands before the first heading, `text` the sections that no other part is. */
export const teile = [
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
export type Teil = (typeof teile)[number];

const schema = z.strictObject({
  bezeichnung: z.string(),
  teile: z.array(
    z.strictObject({
      teil: z.enum(teile),
      titel: z.string().optional(),
      titelJeArt: z.partialRecord(vorlageArt, z.string()).optional(),
    }),
  ),
});

export type Profil = z.infer<typeof schema>;

const standard = 'oberhausen';

/** The profile that the configuration names. Throws OutsideError where there is none of that name or it is none. */
export function readProfil(templates: ReadonlyMap<string, string>, name: string = standard): Profil {
  const text = templates.get(`profile/${name}.json`);
  if (text === undefined) {
    const known = [...templates.keys()].flatMap((path) => /^profile\/(.*)\.json$/.exec(path)?.[1] ?? []);
    throw new OutsideError(
      `Das Profil „${name}“ für Vorlagen gibt es nicht; nennen Sie in konzept.config.json eines von ${known.join(', ')} oder legen Sie templates/profile/${name}.json an.`,
    );
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new OutsideError(
      `templates/profile/${name}.json ist kein Profil für Vorlagen: Es braucht bezeichnung und teile; jeder Teil nennt einen von ${teile.join(', ')}.`,
    );
  }
}
