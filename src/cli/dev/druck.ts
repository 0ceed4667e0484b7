// What `p` prints in the preview: the document that a page belongs to, in memory like the pages themselves.
import { type Artefakt, type EmitContext } from '../../emitters/emitter.ts';
import { emitters } from '../../emitters/emitters.ts';
import { type Druckspeicher } from '../../host/druck/druckspeicher.ts';
import { openDrucker } from '../../host/druck/drucker.ts';

/** A document: the target that prints it, and its file. */
interface Druckstueck {
  readonly target: string;
  readonly pfad: string;
}

/** The document that a page belongs to; what belongs to no other is part of the concept. */
export function dokumentOf(seite: string): Druckstueck {
  const bericht = /^bericht\/([^/.]+)/.exec(seite)?.[1];
  if (bericht !== undefined) return { target: 'bericht', pfad: `pdf/bericht-${bericht}.pdf` };
  const vorlage = /^vorlagen\/(.+)\.html$/.exec(seite)?.[1];
  if (vorlage !== undefined) return { target: 'ratsvorlage', pfad: `pdf/ratsvorlage-${vorlage}.pdf` };
  if (seite === 'aktionsplan.html') return { target: 'aktionsplan', pfad: 'pdf/aktionsplan.pdf' };
  return { target: 'konzept', pfad: 'pdf/handlungskonzept.pdf' };
}

/** Prints it, with all that the same target prints. Throws OutsideError where no browser prints. */
export async function printForSeite(
  { target }: Druckstueck,
  context: EmitContext,
  drucker: { readonly browser?: string | undefined; readonly speicher: Druckspeicher },
): Promise<readonly Artefakt[]> {
  const emitter = emitters.find((each) => each.target === target);
  if (!emitter?.druckt) throw new Error(`Nothing is printed for ${target}`);
  const opened = await openDrucker(drucker);
  try {
    return await emitter.emit({ ...context, drucker: opened });
  } finally {
    await opened.close();
  }
}
