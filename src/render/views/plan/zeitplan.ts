// The timeline of Maßnahmen: periods, Zwischenziele as they are due and as they were, as strips and as a table of the same data.
import { terminwort, terminworte } from '../../worte/terminworte.ts';
import type { Element } from 'hast';
import { ersterTag, formatKurz, formatLang, letzterTag, type Tag } from '../../../base/datum.ts';
import type { Entity } from '../../../model/model.ts';
import { overdueOf, type Termin, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { verlegungenUntil } from '../../../model/queries/massnahme/veraenderung.ts';
import {
  drawZeitachse,
  drawZeitstreifen,
  fensterOf,
  isIn,
  jahrfenster,
  type Marke,
  type Markenart,
  type Zeitfenster,
  type Zeitstreifen,
} from '../../diagramm/zeitstreifen.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { spaltenkopf, type Stueck, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { formatZeitraum, plural } from '../../worte/format.ts';

type Massnahme = Entity<'massnahme'>;

/** A form on a strip: a Zwischenziel as it stands, or the day that it had before. */
export type Zeitform = Markenart | 'vorher';

/** Strips over one window; `verweis` is null where the page is about the one Maßnahme. */
export interface Zeitbild {
  readonly achse: Element;
  /** `verzug` is '46 Tage im Verzug', empty where nothing is late. */
  readonly zeilen: readonly { readonly verweis: Stueck | null; readonly verzug: string; readonly bild: Element }[];
}

export interface Zeitplansicht {
  readonly stichtag: string;
  /** What a Zwischenziel is called; null where the concept has none. */
  readonly zwischenziel: string | null;
  /** The forms that are to be seen in it: only these are explained. */
  readonly formen: readonly Zeitform[];
  readonly bild: Zeitbild;
  /** The same for single years, of those Maßnahmen that have a Termin in it. */
  readonly jahre: readonly { readonly jahr: number; readonly anzahl: string; readonly bild: Zeitbild }[];
  readonly tabelle: Tabellensicht;
}

/** The timeline of these Maßnahmen at the Stichtag; null where none has a date. `allein` for the page of a single one. */
export function zeitplansicht(
  render: Render,
  massnahmen: readonly Massnahme[],
  titel: string,
  allein = false,
): Zeitplansicht | null {
  const { stichtag, worte } = render.model;
  const { zwischenziel } = worte;
  const zeilen = massnahmen
    .map((massnahme) => ({ massnahme, streifen: streifenOf(massnahme, stichtag) }))
    .filter(({ streifen }) => tageOf(streifen).length > 0);
  if (zeilen.length === 0) return null;
  const draw = (some: typeof zeilen, fenster: Zeitfenster): Zeitbild => ({
    achse: drawZeitachse(fenster),
    zeilen: some.map(({ massnahme, streifen }) => ({
      verweis: allein ? null : verweisTo(render, 'massnahme', massnahme.id, `${massnahme.id} ${massnahme.titel}`),
      verzug: tellVerzug(massnahme, stichtag),
      bild: drawZeitstreifen(streifen, fenster),
    })),
  });
  const fenster = fensterOf([stichtag, ...zeilen.flatMap(({ streifen }) => tageOf(streifen))]);
  return {
    stichtag: formatLang(stichtag),
    zwischenziel: render.model.ohne.has('zwischenziel') ? null : zwischenziel.wort,
    formen: [
      ...new Set(
        zeilen.flatMap(({ streifen: { marken } }) =>
          marken.flatMap(({ art, vorher }): Zeitform[] => (vorher.length > 0 ? [art, 'vorher'] : [art])),
        ),
      ),
    ],
    bild: draw(zeilen, fenster),
    jahre: allein
      ? []
      : jahreOf(fenster).flatMap((jahr) => {
          const some = zeilen.filter(({ streifen }) => streifen.marken.some(({ tag }) => isIn(jahrfenster(jahr), tag)));
          const anzahl = some
            .flatMap(({ streifen }) => streifen.marken)
            .filter(({ tag }) => isIn(jahrfenster(jahr), tag)).length;
          return some.length === 0
            ? []
            : [
                {
                  jahr,
                  anzahl: `${anzahl} ${anzahl === 1 ? zwischenziel.wort : zwischenziel.viele}`,
                  bild: draw(some, jahrfenster(jahr)),
                },
              ];
        }),
    tabelle: zeitplanTabelle(
      render,
      zeilen.map(({ massnahme }) => massnahme),
      titel,
    ),
  };
}

function tellVerzug(massnahme: Massnahme, stichtag: Tag): string {
  const [late] = overdueOf(termineOf(massnahme, stichtag));
  return late ? `${plural(late.verzug, 'Tag', 'Tage')} im Verzug` : '';
}

const jahreOf = ({ von, bis }: Zeitfenster): readonly number[] =>
  Array.from(
    { length: Number(bis.slice(0, 4)) - Number(von.slice(0, 4)) },
    (_, index) => Number(von.slice(0, 4)) + index,
  );

const tageOf = ({ balken, marken }: Zeitstreifen): readonly Tag[] => [
  ...(balken ? [balken.von, ...(balken.bis === undefined ? [] : [balken.bis])] : []),
  ...marken.flatMap(({ tag, vorher }) => [tag, ...vorher]),
];

function streifenOf(massnahme: Massnahme, stichtag: Tag): Zeitstreifen {
  const { zeitraum } = massnahme.data;
  const termine = termineOf(massnahme, stichtag);
  const worte = termine.map((termin) => `${termin.zwischenziel.nr}. ${tellStandOfTermin(massnahme, termin, stichtag)}`);
  return {
    balken: zeitraum && {
      von: ersterTag(zeitraum.von),
      bis: zeitraum.bis === undefined ? undefined : letzterTag(zeitraum.bis),
    },
    marken: termine.map((termin) => toMarke(massnahme, termin, stichtag)),
    stichtag,
    alternative: `Zeitplan von ${massnahme.id}: ${[formatZeitraum(zeitraum), ...worte].filter((wort) => wort !== '').join('; ')}. Stichtag ${formatKurz(stichtag)}.`,
  };
}

/** What nobody waits for looks the same, for a while or for good. */
const artOf = ({ stand }: Termin): Markenart => (stand === 'ruht' || stand === 'entfaellt' ? 'entfallen' : stand);

const frueherOf = (massnahme: Massnahme, { zwischenziel }: Termin, stichtag: Tag): readonly string[] =>
  verlegungenUntil(massnahme, stichtag).flatMap((move) => (move.zwischenziel.nr === zwischenziel.nr ? [move.von] : []));

const toMarke = (massnahme: Massnahme, termin: Termin, stichtag: Tag): Marke => ({
  text: String(termin.zwischenziel.nr),
  art: artOf(termin),
  tag: termin.tag,
  vorher: frueherOf(massnahme, termin, stichtag).map(letzterTag),
});

/** 'bis 31.10.2026, verlegt von 31.05.2026, ○ offen' */
function tellStandOfTermin(massnahme: Massnahme, termin: Termin, stichtag: Tag): string {
  const frueher = frueherOf(massnahme, termin, stichtag).map(formatKurz);
  const verlegt = frueher.length === 0 ? '' : `, verlegt von ${frueher.join(', dann ')}`;
  return `bis ${formatKurz(termin.termin)}${verlegt}, ${terminwort(termin.stand)}`;
}

/** Every Zwischenziel with its days, a line each; a Maßnahme without one has a line of its own. */
function zeitplanTabelle(render: Render, massnahmen: readonly Massnahme[], titel: string): Tabellensicht {
  const { stichtag, worte, ohne } = render.model;
  return {
    titel,
    art: 'zeitplan',
    spalten: [
      worte.massnahme.wort,
      'Zeitraum',
      ...(ohne.has('zwischenziel') ? [] : [worte.zwischenziel.wort, 'Termin', 'Verlegt von', 'Stand']),
    ].map((wort) => spaltenkopf(wort)),
    zeilen: massnahmen.flatMap((massnahme) => {
      const kopf = zelle(verweisTo(render, 'massnahme', massnahme.id, massnahme.id), { kopf: true });
      const zeitraum = zelle(formatZeitraum(massnahme.data.zeitraum));
      const termine = termineOf(massnahme, stichtag);
      if (ohne.has('zwischenziel')) return [{ anker: null, zellen: [kopf, zeitraum] }];
      if (termine.length === 0)
        return [{ anker: null, zellen: [kopf, zeitraum, zelle('keine'), zelle(''), zelle(''), zelle('')] }];
      return termine.map((termin) => ({
        anker: null,
        zellen: [
          kopf,
          zeitraum,
          zelle(`${termin.zwischenziel.nr}. ${termin.zwischenziel.titel}`),
          zelle(formatKurz(termin.termin)),
          zelle(frueherOf(massnahme, termin, stichtag).map(formatKurz).join(', ')),
          zelle(terminworte[termin.stand]),
        ],
      }));
    }),
  };
}
