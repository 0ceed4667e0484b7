// The Aktionsplan as a table: what who does until when, what it costs, where it stands at the Stichtag.
import { terminworte } from '../../worte/terminworte.ts';
import { formatKurz } from '../../../base/datum.ts';
import { keineKosten, massnahme as kind } from '../../../domain/kinds/massnahme.kind.ts';
import { status } from '../../../domain/sachstand.ts';
import { felderOf, isGezeigt, worteOf } from '../../../domain/feld.ts';
import { wortOf } from '../../../domain/felder.ts';
import { isProposed, postenOf, sumPosten } from '../../../model/queries/kosten.ts';
import { type Entity, findEntity, isOhne, listOf, type Model } from '../../../model/model.ts';
import { statusAt } from '../../../model/queries/massnahme/stand.ts';
import { nextTerminOf, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { formatBetrag, plural } from '../../worte/format.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { writeWert } from '../angaben.ts';
import {
  absatzZelle,
  joinStuecke,
  spaltenkopf,
  stueck,
  type Stueck,
  type Tabellensicht,
  type Zelle,
} from '../../tabelle/zelle.ts';
import { phrase } from '../../worte/ebenenworte.ts';

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
        [
          ...(eigenspalten[name]?.absaetze(render, massnahme) ?? [
            writeWert(render, massnahme, schema, data.get(name), feld),
          ]),
          ...(name === 'zeitraum' && render.papier !== true ? [nextOf(render, massnahme)] : []),
        ],
        {
          liste: eigenspalten[name]?.liste ?? false,
          // What a folded card shows too.
          art: name === 'zeitraum' ? 'frist' : null,
        },
      ),
    ),
    statusZelle(render, massnahme),
  ];
}

/** On the website what is due next stands beside the time: of a folded card that is all that is seen. */
function nextOf({ model }: Render, massnahme: Entity<'massnahme'>): Stueck[] {
  const next = nextTerminOf(termineOf(massnahme, model.stichtag));
  return next === undefined ? [] : [stueck(`Als Nächstes: ${formatKurz(next.termin)}`)];
}

const hasVorbehalt = (render: Render, { data }: Entity<'massnahme'>): boolean =>
  Array.isArray(data.kosten) && data.kosten.some(({ budget }) => isProposed(render.model, budget));

function zwischenzieleOf(render: Render, massnahme: Entity<'massnahme'>): Stueck[][] {
  return termineOf(massnahme, render.model.stichtag).map(({ zwischenziel, termin, verzug, stand: wort }) => {
    const plan = termin === zwischenziel.termin ? '' : ` (statt ${formatKurz(zwischenziel.termin)})`;
    const stand = verzug > 0 ? tellVerzug(verzug) : terminworte[wort];
    return [stueck(`${zwischenziel.nr}. ${zwischenziel.titel}: ${formatKurz(termin)}${plan}, ${stand}`)];
  });
}

function kostenOf(render: Render, massnahme: Entity<'massnahme'>): Stueck[][] {
  const { kosten } = massnahme.data;
  if (kosten === undefined) return [];
  if (!Array.isArray(kosten)) return [[stueck(wortOf(keineKosten, kosten))]];
  const posten = postenOf(massnahme);
  const lines = posten.map(({ kosten: eines }) => [
    stueck(`${eines.jahr}: ${formatBetrag(eines)}${isProposed(render.model, eines.budget) ? ' †' : ''}`),
  ]);
  const summe = sumPosten(posten);
  return lines.length < 2 || !summe ? lines : [...lines, [stueck(`gesamt: ${formatBetrag(summe)}`)]];
}

function statusZelle(render: Render, massnahme: Entity<'massnahme'>) {
  const wort = statusAt(massnahme, render.model.stichtag);
  const verzug = overdueDays(render, massnahme);
  return absatzZelle([[stueck(wortOf(status, wort))], [stueck(verzug === 0 ? '' : tellVerzug(verzug))]], {
    art: `status-${wort}`,
  });
}

/** The days since the Zwischenziel was due that is late longest; 0 where nothing is late. */
const overdueDays = ({ model }: Render, massnahme: Entity<'massnahme'>): number =>
  Math.max(0, ...termineOf(massnahme, model.stichtag).map(({ verzug }) => verzug));

const tellVerzug = (tage: number): string => `!\u00A0${plural(tage, 'Tag', 'Tage')} überfällig`;
