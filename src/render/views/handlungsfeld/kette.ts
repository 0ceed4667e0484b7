// The chain of a Handlungsfeld: Leitziel, Bedarfe, Ziele, Maßnahmen, Indikatoren; what lacks its next link is told.
import { gross } from '../../../domain/ebenen.ts';
import { type Entity, findEntity, findReferrers, listOfFeld, type Model } from '../../../model/model.ts';
import { drawKette, type Kette, type Knoten } from '../../diagramm/kettenbild.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import type { Tree } from '../../tree/h.ts';
import { plural } from '../../worte/format.ts';
import { countWort } from '../../worte/ebenenworte.ts';

type Feld = Entity<'handlungsfeld'>;
type Glied = 'bedarf' | 'ziel' | 'massnahme';

export interface Kettensicht {
  readonly bild: Tree;
  /** How many links there are, and how many gaps. */
  readonly satz: string;
  readonly tabelle: Tabellensicht;
}

/** A Ziel with what it comes from, and what follows from it. */
interface Zielzeile {
  readonly ziel: Entity<'ziel'>;
  readonly massnahmen: readonly Entity<'massnahme'>[];
}

/** 'Vom Leitziel zur Maßnahme', or to all of them: from the first level that there is. */
export function kettentitel({ worte, ohne }: Model, bis: 'einem' | 'vielen'): string {
  const von = (['leitziel', 'bedarf', 'ziel'] as const).find((ebene) => !ohne.has(ebene)) ?? 'massnahme';
  const to = bis === 'vielen' ? `zu ${worte.massnahme.denVielen}` : contract(`zu ${worte.massnahme.dem}`);
  return `${gross(contract(`von ${worte[von].dem}`))} ${to}`;
}

/** 'vom' for 'von dem', 'zur' for 'zu der'. */
const contract = (text: string): string =>
  text
    .replace(/^von dem /, 'vom ')
    .replace(/^zu dem /, 'zum ')
    .replace(/^zu der /, 'zur ');

/** The view of one Handlungsfeld. */
export function kettensicht(render: Render, feld: Feld): Kettensicht {
  const { model } = render;
  const bedarfe = model.ohne.has('bedarf') ? [] : listOfFeld(model, 'bedarf', feld.id);
  const ziele = listOfFeld(model, 'ziel', feld.id).map((ziel) => ({
    ziel,
    massnahmen: findReferrers(model, ziel, 'massnahme', 'ziele'),
  }));
  const zeilen = zeilenOf(render, bedarfe, ziele);
  const massnahmen = new Map(ziele.flatMap((one) => one.massnahmen.map(({ id, feld: von }) => [id, von] as const)));
  const fremde = [...massnahmen.values()].filter((von) => von !== feld.id).length;
  const luecken = new Set(zeilen.flatMap(({ luecke, von }) => (luecke === '' ? [] : [von]))).size;
  const { worte, ohne } = model;
  const hatBedarfe = !ohne.has('bedarf');
  const satz =
    `${hatBedarfe ? `${countWort(bedarfe.length, worte.bedarf)}, ` : ''}${countWort(ziele.length, worte.ziel)}, ${countWort(massnahmen.size, worte.massnahme)}${fremde === 0 ? '' : `, davon ${fremde} aus anderen Handlungsfeldern`}; ` +
    (luecken === 0 ? 'keine Lücke.' : `${plural(luecken, 'Lücke', 'Lücken')}, in der Tabelle benannt.`);
  return {
    bild: [drawKette(ketteOf(render, feld, bedarfe, ziele, satz))],
    satz,
    tabelle: {
      titel: `${hatBedarfe ? `${worte.bedarf.viele}, ` : ''}${worte.ziel.viele}, ${worte.massnahme.viele} und Indikatoren: ${feld.titel}`,
      art: 'kette',
      spalten: [
        ...(hatBedarfe ? [worte.bedarf.wort] : []),
        worte.ziel.wort,
        worte.massnahme.viele,
        'Indikatoren',
        'Lücke',
      ].map((wort) => spaltenkopf(wort)),
      zeilen: zeilen.map(({ zellen, luecke }) => ({
        anker: null,
        zellen: [...zellen, zelle(luecke === '' ? '' : `!\u00A0${luecke}`, luecke === '' ? {} : { art: 'verzug' })],
      })),
    },
  };
}

const lueckeOf = ({ model }: Render, { ziel, massnahmen }: Zielzeile): string =>
  [
    massnahmen.length === 0 ? `ohne ${model.worte.massnahme.wort}` : '',
    (ziel.data.indikatoren ?? []).length === 0 ? 'ohne Indikator' : '',
  ]
    .filter((wort) => wort !== '')
    .join(', ');

/** A row for each Bedarf and Ziel that answers to it; Bedarfe without a Ziel and Ziele without a Bedarf have their own. */
function zeilenOf(render: Render, bedarfe: readonly Entity<'bedarf'>[], ziele: readonly Zielzeile[]) {
  const kopf = (typ: Glied, id: string): readonly (readonly Stueck[])[] => [
    [verweisTo(render, typ, id, id)],
    [stueck(findEntity(render.model, typ, id)?.titel ?? '')],
  ];
  const toZeile = (bedarf: string | undefined, one: Zielzeile) => ({
    zellen: [
      ...(render.model.ohne.has('bedarf')
        ? []
        : [
            bedarf === undefined
              ? zelle('keiner genannt', { kopf: true })
              : absatzZelle(kopf('bedarf', bedarf), { kopf: true }),
          ]),
      absatzZelle(kopf('ziel', one.ziel.id), { kopf: render.model.ohne.has('bedarf') }),
      absatzZelle(
        one.massnahmen.map(({ id, titel }) => [verweisTo(render, 'massnahme', id, `${id} ${titel}`)]),
        { liste: true },
      ),
      absatzZelle(
        (one.ziel.data.indikatoren ?? []).map((id) => [
          verweisTo(render, 'indikator', id, `${id} ${findEntity(render.model, 'indikator', id)?.titel ?? ''}`),
        ]),
        { liste: true },
      ),
    ],
    luecke: lueckeOf(render, one),
    von: one.ziel.id,
  });
  const known = new Set(bedarfe.map(({ id }) => id));
  return [
    ...bedarfe.flatMap(({ id }) => {
      const antworten = ziele.filter(({ ziel }) => (ziel.data.bedarfe ?? []).includes(id));
      return antworten.length === 0
        ? [
            {
              zellen: [absatzZelle(kopf('bedarf', id), { kopf: true }), zelle(''), zelle(''), zelle('')],
              luecke: ohneZiel(render),
              von: id,
            },
          ]
        : antworten.map((one) => toZeile(id, one));
    }),
    ...ziele
      .filter(({ ziel }) => !(ziel.data.bedarfe ?? []).some((id) => known.has(id)))
      .map((one) => toZeile(undefined, one)),
  ];
}

const ohneZiel = ({ model }: Render): string => `ohne ${model.worte.ziel.wort}`;

function ketteOf(
  render: Render,
  feld: Feld,
  bedarfe: readonly Entity<'bedarf'>[],
  ziele: readonly Zielzeile[],
  satz: string,
): Kette {
  const { worte } = render.model;
  const leitziel = findEntity(render.model, 'leitziel', `L-${feld.id}`);
  const massnahmen = [
    ...new Map(ziele.flatMap((one) => one.massnahmen.map((each) => [each.id, each] as const))).values(),
  ];
  const beantwortet = new Set(ziele.flatMap(({ ziel }) => ziel.data.bedarfe ?? []));
  const spalten: readonly { readonly titel: string; readonly knoten: readonly Omit<Knoten, 'spalte'>[] }[] = [
    { titel: worte.leitziel.wort, knoten: leitziel ? [knotenOf(render, leitziel, '')] : [] },
    {
      titel: worte.bedarf.viele,
      knoten: bedarfe.map((one) => knotenOf(render, one, beantwortet.has(one.id) ? '' : ohneZiel(render))),
    },
    { titel: worte.ziel.viele, knoten: ziele.map((one) => knotenOf(render, one.ziel, lueckeOf(render, one))) },
    { titel: worte.massnahme.viele, knoten: massnahmen.map((one) => knotenOf(render, one, '')) },
  ].filter(({ knoten }) => knoten.length > 0);
  return {
    spalten: spalten.map(({ titel }) => titel),
    knoten: spalten.flatMap(({ knoten }, index) => knoten.map((einer) => ({ ...einer, spalte: index }))),
    kanten: [
      ...(leitziel
        ? (bedarfe.length > 0 ? bedarfe : ziele.map(({ ziel }) => ziel)).map(({ id }) => [leitziel.id, id] as const)
        : []),
      ...ziele.flatMap(({ ziel }) => (ziel.data.bedarfe ?? []).map((id) => [id, ziel.id] as const)),
      ...ziele.flatMap((one) => one.massnahmen.map(({ id }) => [one.ziel.id, id] as const)),
    ],
    alternative: `${kettentitel(render.model, 'vielen')}: ${feld.titel}. ${satz} Die Tabelle darunter sagt dasselbe.`,
  };
}

const knotenOf = (render: Render, entity: Entity, luecke: string): Omit<Knoten, 'spalte'> => ({
  key: entity.id,
  kennung: entity.id,
  titel: entity.titel,
  href: render.adresse(entity),
  luecke,
});
