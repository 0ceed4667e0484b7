// The concept as a whole: its title, Fassung, Vorwort and the table of its contents.
import { formatKurz, formatLang } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { kapitelTeil } from '../../domain/kinds/kapitel.kind.ts';
import { fassungStatus } from '../../domain/kinds/konzept.kind.ts';
import { findSitzung, nameSitzung } from '../../model/queries/gremien.ts';
import { listOf, type Model } from '../../model/model.ts';
import { renderProsa } from '../prosa/prosa.ts';
import { type Render, verweisOn } from '../prosa/verweise.ts';
import { spaltenkopf, type Stueck, type Tabellensicht, zelle } from '../tabelle/zelle.ts';
import { type Angabe, angabenOf } from './angaben.ts';
import type { Tree } from '../tree/h.ts';

export interface Konzeptsicht {
  readonly titel: string;
  readonly untertitel: string | null;
  readonly kommune: string | null;
  readonly herausgeber: string | null;
  readonly hinweis: string | null;
  readonly laufzeit: string | null;
  /** 'Musterfassung (Zwischenstand), Stand 30. Juni 2026' */
  readonly fassung: string;
  readonly beschluss: string | null;
  /** The day of the Fassung, in words; the Stichtag where it names none. */
  readonly stand: string;
  readonly stichtag: string;
  readonly angaben: readonly Angabe[];
  readonly vorgaenger: Tabellensicht | null;
  /** The parts of the document in their order; the Handlungsfelder come after the Statistik. */
  readonly teile: readonly { readonly titel: string; readonly eintraege: readonly Stueck[] }[];
}

/** The concept's own words, also for pages that only need its title and hinweis. */
export function konzeptsicht(render: Render): Konzeptsicht {
  const { model } = render;
  const data = model.konzept?.data;
  const beschluss = data?.fassung?.beschluss === undefined ? undefined : findSitzung(model, data.fassung.beschluss);
  return {
    titel: data?.titel ?? '',
    untertitel: data?.untertitel ?? null,
    kommune: data?.kommune ?? null,
    herausgeber: data?.herausgeber ?? null,
    hinweis: data?.hinweis ?? null,
    laufzeit: data?.laufzeit ? `${formatLang(data.laufzeit.von)} bis ${formatLang(data.laufzeit.bis)}` : null,
    fassung: fassungOf(model),
    beschluss: beschluss ? nameSitzung(beschluss) : null,
    stand: formatLang(data?.fassung?.stand ?? model.stichtag),
    stichtag: formatLang(model.stichtag),
    angaben: model.konzept ? angabenOf(render, model.konzept) : [],
    vorgaenger: vorgaengerTabelle(render),
    teile: teileOf(render),
  };
}

/** The Vorwort: the body of the concept's own file. */
export const vorwortOf = (render: Render): Tree =>
  render.model.konzept ? renderProsa(render, render.model.konzept.facts) : [];

function fassungOf(model: Model): string {
  const { bezeichnung, status, stand } = model.konzept?.data.fassung ?? {};
  const worte = [bezeichnung, status === undefined ? undefined : wortOf(fassungStatus, status)].filter(
    (wort) => wort !== undefined,
  );
  const name = worte.length === 2 ? `${worte[0]} (${worte[1]})` : (worte[0] ?? '');
  return [name, stand === undefined ? '' : `Stand ${formatLang(stand)}`].filter((part) => part !== '').join(', ');
}

function vorgaengerTabelle(render: Render): Tabellensicht | null {
  const vorgaenger = render.model.konzept?.data.vorgaenger ?? [];
  if (vorgaenger.length === 0) return null;
  return {
    titel: 'Vorgänger dieses Konzepts',
    art: 'vorgaenger',
    spalten: [spaltenkopf('Konzept'), spaltenkopf('Jahr'), spaltenkopf('Fortgeführt in')],
    zeilen: vorgaenger.map(({ id, titel, jahr }) => ({
      anker: `vorgaenger-${id}`,
      zellen: [
        zelle(titel, { kopf: true }),
        zelle(jahr === undefined ? '' : formatKurz(String(jahr))),
        zelle(
          (render.model.eingehend.get(`vorgaenger:${id}`) ?? [])
            .filter(({ feld }) => feld !== 'text')
            .flatMap(({ von }, index) => {
              const entity = render.model.byKey.get(von);
              const trenner = index === 0 ? [] : [{ text: ', ', href: null }];
              return entity ? [...trenner, verweisOn(render, entity, entity.id)] : [];
            }),
        ),
      ],
    })),
  };
}

function teileOf(render: Render): Konzeptsicht['teile'] {
  const kapitel = listOf(render.model, 'kapitel');
  const teile = kapitelTeil.options.map((teil) => ({
    teil,
    titel: wortOf(kapitelTeil, teil),
    eintraege: kapitel
      .filter(({ data }) => data.teil === teil)
      .map((entity) => verweisOn(render, entity, entity.titel)),
  }));
  const felder = listOf(render.model, 'handlungsfeld').map((feld) =>
    verweisOn(render, feld, `${feld.data.nummer}. ${feld.titel}`),
  );
  const index = teile.findIndex(({ teil }) => teil === 'statistik') + 1;
  return [...teile.slice(0, index), { titel: 'Handlungsfelder', eintraege: felder }, ...teile.slice(index)].filter(
    ({ eintraege }) => eintraege.length > 0,
  );
}
