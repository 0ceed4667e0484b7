// The second half of linking: every reference of every file to what it means, in both directions. Pure and fast; always
// done anew for the whole concept.
import { basename } from 'node:path/posix';
import { parseZeitangabe } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import type { Span } from '../../base/text.ts';
import { yamlScalar } from '../../base/yaml-scalar.ts';
import { type Edit, type Place } from '../../diagnostics/diagnostic.ts';
import { findNearest } from '../../diagnostics/vorschlag.ts';
import { direktiven } from '../../domain/direktiven.ts';
import { ebenenworte, fillWorte } from '../../domain/ebenen.ts';
import { allKinds, alleTypen, isTyp } from '../../domain/registry.ts';
import { type FileFacts, findRange, placeIn } from '../../model/facts.ts';
import { type Bekannt, type Entity, feldpfadOf, keyOf, type Linked, type Model } from '../../model/model.ts';
import { compareEntities } from '../../model/ordnung.ts';
import { nameOn } from '../../model/queries/gremien.ts';
import { stichtagOf } from '../../model/stichtag.ts';
import { indexEntities } from './index-entities.ts';
import { ebenennamen, ohneEbenen } from '../../projekt/ebenen.ts';
import { kommunenworte } from '../../projekt/kommune.ts';
import * as faults from './link.faults.ts';
import { complainAt, type Linker, type LinkInput, resolve, resolveExtern, type Verweisstelle } from './resolve.ts';

/** Joins all files to one model. */
export function link(input: LinkInput): Linked {
  const stichtag = input.stichtag ?? stichtagOf(input.facts);
  const worte = ebenenworte(ebenennamen(input.ebenen));
  const byOrdner = groupBy(input.facts, ({ ordner = '' }) => ordner);
  const { entities, bekannt, ids, doppelt, diagnostics } = indexEntities(input.facts, byOrdner, {
    stichtag,
    worte,
  });
  const linker: Linker = {
    input,
    byOrdner,
    bekannt: new Map(bekannt),
    byId: groupBy(bekannt.values(), ({ id }) => id),
    diagnostics: [...diagnostics],
    beziehungen: [],
    ebenenworte: worte,
    zweifel: new Set(doppelt),
    verirrt: listVerirrte(input),
  };
  // A file that is not read may have referred to anything.
  if (linker.verirrt.size > 0) for (const typ of alleTypen) linker.zweifel.add(typ);
  const prosaTargets = new Map<string, readonly (Bekannt | undefined)[]>();
  for (const file of input.facts) {
    const von = keyOf({ typ: file.typ, id: ids.get(file.file) ?? file.stamm });
    for (const typ of file.ungewiss.includes('beliebig') ? alleTypen : file.ungewiss)
      if (typ !== 'beliebig') linker.zweifel.add(typ);
    linkFields(linker, file, von);
    prosaTargets.set(file.file, linkProsa(linker, file, von));
    linkDirektiven(linker, file, von);
    linkDateien(linker, file);
  }
  return { model: buildModel(linker, entities, prosaTargets, stichtag), diagnostics: linker.diagnostics };
}

function listVerirrte({ dateien, facts }: LinkInput): ReadonlySet<string> {
  const read = new Set(facts.map(({ file }) => file));
  const lost = [...dateien].filter((file) => !read.has(file));
  return new Set(lost.flatMap((file) => (file.endsWith('.md') ? basename(file, '.md') : [])));
}

function linkFields(linker: Linker, file: FileFacts, von: string): void {
  for (const verweis of file.verweise) {
    const place = (): Place => ({ file: file.file, range: findRange(file, verweis.path) });
    const edit = (id: string): Edit => ({ ...place(), text: yamlScalar(id) });
    const target = resolve(linker, verweis.id, verweis.target, { place, edit });
    if (target)
      linker.beziehungen.push({
        von,
        nach: keyOf(target),
        feld: feldpfadOf(verweis.path),
        umkehrung: fillWorte(verweis.umkehrung, linker.ebenenworte),
      });
  }
}

/** A place in prose. Only a name can be put there: what needs quotes is no id. */
function stelleIn(file: FileFacts, span: Span, idSpan: Span | undefined): Verweisstelle {
  const placeAt = (at: Span): Place => placeIn(file, at);
  return {
    place: () => placeAt(span),
    edit: (id) => (idSpan && /^[\p{L}\d_./-]+$/u.test(id) ? { ...placeAt(idSpan), text: id } : undefined),
  };
}

function linkProsa(linker: Linker, file: FileFacts, von: string): (Bekannt | undefined)[] {
  return file.prosa.verweise.map(({ vorsatz, id, am, span, idSpan }) => {
    const stelle = stelleIn(file, span, idSpan);
    const target =
      vorsatz === undefined || isTyp(vorsatz)
        ? resolve(linker, id, vorsatz ?? 'beliebig', stelle)
        : resolveExtern(linker, `${vorsatz}:${id}`, stelle);
    if (target && am !== undefined && (target.typ !== 'gremium' || typeof parseZeitangabe(am) !== 'object'))
      complainAt(linker, faults.dayMisplaced, stelle.place(), { am });
    if (target) linker.beziehungen.push({ von, nach: keyOf(target), feld: 'text', umkehrung: 'im Text genannt von' });
    return target;
  });
}

function linkDirektiven(linker: Linker, file: FileFacts, von: string): void {
  for (const { name, attribute } of file.prosa.direktiven) {
    for (const [key, { wert, span, wertSpan }] of Object.entries(attribute)) {
      const target = direktiven[name]?.attribute[key]?.target;
      if (target === undefined) continue;
      const found = resolve(linker, wert, target, stelleIn(file, span, wertSpan));
      if (found) linker.beziehungen.push({ von, nach: keyOf(found), feld: 'text', umkehrung: 'im Text genannt von' });
    }
  }
}

function linkDateien(linker: Linker, file: FileFacts): void {
  for (const { datei, span } of file.prosa.dateien) {
    if (linker.input.dateien.has(datei)) continue;
    const nah = findNearest(
      datei,
      [...linker.input.dateien].filter((known) => /\/(?:bilder|anlagen)\//.test(known)),
    );
    complainAt(linker, faults.fileUnknown, placeIn(file, span), { datei, nah });
  }
}

/** The name of the body that decides most papers; undefined where none does. */
function findEntscheider(entities: readonly Entity[], stichtag: string): string | undefined {
  const ids = entities
    .flatMap((entity) => (entity.typ === 'vorlage' ? ((entity as Entity<'vorlage'>).data.beratungsfolge ?? []) : []))
    .filter(({ zustaendigkeit }) => zustaendigkeit === 'entscheidung')
    .map(({ sitzung }) => sitzung.split('/', 1)[0] ?? '');
  const [most] = [...groupBy(ids, (id) => id).values()].sort((a, b) => b.length - a.length);
  const found = entities.find(({ typ, id }) => typ === 'gremium' && id === most?.[0]) as Entity<'gremium'> | undefined;
  return found && (nameOn(found.data, stichtag) || undefined);
}

function buildModel(
  linker: Linker,
  entities: readonly Entity[],
  prosaTargets: Model['prosaTargets'],
  stichtag: string,
): Model {
  const { input, bekannt, beziehungen, zweifel } = linker;
  const felder = entities.filter((entity): entity is Entity<'handlungsfeld'> => entity.typ === 'handlungsfeld');
  const nummern = new Map(felder.map(({ id, data }) => [id, data.nummer]));
  const ordered = [...entities].sort((a, b) => compareEntities(a, b, nummern));
  const konzept = ordered.find((entity) => entity.typ === 'konzept') as Entity<'konzept'> | undefined;
  return {
    ohne: ohneEbenen(input.ebenen),
    worte: {
      ...linker.ebenenworte,
      ...kommunenworte(input.kommune, {
        name: konzept?.data.kommune,
        entscheider: findEntscheider(entities, stichtag),
      }),
    },
    stichtag,
    konzept,
    byTyp: new Map(allKinds.map(({ typ }) => [typ, ordered.filter((entity) => entity.typ === typ)])),
    byKey: new Map(ordered.map((entity) => [keyOf(entity), entity])),
    bekannt,
    ausgehend: groupBy(beziehungen, ({ von }) => von),
    eingehend: groupBy(beziehungen, ({ nach }) => nach),
    prosaTargets,
    tabellen: input.tabellen,
    andere: input.andere,
    dateien: input.dateien,
    ausgaben: input.ausgaben,
    bilder: input.bilder,
    pdfs: input.pdfs,
    facts: input.facts,
    byOrdner: linker.byOrdner,
    zweifel,
  };
}
