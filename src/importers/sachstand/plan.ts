// Reports to changed files: what is new is appended, what stands there already is left out, and what the checked result says
// against it is told by the cell that it came from.
import { formatKurz, letzterTag } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import { byText, rangeOf } from '../../base/text.ts';
import { type Diagnostic, findNew } from '../../diagnostics/diagnostic.ts';
import { eingabefelder } from '../../domain/stellenblatt.ts';
import { appendEintrag } from '../../edits/anfuegen.ts';
import type { Mended } from '../../edits/mend.ts';
import type { FileFacts } from '../../model/facts.ts';
import type { Sachstand } from '../../model/queries/massnahme/stand.ts';
import type { Snapshot } from '../../workspace/pipeline.ts';
import { tellBefund } from './hilfen.ts';
import type { Sachstandmeldung } from './read.ts';

/** What an import would do. With a refusal nothing is done. */
export interface Sachstandplan {
  readonly dateien: readonly Mended[];
  /** The reports that are appended, by file, in the order of their entries. */
  readonly neu: ReadonlyMap<string, readonly Sachstandmeldung[]>;
  readonly ablehnungen: readonly string[];
  readonly hinweise: readonly string[];
}

/** Plans the entries. `read` gives the bytes of a file, named relative to the root. */
export function planSachstand(
  meldungen: readonly Sachstandmeldung[],
  read: (file: string) => Uint8Array,
): Sachstandplan {
  const plans = [...groupBy(meldungen, ({ massnahme }) => massnahme.id).values()].map((own) => planDatei(own, read));
  return {
    dateien: plans.flatMap(({ dateien }) => dateien),
    neu: new Map(plans.flatMap(({ neu }) => [...neu])),
    ablehnungen: plans.flatMap(({ ablehnungen }) => ablehnungen),
    hinweise: plans.flatMap(({ hinweise }) => hinweise),
  };
}

/** Plans the entries of one Maßnahme, the oldest first. */
function planDatei(meldungen: readonly Sachstandmeldung[], read: (file: string) => Uint8Array): Sachstandplan {
  const [{ massnahme } = {}] = meldungen;
  if (!massnahme) throw new Error('A group without a report');
  const { file } = massnahme.facts;
  const hinweise: string[] = [];
  const ablehnungen: string[] = [];
  const neu: Sachstandmeldung[] = [];
  const log = [...(massnahme.data.sachstand ?? [])];
  const before = read(file);
  let after = before;
  for (const meldung of [...meldungen].sort(byDatum)) {
    const { eintrag, ortOf } = meldung;
    const gleich = log.find(({ datum }) => letzterTag(datum) === letzterTag(eintrag.datum));
    if (gleich && isGleich(gleich, eintrag)) {
      hinweise.push(
        `${ortOf()}: Die Meldung zu ${massnahme.id} vom ${formatKurz(eintrag.datum)} ist schon eingetragen.`,
      );
      continue;
    }
    const changed = gleich ? undefined : appendEintrag(after, 'sachstand', orderFields(eintrag));
    if (gleich) ablehnungen.push(`${ortOf('datum')}: ${tellZweite(meldung)}`);
    else if (!changed)
      ablehnungen.push(
        `${ortOf()}: In ${file} lässt sich der Sachstand nicht fortschreiben, weil die Liste dort anders geschrieben ist. Tragen Sie die Meldung von Hand ein.`,
      );
    else {
      after = changed;
      neu.push(meldung);
      log.push(eintrag);
    }
  }
  return {
    dateien: neu.length === 0 ? [] : [{ file, before, after, count: neu.length }],
    neu: new Map([[file, neu]]),
    ablehnungen,
    hinweise,
  };
}

const tellZweite = ({ massnahme, eintrag }: Sachstandmeldung): string =>
  `Zu ${massnahme.id} gibt es vom ${formatKurz(eintrag.datum)} schon eine andere Meldung, vielleicht aus einem zweiten Blatt. Wählen Sie einen späteren Tag, oder leeren Sie die Zeile; Eingetragenes ändert der Import nicht.`;

const byDatum = byText<Sachstandmeldung>(({ eintrag }) => letzterTag(eintrag.datum));

/** The fields in the order of the sheet, as files have them. */
const orderFields = (eintrag: Sachstand): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    eingabefelder.flatMap((feld) => (eintrag[feld] === undefined ? [] : [[feld, eintrag[feld]] as const])),
  );

const isGleich = (a: Sachstand, b: Sachstand): boolean =>
  JSON.stringify(orderFields(a)) === JSON.stringify(orderFields(b));

/** What a checked project finds after a plan that it did not find before: errors refuse it, the rest is told. */
export function judgePlan(
  { neu }: Sachstandplan,
  before: Snapshot,
  after: Snapshot,
): Pick<Sachstandplan, 'ablehnungen' | 'hinweise'> {
  const fresh = findNew(before.diagnostics, after.diagnostics);
  const tell = (diagnostic: Diagnostic): string => {
    const facts = after.model.facts.find(({ file }) => file === diagnostic.file);
    const ort = (facts && findZelle(diagnostic, facts, neu.get(diagnostic.file) ?? [])) ?? diagnostic.file;
    return `${ort}: ${tellBefund(diagnostic, after.model.worte)}`;
  };
  return {
    ablehnungen: fresh.filter(({ severity }) => severity === 'error').map(tell),
    hinweise: fresh.filter(({ severity }) => severity !== 'error').map(tell),
  };
}

/** The cell that a finding comes from: the field of the new entry that it lies in. */
function findZelle({ range }: Diagnostic, facts: FileFacts, neu: readonly Sachstandmeldung[]): string | undefined {
  const { places, starts, roh } = facts;
  const { sachstand } = roh;
  const total = Array.isArray(sachstand) ? sachstand.length : 0;
  const first = total - neu.length;
  const path = Object.entries(places)
    .filter(([, [from, to, keyFrom, keyTo]]) =>
      [rangeOf(starts, { from, to }), rangeOf(starts, { from: keyFrom, to: keyTo })].some(
        ({ start }) => start.line === range.start.line && start.column === range.start.column,
      ),
    )
    .map(([key]) => /^sachstand\.(\d+)(?:\.(\w+))?/.exec(key))
    .filter((match) => match !== null)
    .sort((a, b) => b[0].length - a[0].length)[0];
  const feld = eingabefelder.find((one) => one === path?.[2]);
  return neu[Number(path?.[1] ?? NaN) - first]?.ortOf(feld);
}
