// The levels between a Handlungsfeld and its Maßnahmen: which of them a concept has is the project's choice.
import { z } from 'zod';

/** The levels that a concept may do without; all others it has. */
export const ebenen = ['leitziel', 'bedarf', 'zwischenziel'] as const;

export type Ebene = (typeof ebenen)[number];

/** What a project says of its levels: `false` for one that it does without. */
export const ebenenSchema = z.partialRecord(
  z.enum(ebenen),
  z.boolean().describe('false, wenn das Konzept diese Ebene nicht hat'),
);

/** The levels that a concept does without. */
export const ohneEbenen = (gewaehlt: z.infer<typeof ebenenSchema> | undefined): ReadonlySet<Ebene> =>
  new Set(ebenen.filter((ebene) => gewaehlt?.[ebene] === false));
