// The registers at the end of the concept: who, what is measured, which money, which bodies, which words, which sources.
import { akteurArt } from '../../../domain/kinds/akteur.kind.ts';
import { wortOf } from '../../../domain/felder.ts';
import { allKinds, kindOf, type Typ } from '../../../domain/registry.ts';
import { type Entity, findReferrers, listOf, type Model } from '../../../model/model.ts';
import { type Render, verweisTo } from '../../../render/prosa/verweise.ts';
import {
  absatzZelle,
  joinStuecke,
  spaltenkopf,
  stueck,
  type Stueck,
  type Tabellensicht,
  zelle,
} from '../../../render/tabelle/zelle.ts';
import { konzeptsicht } from '../../../render/views/konzept.view.ts';
import { eintragssichten } from '../../../render/views/verzeichnisse.view.ts';
import type { Tree } from '../../../render/tree/h.ts';
import type { Fill } from '../../../render/vorlagenwerk.ts';
import type { Kapitelplan } from '../satz/gliederung.ts';
import { ankerOf } from './kontext.ts';

/** The kinds that have a register, in its order. */
const verzeichnete = allKinds
  .flatMap(({ typ, register }) => (register ? [{ typ, register }] : []))
  .sort((a, b) => a.register.rang - b.register.rang);

const imVerzeichnis: ReadonlySet<string> = new Set(
  verzeichnete.flatMap(({ typ }) => [typ, kindOf(typ).teil?.typ ?? typ]),
);

/** True for what the registers hold: links lead there. */
export const isVerzeichnet = (typ: string): boolean => imVerzeichnis.has(typ);

interface Verzeichnis {
  readonly titel: string;
  readonly typ: Typ;
  readonly make: (render: Render, fill: Fill<Tree>) => Tree;
}

/** The registers with entries; that of the Akteure is a table. */
const listVerzeichnisse = (model: Model): readonly Verzeichnis[] =>
  verzeichnete
    .filter(({ typ }) => listOf(model, typ).length > 0)
    .map(({ typ, register: { titel, form } }) => ({
      titel,
      typ,
      make: (render, fill) =>
        typ === 'akteur'
          ? fill('tabelle', { tabelle: akteureTabelle(render) })
          : fill(form, { eintraege: eintragssichten(render, typ) }),
    }));

/** The chapter of all registers that have an entry; none where there is none. */
export function planVerzeichnisse(render: Render, fill: Fill<Tree>): Kapitelplan[] {
  const { vorgaenger } = konzeptsicht(render);
  // Entries have headings of the third level, and their bodies begin below these.
  const inner = { ...render, ebene: 4 };
  const filled = [
    ...listVerzeichnisse(render.model),
    ...(vorgaenger
      ? [{ titel: 'Vorgänger', typ: 'konzept' as const, make: () => fill('tabelle', { tabelle: vorgaenger }) }]
      : []),
  ];
  if (filled.length === 0) return [];
  return [
    {
      titel: 'Verzeichnisse',
      abschnitte: filled.map(({ titel, typ }) => ({ anker: `verzeichnis-${typ}`, titel })),
      make: (abschnitte) =>
        fill('teil', {
          abschnitte: abschnitte.map((abschnitt, index) => ({
            ...abschnitt,
            baum: filled[index]?.make(inner, fill) ?? [],
            angaben: [],
          })),
        }),
    },
  ];
}

/** Who is who, and for what each answers: Maßnahmen by their ids, or the table would be longer than the concept. */
function akteureTabelle(render: Render): Tabellensicht {
  return {
    titel: `Akteure und ihre ${render.model.worte.massnahme.viele} mit Seite`,
    art: 'akteure',
    spalten: [spaltenkopf('Akteur'), spaltenkopf('Art'), spaltenkopf('Federführend für'), spaltenkopf('Beteiligt an')],
    zeilen: listOf(render.model, 'akteur').map((akteur) => ({
      anker: ankerOf(akteur),
      zellen: [
        absatzZelle([[stueck(akteur.titel)], [stueck(akteur.data.kurz ?? '')]], { kopf: true }),
        zelle(
          [
            wortOf(akteurArt, akteur.data.art),
            ...(akteur.data.dezernat === undefined ? [] : [`Dezernat ${akteur.data.dezernat}`]),
          ].join(', '),
        ),
        zelle(massnahmenOf(render, akteur, 'federfuehrung')),
        zelle(massnahmenOf(render, akteur, 'beteiligte')),
      ],
    })),
  };
}

const massnahmenOf = (render: Render, akteur: Entity<'akteur'>, feld: string): Stueck[] =>
  joinStuecke(
    findReferrers(render.model, akteur, 'massnahme', feld).map(({ id }) => verweisTo(render, 'massnahme', id, id)),
  );
