// The tables on the page of a Maßnahme: its Zwischenziele, its costs, its log.
import { formatKurz } from '../../../base/datum.ts';
import { worteOf } from '../../../domain/feld.ts';
import { wortOf } from '../../../domain/felder.ts';
import { kostenart, kostenposten, zwischenziel } from '../../../domain/kinds/massnahme.kind.ts';
import { status } from '../../../domain/sachstand.ts';
import { sachstandeintrag } from '../../../domain/sachstand.ts';
import { findEntscheider } from '../../../model/queries/entscheidungen.ts';
import { isProposed, postenOf, sumPosten } from '../../../model/queries/kosten.ts';
import type { Entity } from '../../../model/model.ts';
import { entriesUntil, type Sachstand } from '../../../model/queries/massnahme/stand.ts';
import { termineOf } from '../../../model/queries/massnahme/termine.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
import { akteureOf, type Render, verweisOn, verweisTo } from '../../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { formatBetrag, formatEuro, formatZahl } from '../../worte/format.ts';
import { terminworte } from '../../worte/terminworte.ts';
import { uebrigeFelder, uebrigeZeilen } from '../angaben.ts';

const uebrigeAmZwischenziel = uebrigeFelder(zwischenziel, ['nr', 'titel', 'termin', 'zustaendig']);

/** The Zwischenziele with their Termine; null where there are none. */
export function zwischenzieleTabelle(render: Render, massnahme: Entity<'massnahme'>): Tabellensicht | null {
  const termine = termineOf(massnahme, render.model.stichtag);
  if (termine.length === 0) return null;
  const worte = worteOf(zwischenziel, render.model.worte);
  return {
    titel: `${render.model.worte.zwischenziel.viele} von ${massnahme.id}`,
    art: 'zwischenziele',
    spalten: [
      spaltenkopf(worte.nr, true),
      ...[worte.titel, worte.termin, worte.zustaendig, 'Stand'].map((wort) => spaltenkopf(wort)),
      ...uebrigeAmZwischenziel.map(({ wort }) => spaltenkopf(wort)),
    ],
    zeilen: termine.map(({ zwischenziel: eines, termin, zustaendig, stand }) => ({
      anker: null,
      zellen: [
        zelle(String(eines.nr), { kopf: true, zahl: true }),
        zelle(feldstuecke(render, massnahme, eines.titel)),
        absatzZelle([
          [stueck(formatKurz(termin))],
          [stueck(termin === eines.termin ? '' : `geplant war ${formatKurz(eines.termin)}`)],
        ]),
        zelle(akteureOf(render, zustaendig === undefined ? [] : [zustaendig])),
        zelle(terminworte[stand]),
        ...uebrigeAmZwischenziel.map(({ inhalt }) => zelle(inhalt(render, massnahme, eines))),
      ],
    })),
  };
}

const uebrigeAmPosten = uebrigeFelder(kostenposten, ['jahr', 'betrag', 'budget', 'art', 'geschaetzt']);

/** The costs by year; null where no amount is given. */
export function kostenTabelle(render: Render, massnahme: Entity<'massnahme'>): Tabellensicht | null {
  const { kosten } = massnahme.data;
  if (!Array.isArray(kosten)) return null;
  const posten = postenOf(massnahme);
  const summe = sumPosten(posten);
  const worte = worteOf(kostenposten);
  return {
    titel: `Kosten von ${massnahme.id}`,
    art: 'kosten',
    spalten: [
      spaltenkopf(worte.jahr),
      spaltenkopf(worte.betrag, true),
      ...[worte.art, worte.budget].map((wort) => spaltenkopf(wort)),
      ...uebrigeAmPosten.map(({ wort }) => spaltenkopf(wort)),
    ],
    zeilen: posten.map(({ kosten: eines }) => ({
      anker: null,
      zellen: [
        zelle(String(eines.jahr), { kopf: true }),
        zelle(formatBetrag(eines), { zahl: true }),
        zelle(eines.art === undefined ? '' : wortOf(kostenart, eines.art)),
        zelle(budgetOf(render, eines.budget)),
        ...uebrigeAmPosten.map(({ inhalt }) => zelle(inhalt(render, massnahme, eines))),
      ],
    })),
    anmerkungen: posten.length > 1 && summe ? [[stueck(`Summe: ${formatBetrag(summe)}.`)]] : [],
  };
}

const budgetOf = (render: Render, budget: string | undefined): readonly Stueck[] =>
  budget === undefined
    ? [stueck('nicht zugeordnet')]
    : [
        verweisTo(render, 'budget', budget),
        stueck(isProposed(render.model, budget) ? ', unter Finanzierungsvorbehalt' : ''),
      ];

const sachstandworte = worteOf(sachstandeintrag);

/** The log up to the Stichtag; null where it has no entry. */
export function sachstandTabelle(render: Render, massnahme: Entity<'massnahme'>): Tabellensicht | null {
  const entries = entriesUntil(massnahme, render.model.stichtag);
  if (entries.length === 0) return null;
  return {
    titel: `Sachstand von ${massnahme.id}`,
    art: 'sachstand',
    spalten: [sachstandworte.datum, sachstandworte.status, sachstandworte.text].map((wort) => spaltenkopf(wort)),
    zeilen: entries.map((entry) => ({
      anker: null,
      zellen: [
        zelle(formatKurz(entry.datum), { kopf: true }),
        zelle(wortOf(status, entry.status), { art: `status-${entry.status}` }),
        absatzZelle([
          ...sachstandOf(render, massnahme, entry),
          ...uebrigeZeilen(render, massnahme, uebrigeAmSachstand, entry),
        ]),
      ],
    })),
  };
}

const uebrigeAmSachstand = uebrigeFelder(sachstandeintrag, [
  'datum',
  'status',
  'text',
  'erreicht',
  'verlegt',
  'ausgaben',
  'teilnehmende',
  'naechster_schritt',
  'entscheidungsbedarf',
  'entscheidet',
  'einschaetzung',
  'grund',
]);

function sachstandOf(render: Render, massnahme: Entity<'massnahme'>, entry: Sachstand): (readonly Stueck[])[] {
  const worte = sachstandworte;
  const words = (text: string): readonly Stueck[] => feldstuecke(render, massnahme, text);
  const line = (feld: 'grund' | 'naechster_schritt' | 'entscheidungsbedarf' | 'einschaetzung'): readonly Stueck[] => {
    const text = entry[feld];
    return text === undefined ? [] : [stueck(`${worte[feld]}: `), ...words(text)];
  };
  const entscheider = findEntscheider(render.model, entry.entscheidet);
  const wer = entscheider ? [stueck(`${worte.entscheidet}: `), verweisOn(render, entscheider)] : [];
  const bedarf = line('entscheidungsbedarf');
  const lines = [
    words(entry.text),
    line('grund'),
    (entry.erreicht ?? []).length === 0
      ? []
      : [stueck(`Erreicht: ${render.model.worte.zwischenziel.wort} ${(entry.erreicht ?? []).join(', ')}.`)],
    ...(entry.verlegt ?? []).map(({ zwischenziel: nr, nach, grund }) => [
      stueck(`${render.model.worte.zwischenziel.wort} ${nr} verlegt auf ${formatKurz(nach)}: `),
      ...words(grund),
    ]),
    entry.ausgaben === undefined ? [] : [stueck(`${worte.ausgaben}: ${formatEuro(entry.ausgaben)}.`)],
    entry.teilnehmende === undefined ? [] : [stueck(`${worte.teilnehmende}: ${formatZahl(entry.teilnehmende)}.`)],
    line('naechster_schritt'),
    bedarf.length > 0 && wer.length > 0 ? [...bedarf, stueck(' ('), ...wer, stueck(')')] : [...bedarf, ...wer],
    line('einschaetzung'),
  ];
  return lines.filter(({ length }) => length > 0);
}
