// Where a new entry goes: its Handlungsfeld, its id, its file.
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { kuerzelmuster } from '../../domain/kind.ts';
import { type AnyKind, idFor } from '../../domain/registry.ts';
import { listOf, type Model } from '../../model/model.ts';
import type { Werte } from '../../werkstatt/eintrag.ts';
import { idsIn, nameFor, nextNummer } from '../../werkstatt/kennung.ts';
import { kuerzelOf, ordnernameOf } from '../../werkstatt/namen.ts';
import { AufrufFehler } from '../fehler.ts';
import type { Fragen } from '../fragen/fragen.ts';

interface Platz {
  readonly file: string;
  readonly id: string;
  /** With those that follow from the place. */
  readonly werte: Werte;
}

/** What decides on the place. `dateien` are the paths of all files that there are or were. */
interface Umgebung {
  readonly options: { readonly handlungsfeld?: string; readonly id?: string };
  readonly model: Model;
  readonly fragen: Fragen | undefined;
  readonly dateien: ReadonlySet<string>;
  readonly werte: Werte;
}

/** Finds the place. Throws AufrufFehler where an id is taken, was taken before, or has another form. */
export async function findPlatz(kind: AnyKind, umgebung: Umgebung): Promise<Platz> {
  if (kind.typ === 'handlungsfeld') return placeHandlungsfeld(kind, umgebung);
  const inFeld = kind.pfad.includes('{ordner}');
  const { ende } = kind.id;
  const kuerzel = inFeld || ende !== undefined ? await demandFeld(umgebung, inFeld) : undefined;
  const vergeben = idsIn(umgebung.dateien, kind);
  const id = umgebung.options.id ?? (await proposeId(kind, kuerzel, vergeben, umgebung));
  checkId(kind, id, vergeben, umgebung.model);
  const ordner = kuerzel === undefined ? undefined : findOrdner(umgebung.model, kuerzel);
  const file = `content/${kind.pfad.replace('{ordner}', ordner ?? '').replace('{id}', id)}`;
  if (umgebung.model.dateien.has(file)) throw new AufrufFehler(`${file} gibt es schon; sie bleibt, wie sie ist.`);
  return { file, id, werte: umgebung.werte };
}

async function proposeId(
  kind: AnyKind,
  kuerzel: string | undefined,
  vergeben: ReadonlySet<string>,
  { werte, fragen }: Umgebung,
): Promise<string> {
  if (kuerzel !== undefined) return kind.id.ende === '' ? idFor(kind, kuerzel) : nextNummer(kind, kuerzel, vergeben);
  const titel = titelOf(kind, werte);
  const tag = typeof werte['datum'] === 'string' ? werte['datum'] : undefined;
  const id = nameFor(kind, titel, tag, vergeben);
  if (id !== undefined) return id;
  if (fragen) return fragen.text({ frage: `Id: Name der Datei, wie ${kind.id.beispiel}`, beispiel: kind.id.beispiel });
  throw new AufrufFehler(`Nennen Sie mit --id, wie die Datei heißen soll, etwa --id ${kind.id.beispiel}.`);
}

function titelOf({ titelfeld }: AnyKind, werte: Werte): string {
  const wert = werte[titelfeld];
  if (!Array.isArray(wert)) return typeof wert === 'string' ? wert : '';
  const [first] = wert as readonly { readonly name?: unknown }[];
  return typeof first?.name === 'string' ? first.name : '';
}

function checkId(kind: AnyKind, id: string, vergeben: ReadonlySet<string>, model: Model): void {
  if (!kind.id.muster.test(id))
    throw new AufrufFehler(`„${id}“ hat nicht die Form einer solchen Id. Sie sieht so aus: ${kind.id.beispiel}.`);
  if (model.bekannt.has(`${kind.typ}:${id}`))
    throw new AufrufFehler(`${id} gibt es schon. Ohne --id nimmt konzept die nächste freie Id.`);
  if (kind.id.ende !== '' && vergeben.has(id))
    throw new AufrufFehler(
      `${id} war schon einmal vergeben. Eine Id wird nie wieder vergeben: Was früher darauf verwies, meinte etwas anderes. Ohne --id nimmt konzept die nächste freie Id.`,
    );
}

/** The kuerzel of the Handlungsfeld that the entry belongs to. */
async function demandFeld({ options, model, fragen }: Umgebung, inFeld: boolean): Promise<string> {
  const felder = listOf(model, 'handlungsfeld').map(({ id, titel }) => ({ id, titel }));
  const said = options.handlungsfeld;
  if (said !== undefined) {
    if (felder.some(({ id }) => id === said) || (!inFeld && new RegExp(`^${kuerzelmuster}$`).test(said))) return said;
    throw new AufrufFehler(
      `Ein Handlungsfeld „${said}“ gibt es nicht. ${askMeinten(findNearest(said, felder)) ?? 'konzept list handlungsfelder zeigt alle.'}`,
    );
  }
  const [only] = felder;
  if (felder.length === 1 && only) return only.id;
  if (!fragen)
    throw new AufrufFehler(`Nennen Sie mit --handlungsfeld eines von: ${felder.map(({ id }) => id).join(', ')}.`);
  return fragen.eines(
    'Handlungsfeld',
    felder.map(({ id, titel }) => ({ wert: id, text: `${id}  ${titel}` })),
  );
}

/** The name of a Handlungsfeld's folder; undefined for a kuerzel without one. */
const findOrdner = (model: Model, kuerzel: string): string | undefined =>
  listOf(model, 'handlungsfeld').find(({ id }) => id === kuerzel)?.facts.ordner;

/** A Handlungsfeld is a folder: its number comes after the last, its kuerzel is made of its title where none is said. */
function placeHandlungsfeld(kind: AnyKind, { options, model, dateien, werte }: Umgebung): Platz {
  const titel = titelOf(kind, werte);
  const there = listOf(model, 'handlungsfeld');
  const nummern = [...dateien].map((file) => Number(/^content\/handlungsfelder\/(\d+)/.exec(file)?.[1] ?? 0));
  const nummer =
    typeof werte['nummer'] === 'number'
      ? werte['nummer']
      : Math.max(0, ...nummern, ...there.map(({ data }) => (data as { nummer: number }).nummer)) + 1;
  const kuerzelEver = new Set([
    ...there.map(({ id }) => id),
    ...[...dateien].flatMap((file) => /\/[A-Z]-([A-Z]{2,6})-\d+\.md$/.exec(file)?.[1] ?? []),
  ]);
  const kuerzel =
    options.id ?? (typeof werte['kuerzel'] === 'string' ? werte['kuerzel'] : kuerzelOf(titel, kuerzelEver));
  checkId(kind, kuerzel, kuerzelEver, model);
  const ordner = `${nummer}-${ordnernameOf(titel) || kuerzel.toLowerCase()}`;
  return {
    file: `content/${kind.pfad.replace('{ordner}', ordner)}`,
    id: kuerzel,
    werte: { ...werte, kuerzel, nummer },
  };
}
