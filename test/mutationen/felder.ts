// Mutations of fields, made of the kinds' schemas: for every field of every kind what an author gets wrong in it.
import { z } from 'zod';
import { isoOfGerman } from '../../src/base/datum.ts';
import { feldartOf, type Feldart, unwrap } from '../../src/domain/felder.ts';
import { allKinds, type AnyKind } from '../../src/domain/registry.ts';
import type { FileFacts, Path } from '../../src/model/facts.ts';
import { benenneFeld, type Eingriff, setzeWert, streicheFeld } from './eingriffe.ts';
import { dateienOf, type Korpus, type Mutation, ziehe } from './korpus.ts';

type Schema = z.core.$ZodType;

/** A field of a kind. List positions are `*` in the pattern. */
interface Feld {
  readonly muster: readonly string[];
  readonly schema: Schema;
  readonly pflicht: boolean;
  /** The list entry or the year of a record: it has no name of its own to misspell. */
  readonly namenlos: boolean;
}

/** Every field of a schema, nested ones too. */
function* felderOf(schema: Schema, muster: readonly string[] = []): Generator<Feld> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema>> = inner.shape;
    for (const [key, child] of Object.entries(shape)) {
      const feld = { muster: [...muster, key], schema: child, namenlos: false };
      yield { ...feld, pflicht: !(child instanceof z.ZodOptional) };
      yield* felderOf(child, feld.muster);
    }
  } else if (inner instanceof z.ZodArray || inner instanceof z.ZodRecord) {
    const child: Schema = inner instanceof z.ZodArray ? inner.element : inner.valueType;
    yield { muster: [...muster, '*'], schema: child, pflicht: false, namenlos: true };
    yield* felderOf(child, [...muster, '*']);
  } else if (inner instanceof z.ZodUnion) for (const option of inner.options) yield* felderOf(option, muster);
}

/** A field as it stands in a file. */
interface Ziel {
  readonly feld: Feld;
  readonly facts: FileFacts;
  readonly path: Path;
  readonly wert: unknown;
}

function zieleOf(korpus: Korpus, kind: AnyKind, feld: Feld): Ziel[] {
  return dateienOf(korpus, kind.typ).flatMap((facts) =>
    Object.keys(facts.places).flatMap((key) => {
      const path = key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
      const passt =
        path.length === feld.muster.length &&
        feld.muster.every((part, index) => (part === '*' ? typeof path[index] === 'number' : part === path[index]));
      return passt ? [{ feld, facts, path, wert: wertAt(facts, path) }] : [];
    }),
  );
}

const wertAt = ({ roh }: FileFacts, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | undefined)?.[part], roh);

/** What was done, the change, the code that it must bring and what the help must say. */
type Fehler = readonly [was: string, eingriff: Eingriff | undefined, code: string, hilfe?: string];

/** A word with one letter twice: a slip of the finger. */
export const vertippt = (wort: string): string => {
  const middle = Math.ceil(wort.length / 2);
  return wort.slice(0, middle) + wort.slice(middle - 1);
};

function* fehlerAmNamen(korpus: Korpus, { feld, facts, path }: Ziel): Generator<Fehler> {
  if (feld.namenlos) return;
  const name = String(path.at(-1));
  yield ['Feldname vertippt', benenneFeld(korpus, facts, path, vertippt(name)), 'KZ210', `Meinten Sie ${name}?`];
  yield ['Feldname erfunden', benenneFeld(korpus, facts, path, 'quatschfeld'), 'KZ210'];
  if (feld.pflicht) yield ['Pflichtfeld fehlt', streicheFeld(korpus, facts, path), 'KZ211'];
}

function* fehlerAmWert(korpus: Korpus, ziel: Ziel): Generator<Fehler> {
  const { feld, facts, path } = ziel;
  const setze = (wert: string): Eingriff => setzeWert(korpus, facts, path, wert);
  const schema = unwrap(feld.schema);
  const options: readonly Schema[] = schema instanceof z.ZodUnion ? schema.options.map(unwrap) : [schema];
  const bedeutung = feldartOf(schema);
  if (!(schema instanceof z.ZodArray)) yield ['leer', setze(feld.namenlos ? "''" : ''), 'KZ212'];
  if (bedeutung) yield* fehlerAnBedeutung(korpus, ziel, bedeutung, setze);
  const is = (type: abstract new (...args: never[]) => unknown): boolean => options.some((o) => o instanceof type);
  if (!is(z.ZodArray) && !is(z.ZodObject) && !is(z.ZodRecord)) yield ['Liste statt Wert', setze('[1, 2]'), 'KZ213'];
  if (is(z.ZodArray) || is(z.ZodObject) || is(z.ZodRecord)) yield ['Zahl statt Angaben', setze('7'), 'KZ213'];
  if (is(z.ZodArray) && options.length === 1) yield ['Wort statt Liste', setze('einwort'), 'KZ213'];
  if (is(z.ZodBoolean)) yield ['Wort statt ja oder nein', setze('vielleicht'), 'KZ213'];
  if (schema instanceof z.ZodString && (!bedeutung || bedeutung.art === 'kennung')) yield* fehlerAmText(schema, setze);
  if (schema instanceof z.ZodNumber) yield* fehlerAnZahl(schema, ziel.wert, setze);
  if (schema instanceof z.ZodArray && schema.safeParse([]).error?.issues.some(({ code }) => code === 'too_small'))
    yield ['Liste geleert', setze('[]'), 'KZ218'];
  if (schema instanceof z.ZodEnum && !bedeutung) throw new Error(`${feld.muster.join('.')}: words without meaning`);
}

function* fehlerAmText(schema: z.ZodString, setze: (wert: string) => Eingriff): Generator<Fehler> {
  yield ['Zahl statt Text', setze('12345'), 'KZ213'];
  yield ['nur Leerzeichen', setze("'  '"), 'KZ212'];
  if (!schema.safeParse('?! ?').success) yield ['falsche Form', setze("'?! ?'"), 'KZ219'];
}

function* fehlerAnZahl(schema: z.ZodNumber, wert: unknown, setze: (wert: string) => Eingriff): Generator<Fehler> {
  yield ['führende Null', setze('07'), 'KZ213', 'Schreiben Sie nur 7.'];
  for (const zahl of ['0x10', '1_000', '1e3', '.inf']) yield [`Zahl wie im Programm: ${zahl}`, setze(zahl), 'KZ213'];
  const tausend = /^[1-9]\d{3,5}$/.test(String(wert)) ? String(wert).replace(/(?=\d{3}$)/, '.') : undefined;
  if (tausend !== undefined && !feldartOf(schema)) yield ['Punkt für Tausender', setze(tausend), 'KZ222', String(wert)];
  yield ['Wort statt Zahl', setze('viel'), 'KZ213'];
  yield ['Zahl mit Einheit', setze('12 Euro'), 'KZ213'];
  if (!schema.safeParse(-5).success) yield ['Zahl zu klein', setze('-5'), 'KZ220'];
  if (!schema.safeParse(1.5).success && schema.safeParse(2000).success)
    yield ['keine ganze Zahl', setze('2000.5'), 'KZ213'];
  if (!schema.safeParse(99_999).success) yield ['Jahr zu groß', setze('99999'), 'KZ220'];
}

function* fehlerAnBedeutung(
  korpus: Korpus,
  { wert }: Ziel,
  bedeutung: Feldart,
  setze: (wert: string) => Eingriff,
): Generator<Fehler> {
  const written = String(wert);
  if (bedeutung.art === 'auswahl') {
    const wort = Object.hasOwn(bedeutung.worte, written) ? written : Object.keys(bedeutung.worte)[0];
    yield ['Wort vertippt', setze(vertippt(wort ?? '')), 'KZ214', `Meinten Sie ${wort}`];
    yield ['Wort erfunden', setze('quatschwort'), 'KZ214', 'Möglich sind'];
  } else if (bedeutung.art === 'zeit') {
    yield ['Tag, den es nicht gibt', setze('2026-11-31'), 'KZ216'];
    yield ['Monat, den es nicht gibt', setze(bedeutung.nurTag ? '2026-13-01' : '2026-13'), 'KZ216'];
    yield ['Datum in Worten', setze('demnächst'), 'KZ215'];
    const deutsch = written.split('-').reverse().join('.');
    if (isoOfGerman(deutsch) === written) yield ['deutsches Datum', setze(deutsch), 'KZ217', written];
  } else if (bedeutung.art === 'betrag') {
    const tausend = /^[1-9]\d{3,5}$/.test(written) ? written.replace(/(?=\d{3}$)/, '.') : undefined;
    if (tausend !== undefined) yield ['Punkt für Tausender', setze(tausend), 'KZ222', written];
    yield ['Betrag in Worten und mit Zeichen', setze('rund 1.500 €'), 'KZ213', '1500'];
  } else if (bedeutung.art === 'verweis') yield* fehlerAmVerweis(korpus, written, bedeutung.ziel, setze);
}

function* fehlerAmVerweis(
  korpus: Korpus,
  id: string,
  ziel: string,
  setze: (wert: string) => Eingriff,
): Generator<Fehler> {
  const extern = ziel === 'extern' || id.includes(':');
  const tippfehler = vertippt(id);
  const bekannt = [...korpus.model.bekannt.values()];
  if (!extern && !bekannt.some((each) => each.id === tippfehler))
    yield ['Verweis vertippt', setze(tippfehler), 'KZ301', 'Meinten Sie '];
  yield ['unsichtbares Zeichen', setze(`${id.slice(0, 2)}\u200B${id.slice(2)}`), 'KZ221'];
  yield ['Verweis ins Leere', setze(extern ? 'nirgendwo:M-XX-01' : 'gibt-es-nirgends-99'), extern ? 'KZ304' : 'KZ301'];
  const andere = bekannt.find(
    ({ typ, id: own }) => typ !== ziel && !bekannt.some((b) => b.typ === ziel && b.id === own),
  );
  if (!extern && ziel !== 'beliebig' && andere) yield ['Verweis auf falsche Art', setze(andere.id), 'KZ302'];
}

/** Mutations of every field that the concept has, of every kind. */
export function* feldMutationen(korpus: Korpus): Generator<Mutation> {
  for (const kind of allKinds) {
    const muster = new Set<string>();
    for (const feld of felderOf(kind.schema)) {
      const ort = `${kind.typ}.${feld.muster.join('.')}`;
      const ziele = zieleOf(korpus, kind, feld).filter(({ wert }) => passtZu(feld.schema, wert));
      for (const ziel of ziehe(ziele, 1, ({ facts, path }) => `${ort} ${facts.file} ${path.join('.')}`)) {
        const fehler = [...(muster.has(ort) ? [] : fehlerAmNamen(korpus, ziel)), ...fehlerAmWert(korpus, ziel)];
        for (const [was, eingriff, code, hilfe] of fehler) {
          if (eingriff === undefined) continue;
          const { file } = ziel.facts;
          const mutation = { name: `${ort}: ${was}`, aenderung: new Map([[file, eingriff.text]]), code, file };
          yield { ...mutation, line: eingriff.line, ...(hilfe === undefined ? {} : { hilfe }) };
        }
      }
      muster.add(ort);
    }
  }
}

/** True where a value is of the branch that a field stands for: `kosten: keine` has no list entries. */
const passtZu = (schema: Schema, wert: unknown): boolean => z.safeParse(unwrap(schema), wert).success;
