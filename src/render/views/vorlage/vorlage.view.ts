// A council paper: its head, its way through the bodies, its text by sections, its financial block from the Maßnahmen.
import type { ElementContent } from 'hast';
import { wortOf } from '../../../domain/felder.ts';
import { vorlageArt } from '../../../domain/kinds/vorlage.kind.ts';
import { findSitzung, nameSitzung } from '../../../model/queries/gremien.ts';
import type { Entity } from '../../../model/model.ts';
import { isNichtoeffentlich } from '../../../model/oeffentlich.ts';
import { atStichtag, tagOfVorlage } from '../../../model/stichtag.ts';
import { kostenSummen } from '../kosten/kostentabellen.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
import { renderProsa } from '../../prosa/prosa.ts';
import { beratungsfolgeTabelle } from '../../tabelle/tabellen.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { stueck, type Stueck, type Tabellensicht } from '../../tabelle/zelle.ts';
import type { Tree } from '../../tree/h.ts';
import { ebeneOf, toUeberschrift } from '../../tree/text.ts';
import { type Entitaetssicht, entitaetssicht } from '../gemeinsam.ts';
import { type Angabe, angabenOf } from '../angaben.ts';

/** A section of the body: the words of its heading and what stands below it, deeper headings included. */
export interface Vorlagenabschnitt {
  readonly titel: string;
  readonly baum: Tree;
}

export interface Vorlagesicht extends Entitaetssicht {
  readonly nummer: string;
  readonly artWort: string;
  /** The word that every page of a paper bears that is not for everybody; null for others. */
  readonly vermerk: string | null;
  readonly angaben: readonly Angabe[];
  readonly beratungsfolge: Tabellensicht;
  readonly abschnitte: readonly Vorlagenabschnitt[];
  readonly bezug: readonly (readonly Stueck[])[];
  readonly finanziell: readonly Stueck[] | null;
  readonly finanztabelle: Tabellensicht | null;
  readonly personell: readonly Stueck[] | null;
  readonly klima: readonly Stueck[] | null;
  readonly gleichstellung: readonly Stueck[] | null;
}

/**
 * The view of one paper, as of its own day. Without `oeffentlich: true` it is no public paper and the public model does not hold
 * it.
 */
export function vorlagesicht(today: Render, vorlage: Entity<'vorlage'>): Vorlagesicht {
  const { data } = vorlage;
  const render = { ...today, model: atStichtag(today.model, tagOfVorlage(today.model, vorlage)) };
  const wirkung = data.auswirkungen ?? {};
  const words = (text: string | undefined): readonly Stueck[] | null =>
    text === undefined ? null : feldstuecke(render, vorlage, text);
  const computed = typeof wirkung.finanziell === 'object';
  return {
    ...entitaetssicht(render, vorlage),
    nummer: data.nummer ?? 'ohne Nummer',
    artWort: wortOf(vorlageArt, data.art),
    vermerk: isNichtoeffentlich(render.model, vorlage) ? 'NICHTÖFFENTLICH' : null,
    angaben: angabenOf(render, vorlage, {
      nummer: () => data.nummer ?? 'ohne Nummer',
      oeffentlich: () => (data.oeffentlich === true ? 'öffentlich' : 'nichtöffentlich'),
    }),
    beratungsfolge: beratungsfolgeTabelle(render, vorlage),
    abschnitte: abschnitteOf(renderProsa(render, vorlage.facts), render.ebene),
    bezug: bezugOf(render, vorlage),
    finanziell: typeof wirkung.finanziell === 'string' ? words(wirkung.finanziell) : null,
    finanztabelle: computed ? kostenSummen(render, 'budget') : null,
    personell: words(wirkung.personell),
    klima: words(wirkung.klima),
    gleichstellung: words(wirkung.gleichstellung),
  };
}

/** The body cut at its highest headings. What stands before the first one has an empty title. */
function abschnitteOf(body: Tree, ebene: number): Vorlagenabschnitt[] {
  const sections = [{ titel: '', baum: [] as ElementContent[] }];
  for (const node of body)
    if (node.type === 'element' && ebeneOf(node) === ebene) sections.push({ titel: toUeberschrift([node]), baum: [] });
    else sections.at(-1)?.baum.push(node);
  return sections
    .map(({ titel, baum }) => ({ titel, baum: trimTree(baum) }))
    .filter(({ titel, baum }) => titel !== '' || baum.length > 0);
}

/** Without the white space at both ends. */
function trimTree(tree: Tree): Tree {
  const isFilled = (node: ElementContent): boolean => node.type !== 'text' || node.value.trim() !== '';
  return tree.slice(Math.max(0, tree.findIndex(isFilled)), tree.findLastIndex(isFilled) + 1);
}

function bezugOf(render: Render, vorlage: Entity<'vorlage'>): Stueck[][] {
  const { data } = vorlage;
  if (data.bezug === undefined) return [];
  if (data.bezug === 'keine') return [[stueck('keine')]];
  return data.bezug.map(({ vorlage: bezogen, sitzung, text }) => {
    const found = sitzung === undefined ? undefined : findSitzung(render.model, sitzung);
    const parts = [
      ...(bezogen === undefined ? [] : [[verweisTo(render, 'vorlage', bezogen)]]),
      ...(found ? [[stueck(nameSitzung(found), render.adresse({ typ: 'sitzung', id: found.id }))]] : []),
      ...(text === undefined ? [] : [feldstuecke(render, vorlage, text)]),
    ];
    return parts.flatMap((part, index) => (index === 0 ? part : [stueck(': '), ...part]));
  });
}
