// The Aktionsplan as a table: what who does until when, what it costs, where it stands at the Stichtag.
import { formatKurz } from '../../base/datum.ts';
import { keineKosten, massnahme as kind } from '../../domain/kinds/massnahme.kind.ts';
import { status } from '../../domain/sachstand.ts';
import { felderOf, isGezeigt, worteOf } from '../../domain/feld.ts';
import { wortOf } from '../../domain/felder.ts';
import { isProposed, sumBetraege } from '../../model/queries/kosten.ts';
import { type Entity, findEntity, isOhne, listOf, type Model } from '../../model/model.ts';
import { overdueAt, reachedAt, statusAt, terminOf } from '../../model/queries/massnahme/stand.ts';
import { termineOf } from '../../model/queries/massnahme/termine.ts';
import { formatEuro, plural } from '../worte/format.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { writeWert } from './angaben.ts';
import {
  absatzZelle,
  joinStuecke,
  spaltenkopf,
  stueck,
  type Stueck,
  type Tabellensicht,
  type Zelle,
} from '../tabelle/zelle.ts';
import { phrase } from '../worte/ebenenworte.ts';

/** The künftige Maßnahmen of a Handlungsfeld, or of all. */
export function aktionsplanTabelle(render: Render, kuerzel?: string): Tabellensicht {
  const massnahmen = listOf(render.model, 'massnahme').filter(
    ({ data, feld }) => data.art === 'kuenftig' && (kuerzel === undefined || feld === kuerzel),
  );
  const feld = kuerzel === undefined ? undefined : findEntity(render.model, 'handlungsfeld', kuerzel);
  return {
    titel: feld ? `Aktionsplan: ${feld.titel}` : 'Aktionsplan',
    art: 'aktionsplan',
    spalten: [
      worteOf(kind.schema, render.model.worte).titel,
      ...spaltenOf(render.model).map(({ name, feld: { wort } }) => phrase(render, eigenspalten[name]?.titel ?? wort)),
      'Status',
    ].map((titel) => spaltenkopf(titel)),
    zeilen: massnahmen.map((massnahme) => ({ anker: null, zellen: cellsOf(render, massnahme) })),
    anmerkungen: massnahmen.some((massnahme) => hasVorbehalt(render, massnahme))
      ? [[stueck('† unter Finanzierungsvorbehalt: Das Budget ist vorgeschlagen, nicht beschlossen.')]]
      : [],
  };
}

const spaltenOf = (model: Model) =>
  felderOf(kind.schema, model.worte).filter(
    ({ feld }) => isGezeigt(feld, 'aktionsplan') && (feld.ebene === undefined || !isOhne(model, feld.ebene)),
  );

/** The fields behind the columns of the Aktionsplan, in their order. */
export const planspaltenOf = (model: Model): readonly string[] => [
  'titel',
  ...spaltenOf(model).map(({ name }) => name),
  'status',
];

/** A column of a field that tells more than its value, or tells it shorter. */
interface Eigenspalte {
  readonly titel?: string;
  readonly liste?: true;
  readonly absaetze: (render: Render, massnahme: Entity<'massnahme'>) => readonly (readonly Stueck[])[];
}

const eigenspalten: Readonly<Record<string, Eigenspalte | undefined>> = {
  ziele: {
    titel: '{ziel.wort}',
    absaetze: (render, { data }) => [joinStuecke(data.ziele.map((id) => verweisTo(render, 'ziel', id, id)))],
  },
  zwischenziele: { titel: '{zwischenziel.viele} mit Termin', liste: true, absaetze: zwischenzieleOf },
  kosten: { absaetze: kostenOf },
};

function cellsOf(render: Render, massnahme: Entity<'massnahme'>): readonly Zelle[] {
  const data = new Map<string, unknown>(Object.entries(massnahme.data));
  return [
    absatzZelle([[verweisTo(render, 'massnahme', massnahme.id, massnahme.id)], [stueck(massnahme.titel)]], {
      kopf: true,
    }),
    ...spaltenOf(render.model).map(({ name, schema, feld }) =>
      absatzZelle(
        eigenspalten[name]?.absaetze(render, massnahme) ?? [writeWert(render, massnahme, schema, data.get(name), feld)],
        {
          liste: eigenspalten[name]?.liste ?? false,
        },
      ),
    ),
    statusZelle(render, massnahme),
  ];
}

const hasVorbehalt = (render: Render, { data }: Entity<'massnahme'>): boolean =>
  Array.isArray(data.kosten) && data.kosten.some(({ budget }) => isProposed(render.model, budget));

/** Symbol and word for a Zwischenziel at the Stichtag; colour is never the only sign. */
export function zwischenzielStand(render: Pick<Render, 'model'>, massnahme: Entity<'massnahme'>, nr: number): string {
  const { stichtag } = render.model;
  if (reachedAt(massnahme, stichtag).has(nr)) return '✓\u00A0erreicht';
  return overdueAt(massnahme, stichtag).some((zwischenziel) => zwischenziel.nr === nr)
    ? '!\u00A0überfällig'
    : '○\u00A0offen';
}

function zwischenzieleOf(render: Render, massnahme: Entity<'massnahme'>): Stueck[][] {
  return (massnahme.data.zwischenziele ?? []).map((zwischenziel) => {
    const termin = terminOf(massnahme, zwischenziel, render.model.stichtag);
    const plan = termin === zwischenziel.termin ? '' : ` (statt ${formatKurz(zwischenziel.termin)})`;
    const verzug = overdueDays(render, massnahme, zwischenziel.nr);
    const stand = verzug > 0 ? tellVerzug(verzug) : zwischenzielStand(render, massnahme, zwischenziel.nr);
    return [stueck(`${zwischenziel.nr}. ${zwischenziel.titel}: ${formatKurz(termin)}${plan}, ${stand}`)];
  });
}

function kostenOf(render: Render, { data }: Entity<'massnahme'>): Stueck[][] {
  const { kosten } = data;
  if (kosten === undefined) return [];
  if (!Array.isArray(kosten)) return [[stueck(wortOf(keineKosten, kosten))]];
  const lines = kosten.map(({ jahr, betrag, budget, geschaetzt }) => {
    const rund = geschaetzt ? 'rund ' : '';
    return [stueck(`${jahr}: ${rund}${formatEuro(betrag)}${isProposed(render.model, budget) ? ' †' : ''}`)];
  });
  return kosten.length < 2
    ? lines
    : [...lines, [stueck(`gesamt: ${formatEuro(sumBetraege(kosten.map(({ betrag }) => betrag)))}`)]];
}

function statusZelle(render: Render, massnahme: Entity<'massnahme'>) {
  const wort = statusAt(massnahme, render.model.stichtag);
  const verzug = overdueDays(render, massnahme);
  return absatzZelle([[stueck(wortOf(status, wort))], [stueck(verzug === 0 ? '' : tellVerzug(verzug))]], {
    art: `status-${wort}`,
  });
}

/** The days since a Zwischenziel was due, or the one that is late longest; 0 where nothing is late. */
const overdueDays = ({ model }: Render, massnahme: Entity<'massnahme'>, nr?: number): number =>
  Math.max(
    0,
    ...termineOf(massnahme, model.stichtag)
      .filter(({ zwischenziel }) => nr === undefined || zwischenziel.nr === nr)
      .map(({ verzug }) => verzug),
  );

const tellVerzug = (tage: number): string => `!\u00A0${plural(tage, 'Tag', 'Tage')} überfällig`;
