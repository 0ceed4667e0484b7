// The body that reports are made for alone: found by its id or one of its names.
import { toIdForm, findNearest } from '../../diagnostics/vorschlag.ts';
import { hatAuszug } from '../../model/auszug.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { AufrufFehler } from '../fehler.ts';

/** The id of the body that was asked for; undefined where none was. Throws AufrufFehler where there is none such, or nothing to print. */
export function findGremium(
  model: Model,
  targets: readonly string[],
  { gremium: wanted, pdf }: { readonly gremium?: string; readonly pdf: boolean },
): string | undefined {
  if (wanted === undefined) return undefined;
  if (targets.length !== 1 || targets[0] !== 'bericht' || !pdf)
    throw new AufrufFehler(
      `--gremium druckt Berichte für ein Gremium und nichts sonst. Schreiben Sie: konzept build bericht --gremium ${wanted}`,
    );
  const gremien = listOf(model, 'gremium');
  const found = gremien.find((one) => namesOf(one).some((name) => name === wanted));
  if (!found) throw new AufrufFehler(tellUnbekannt(wanted, gremien));
  if (!hatAuszug(found))
    throw new AufrufFehler(
      `Was „${found.titel}“ angeht, ist nirgends gesagt. Tragen Sie in content/gremien/${found.id}.md unter handlungsfelder oder akteure ein, worum es dort geht; ohne das ist der ganze Bericht der richtige: konzept build bericht`,
    );
  return found.id;
}

/** What a body may be called on the command line. */
const namesOf = ({ id, data }: Entity<'gremium'>): string[] => [id, ...data.namen.map(({ name }) => name)];

function tellUnbekannt(wanted: string, gremien: readonly Entity<'gremium'>[]): string {
  if (gremien.length === 0)
    return `Ein Gremium „${wanted}“ gibt es nicht; im Ordner content/gremien steht noch keines.`;
  // A name that is written like the id is one candidate, not two that are equally near.
  const names = new Map(gremien.flatMap((one) => namesOf(one).map((name) => [toIdForm(name), { id: name }])));
  const nearest = findNearest(wanted, names.values());
  const alle = gremien.map(({ id, titel }) => `  ${id}  ${titel}`).join('\n');
  return `Ein Gremium „${wanted}“ gibt es nicht.${nearest ? ` Meinten Sie „${nearest.id}“?` : ''} Es gibt:\n${alle}`;
}
