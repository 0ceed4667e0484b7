// A Maßnahme with everything that is known of it, and where it stands at the Stichtag.
import { formatKurz, formatLang } from '../../base/datum.ts';
import { wortOf } from '../../domain/felder.ts';
import { keineKosten, kostenart, massnahmeArt, status, verstetigung } from '../../domain/kinds/massnahme.kind.ts';
import { isProposed, sumBetraege } from '../../model/queries/kosten.ts';
import { type Entity, findEntity } from '../../model/model.ts';
import { entriesUntil, overdueAt, type Sachstand, statusAt, terminOf } from '../../model/queries/stand.ts';
import { vorschlagsfeld } from '../../model/queries/vorschlaege.ts';
import { zwischenzielStand } from './aktionsplan.ts';
import { formatEuro, formatZahl } from '../worte/format.ts';
import { akteureOf, type Render, verweisTo } from '../prosa/verweise.ts';
import { angabenOf, type Feldangabe } from './angaben.ts';
import { ausBeteiligung } from './vorschlaege.ts';
import { absatzZelle, joinStuecke, spalte, stueck, type Stueck, type Tabellensicht, zelle } from '../tabelle/zelle.ts';
import { type Entitaetssicht, entitaetssicht, rueckverweiseOf, type Rueckverweise, stueckOf } from './gemeinsam.ts';

/** A Maßnahme in a few lines: where it stands and its facts. */
export interface Massnahmekopf {
  readonly id: string;
  readonly titel: string;
  readonly href: string | null;
  readonly status: string;
  readonly statusArt: string;
  readonly ueberfaellig: number;
  readonly angaben: readonly Feldangabe[];
}

export interface Massnahmesicht extends Entitaetssicht, Massnahmekopf {
  readonly artWort: string;
  readonly kuenftig: boolean;
  readonly feld: Stueck | null;
  readonly zwischenziele: Tabellensicht | null;
  readonly kosten: Tabellensicht | null;
  readonly sachstand: Tabellensicht | null;
  /** What of the Beteiligung went into it. */
  readonly vorschlaege: readonly (readonly Stueck[])[];
  readonly rueckverweise: readonly Rueckverweise[];
}

/** The view of one Maßnahme. */
export function massnahmesicht(render: Render, massnahme: Entity<'massnahme'>): Massnahmesicht {
  return {
    ...entitaetssicht(render, massnahme),
    ...massnahmekopf(render, massnahme),
    artWort: wortOf(massnahmeArt, massnahme.data.art),
    kuenftig: massnahme.data.art === 'kuenftig',
    feld: massnahme.feld === undefined ? null : stueckOf(render, `handlungsfeld:${massnahme.feld}`),
    zwischenziele: zwischenzieleTabelle(render, massnahme),
    kosten: kostenTabelle(render, massnahme),
    sachstand: sachstandTabelle(render, massnahme),
    vorschlaege: ausBeteiligung(render, massnahme),
    rueckverweise: rueckverweiseOf(render, massnahme, [vorschlagsfeld]),
  };
}

export function massnahmekopf(render: Render, massnahme: Entity<'massnahme'>): Massnahmekopf {
  const { stichtag } = render.model;
  const wort = statusAt(massnahme, stichtag);
  return {
    id: massnahme.id,
    titel: massnahme.titel,
    href: render.adresse(massnahme),
    status: wortOf(status, wort),
    statusArt: wort,
    ueberfaellig: overdueAt(massnahme, stichtag).length,
    angaben: listAngaben(render, massnahme),
  };
}

/** The facts in one word and one line each; what is not known is left out, what is open is said. */
const listAngaben = (render: Render, massnahme: Entity<'massnahme'>): readonly Feldangabe[] => {
  const { ziele, kosten, fortgefuehrt_aus, innovationsbudget } = massnahme.data;
  return angabenOf(render, massnahme, {
    ziele: () =>
      joinStuecke(
        ziele.map((id) => zielOf(render, massnahme, id)),
        '; ',
      ),
    // Amounts stand in a table of their own.
    kosten: () => (typeof kosten === 'string' ? wortOf(keineKosten, kosten) : undefined),
    fortgefuehrt_aus: () => vorgaengerOf(render, fortgefuehrt_aus),
    innovationsbudget: () => innovationOf(render, innovationsbudget),
  });
};

function zielOf(render: Render, massnahme: Entity<'massnahme'>, id: string): Stueck {
  const ziel = findEntity(render.model, 'ziel', id);
  const verweis = verweisTo(render, 'ziel', id);
  return ziel && ziel.feld !== massnahme.feld ? { ...verweis, text: `${verweis.text} (Querbezug)` } : verweis;
}

function vorgaengerOf(render: Render, vorgaenger: Entity<'massnahme'>['data']['fortgefuehrt_aus']): Stueck[] {
  if (!vorgaenger) return [];
  const nummer = vorgaenger.nummer === undefined ? '' : `, dort Nr. ${vorgaenger.nummer}`;
  const aenderung = vorgaenger.aenderung === undefined ? '' : `. Geändert: ${vorgaenger.aenderung}`;
  return [verweisTo(render, 'vorgaenger', vorgaenger.vorgaenger), stueck(nummer + aenderung)];
}

function innovationOf(render: Render, innovation: Entity<'massnahme'>['data']['innovationsbudget']): Stueck[] {
  if (!innovation) return [];
  const { idee, fachbereich, antrag, bewilligt, summe, ergebnis, verstetigung: weiter, durch, am } = innovation;
  const worte = [
    antrag === undefined ? '' : `beantragt am ${formatLang(antrag)}`,
    bewilligt === undefined ? 'noch nicht bewilligt' : `bewilligt am ${formatLang(bewilligt)}`,
    summe === undefined ? '' : formatEuro(summe),
    ergebnis === undefined ? '' : `Ergebnis: ${ergebnis}`,
    weiter === undefined
      ? ''
      : `Verstetigung: ${wortOf(verstetigung, weiter)}${am === undefined ? '' : ` am ${formatLang(am)}`}`,
  ].filter((part) => part !== '');
  const von =
    fachbereich === undefined ? [] : [stueck(' Idee aus: '), verweisTo(render, 'akteur', fachbereich), stueck('.')];
  const wer =
    durch === undefined ? [] : [stueck(' Fortgeführt durch: '), verweisTo(render, 'akteur', durch), stueck('.')];
  const satz = worte.join('; ');
  return [
    stueck(`${idee.replace(/\.$/, '')}.`),
    ...von,
    stueck(` ${satz.charAt(0).toUpperCase()}${satz.slice(1)}.`),
    ...wer,
  ];
}

function zwischenzieleTabelle(render: Render, massnahme: Entity<'massnahme'>): Tabellensicht | null {
  const { zwischenziele = [], federfuehrung } = massnahme.data;
  if (zwischenziele.length === 0) return null;
  return {
    titel: `Zwischenziele von ${massnahme.id}`,
    art: 'zwischenziele',
    spalten: [spalte('Nr.', true), spalte('Zwischenziel'), spalte('Termin'), spalte('Zuständig'), spalte('Stand')],
    zeilen: zwischenziele.map((zwischenziel) => {
      const termin = terminOf(massnahme, zwischenziel, render.model.stichtag);
      const zustaendig = zwischenziel.zustaendig ?? federfuehrung;
      return {
        anker: null,
        zellen: [
          zelle(String(zwischenziel.nr), { kopf: true, zahl: true }),
          zelle(zwischenziel.titel),
          absatzZelle([
            [stueck(formatKurz(termin))],
            [stueck(termin === zwischenziel.termin ? '' : `geplant war ${formatKurz(zwischenziel.termin)}`)],
          ]),
          zelle(akteureOf(render, zustaendig === undefined ? [] : [zustaendig])),
          zelle(zwischenzielStand(render, massnahme, zwischenziel.nr)),
        ],
      };
    }),
    anmerkungen: [],
  };
}

function kostenTabelle(render: Render, massnahme: Entity<'massnahme'>): Tabellensicht | null {
  const { kosten } = massnahme.data;
  if (!Array.isArray(kosten)) return null;
  const summe = formatEuro(sumBetraege(kosten.map(({ betrag }) => betrag)));
  return {
    titel: `Kosten von ${massnahme.id}`,
    art: 'kosten',
    spalten: [spalte('Jahr'), spalte('Betrag', true), spalte('Art'), spalte('Budget')],
    zeilen: kosten.map(({ jahr, betrag, budget, art, geschaetzt }) => ({
      anker: null,
      zellen: [
        zelle(String(jahr), { kopf: true }),
        zelle(`${geschaetzt ? 'rund ' : ''}${formatEuro(betrag)}`, { zahl: true }),
        zelle(art === undefined ? '' : wortOf(kostenart, art)),
        zelle(
          budget === undefined
            ? 'nicht zugeordnet'
            : [
                verweisTo(render, 'budget', budget),
                stueck(isProposed(render.model, budget) ? ', unter Finanzierungsvorbehalt' : ''),
              ],
        ),
      ],
    })),
    anmerkungen: kosten.length > 1 ? [[stueck(`Summe: ${summe}.`)]] : [],
  };
}

function sachstandTabelle(render: Render, massnahme: Entity<'massnahme'>): Tabellensicht | null {
  const entries = entriesUntil(massnahme, render.model.stichtag);
  if (entries.length === 0) return null;
  return {
    titel: `Sachstand von ${massnahme.id}`,
    art: 'sachstand',
    spalten: [spalte('Datum'), spalte('Status'), spalte('Sachstand')],
    zeilen: entries.map((entry) => ({
      anker: null,
      zellen: [
        zelle(formatKurz(entry.datum), { kopf: true }),
        zelle(wortOf(status, entry.status), { art: `status-${entry.status}` }),
        absatzZelle(sachstandOf(entry)),
      ],
    })),
    anmerkungen: [],
  };
}

function sachstandOf(entry: Sachstand): Stueck[][] {
  const lines = [
    entry.text,
    entry.grund === undefined ? '' : `Grund: ${entry.grund}`,
    (entry.erreicht ?? []).length === 0 ? '' : `Erreicht: Zwischenziel ${(entry.erreicht ?? []).join(', ')}.`,
    ...(entry.verlegt ?? []).map(
      ({ zwischenziel, nach, grund }) => `Zwischenziel ${zwischenziel} verlegt auf ${formatKurz(nach)}: ${grund}`,
    ),
    entry.ausgaben === undefined ? '' : `Ausgaben bis dahin: ${formatEuro(entry.ausgaben)}.`,
    entry.teilnehmende === undefined ? '' : `Teilnehmende: ${formatZahl(entry.teilnehmende)}.`,
    entry.naechster_schritt === undefined ? '' : `Nächster Schritt: ${entry.naechster_schritt}`,
    entry.entscheidungsbedarf === undefined ? '' : `Entscheidungsbedarf: ${entry.entscheidungsbedarf}`,
    entry.einschaetzung === undefined ? '' : `Einschätzung der Stelle: ${entry.einschaetzung}`,
  ];
  return lines.filter((line) => line !== '').map((line) => [stueck(line)]);
}
