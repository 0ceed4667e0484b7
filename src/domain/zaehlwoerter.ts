// By which words `:anzahl` can count a kind: what its check accepts and what docs/bausteine.md lists.
import { feldartOf, unwrap } from './felder.ts';
import { status } from './sachstand.ts';
import { kinds, type Typ } from './registry.ts';

/** The attributes of `:anzahl` that narrow what is counted. */
export const zaehlfilter = ['art', 'status', 'handlungsfeld'] as const;

/** The words that an attribute takes for a kind: none where the kind has no such field, `alle` where references decide. */
export function listZaehlwoerter(
  typ: Typ,
  filter: (typeof zaehlfilter)[number],
): Readonly<Record<string, string>> | 'alle' {
  if (filter === 'handlungsfeld') return kinds[typ].pfad.includes('{ordner}') ? 'alle' : {};
  if (filter === 'status') return typ === 'massnahme' ? worteOfSchema(status) : {};
  const { art } = kinds[typ].schema.shape as { readonly art?: Parameters<typeof unwrap>[0] };
  return art ? worteOfSchema(art) : {};
}

function worteOfSchema(schema: Parameters<typeof unwrap>[0]): Readonly<Record<string, string>> {
  const feldart = feldartOf(unwrap(schema));
  return feldart?.art === 'auswahl' ? feldart.worte : {};
}
