// Another concept's konzept.json, as far as references need it: which ids it has and what they are called.
import { z } from 'zod';

const indexSchema = z.object({ entitaeten: z.array(z.object({ id: z.string(), titel: z.string() })) });

/** The titles of the other concept's entities by id; undefined where the file is no konzept.json. Never throws. */
export function readVerzahnung(text: string): ReadonlyMap<string, string> | undefined {
  try {
    const parsed = indexSchema.safeParse(JSON.parse(text));
    return parsed.success ? new Map(parsed.data.entitaeten.map(({ id, titel }) => [id, titel])) : undefined;
  } catch {
    return undefined;
  }
}
