// The pages that list the pages of one kind, as the kind says, and the overview of the Verzeichnisse.
import { formatLang } from '../../base/datum.ts';
import { schemaOfFeld } from '../../domain/feld.ts';
import { wortOf } from '../../domain/felder.ts';
import { fillWorte } from '../../domain/ebenen.ts';
import { allKinds, type AnyKind } from '../../domain/registry.ts';
import type { Listenplan } from '../../domain/kind.ts';
import { type Entity, findEntity, listOf, type Model } from '../../model/model.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { beratungsfolgeTabelle } from '../../render/tabelle/tabellen.ts';
import { type Stueck, stueck, zelltextOf } from '../../render/tabelle/zelle.ts';
import { gemeinsameSeite } from '../adressen.ts';
import { type Navigationsbereich, bereichOf, bereiche } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

/** An entry of a list: a link and a few words beside it. */
interface Listeneintrag {
  readonly verweis: Stueck;
  readonly zusatz: string | null;
  /** What else is told of it, line by line. */
  readonly zeilen: readonly (readonly Stueck[])[];
}

/** Entries under a heading, or under none. */
interface Gruppe {
  readonly titel: string | null;
  readonly eintraege: readonly Listeneintrag[];
}

const liste = (
  bereich: Navigationsbereich,
  einleitung: string,
  gruppen: (render: Render) => readonly Gruppe[],
): Seite =>
  defineSeite({
    pfad: bereich.pfad,
    titel: bereich.text,
    vorlage: 'liste',
    inhalt: (render) => ({ einleitung, gruppen: gruppen(render).filter(({ eintraege }) => eintraege.length > 0) }),
  });

/** What a field says of an entity, in the words of readers; undefined where it says nothing. */
function wortIn(kind: AnyKind, { data }: Entity, feld: string | undefined): string | undefined {
  const schema = schemaOfFeld(kind.schema, feld ?? '');
  const wert = (data as Readonly<Record<string, unknown>>)[feld ?? ''];
  return schema && typeof wert === 'string' ? wortOf(schema, wert) : undefined;
}

function toEintrag(render: Render, kind: AnyKind, plan: Listenplan, entity: Entity): Listeneintrag {
  const beiname = wortIn(kind, entity, plan.beiname);
  const name = beiname === undefined ? entity.titel : `${entity.titel} (${beiname})`;
  const vorlage = kind.typ === 'vorlage' ? findEntity(render.model, 'vorlage', entity.id) : undefined;
  return {
    verweis: stueck(name, render.adresse(entity)),
    zusatz: wortIn(kind, entity, plan.zusatz) ?? null,
    zeilen: vorlage ? beratungenOf(render, vorlage) : [],
  };
}

/** The day of a paper, and where it was or will be deliberated: without that a list of papers says next to nothing. */
function beratungenOf(render: Render, vorlage: Entity<'vorlage'>): readonly (readonly Stueck[])[] {
  const { datum } = vorlage.data;
  return [
    ...(datum === undefined ? [] : [[stueck(`Vom ${formatLang(datum)}`)]]),
    ...beratungsfolgeTabelle(render, vorlage).zeilen.map(({ zellen: [tag, gremium, zustaendigkeit, , ergebnis] }) => [
      stueck(`${zelltextOf(tag)}: `),
      ...(gremium?.absaetze[0] ?? []),
      stueck(`, ${zelltextOf(zustaendigkeit)}; Ergebnis: ${zelltextOf(ergebnis)}`),
    ]),
  ];
}

/** All entities of a kind, in the groups that it names. */
function gruppenOf(render: Render, kind: AnyKind, plan: Listenplan): readonly Gruppe[] {
  const toEintraege = (entities: readonly Entity[]) => entities.map((entity) => toEintrag(render, kind, plan, entity));
  const entities = listOf(render.model, kind.typ);
  if (!plan.gruppen) return [{ titel: null, eintraege: toEintraege(entities) }];
  const { feld, worte } = plan.gruppen;
  const isIn = (wert: string, { data }: Entity): boolean => (data as Readonly<Record<string, unknown>>)[feld] === wert;
  return Object.entries(worte).map(([wert, titel]) => ({
    titel,
    eintraege: toEintraege(entities.filter((entity) => isIn(wert, entity))),
  }));
}

/** The kinds with a page that lists them and nothing else; the area of others tells more than a list. */
const mitListe = allKinds.flatMap((kind) => {
  const plan = kind.liste;
  return plan?.ort === 'navigation' && plan.einleitung !== undefined && kind.seite.form === 'einzeln'
    ? [{ kind, plan, einleitung: plan.einleitung }]
    : [];
});

/** The kinds that are found on the page of the Verzeichnisse. */
const verzeichnete = allKinds
  .flatMap((kind) => (kind.liste?.ort === 'verzeichnisse' ? [{ kind, plan: kind.liste }] : []))
  .sort((a, b) => a.plan.rang - b.plan.rang);

const uebersicht: Seite = liste(bereiche.verzeichnisse, 'Zum Nachschlagen.', (render) => [
  {
    titel: 'Begriffe, Belege, Geld',
    eintraege: verzeichnete
      .filter(({ kind }) => kind.seite.form === 'gemeinsam')
      .flatMap(({ kind, plan }) => {
        const anzahl = listOf(render.model, kind.typ).length;
        const zusatz = anzahl === 1 ? '1 Eintrag' : `${anzahl} Einträge`;
        return anzahl === 0 ? [] : [{ verweis: stueck(plan.text, gemeinsameSeite(kind)), zusatz, zeilen: [] }];
      }),
  },
  ...verzeichnete
    .filter(({ kind }) => kind.seite.form === 'einzeln')
    .flatMap(({ kind, plan }) => gruppenOf(render, kind, plan).map((gruppe) => ({ ...gruppe, titel: plan.text }))),
]);

/** The lists that have entries, and the overview of the Verzeichnisse. */
export const listenseiten = (model: Model): Seite[] => [
  ...mitListe
    .filter(({ kind }) => listOf(model, kind.typ).length > 0)
    .map(({ kind, plan, einleitung }) =>
      liste(bereichOf(kind), fillWorte(einleitung, model.worte), (render) => gruppenOf(render, kind, plan)),
    ),
  uebersicht,
];
