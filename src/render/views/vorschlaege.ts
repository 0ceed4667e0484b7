// From proposal to effect: what was proposed, what became of it, and where the Maßnahmen stand into which it went.
import { formatLang } from '../../base/datum.ts';
import { groupBy } from '../../base/gruppen.ts';
import { vorschlagUmgang } from '../../domain/kinds/beteiligung.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import { status } from '../../domain/sachstand.ts';
import { countStatus } from '../../model/queries/massnahme/fortschritt.ts';
import { type Bekannt, type Entity, findEntity, keyOf } from '../../model/model.ts';
import { statusAt } from '../../model/queries/massnahme/stand.ts';
import {
  findVorschlaege,
  listVorschlaege,
  type Umgang,
  type Vorschlag,
  type Vorschlagsauswahl,
} from '../../model/queries/vorschlaege.ts';
import { tellZaehlung } from '../worte/standworte.ts';
import { feldstuecke } from '../prosa/feldprosa.ts';
import { type Render, verweisOn, verweisTo } from '../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../tabelle/zelle.ts';

/** What was proposed and what became of it; `mitEvent` where the proposals are of several events. */
export function vorschlaegeTabelle(
  render: Render,
  vorschlaege: readonly Vorschlag[],
  titel: string,
  mitEvent: boolean,
): Tabellensicht {
  return {
    titel,
    art: 'vorschlaege',
    spalten: [
      spaltenkopf('Vorschlag'),
      ...(mitEvent ? [spaltenkopf('Veranstaltung')] : []),
      spaltenkopf('Umgang'),
      spaltenkopf('Eingeflossen in, mit Stand'),
    ],
    zeilen: vorschlaege.map(({ text, event, umgang, grund, targets }) => ({
      anker: null,
      zellen: [
        zelle(feldstuecke(render, event, text)),
        ...(mitEvent ? [zelle(verweisTo(render, 'beteiligung', event.id, event.titel))] : []),
        absatzZelle([
          [stueck(wortOf(vorschlagUmgang, umgang))],
          grund === undefined ? [] : feldstuecke(render, event, grund),
        ]),
        absatzZelle(targets.map((ziel) => zielMitStand(render, ziel))),
      ],
    })),
  };
}

/** A thing with its name, a Maßnahme also with its status at the Stichtag. */
function zielMitStand(render: Render, ziel: Bekannt): Stueck[] {
  const massnahme = ziel.typ === 'massnahme' ? findEntity(render.model, 'massnahme', ziel.id) : undefined;
  const stand = massnahme ? `: ${wortOf(status, statusAt(massnahme, render.model.stichtag))}` : '';
  return [verweisOn(render, ziel), ...(stand === '' ? [] : [stueck(stand)])];
}

/** The proposals of a selection as a table, for prose. */
export function auswahlTabelle(render: Render, auswahl: Vorschlagsauswahl): Tabellensicht {
  const umgang = auswahl.umgang === undefined ? '' : `, ${wortOf(vorschlagUmgang, auswahl.umgang)}`;
  const phase = { erarbeitung: ' bei der Erarbeitung', umsetzung: ' bei der Umsetzung' }[auswahl.phase ?? ''] ?? '';
  return vorschlaegeTabelle(render, listVorschlaege(render.model, auswahl), `Vorschläge${phase}${umgang}`, true);
}

export interface Wirkungssicht {
  /** The counts, each with its denominator. */
  readonly bilanz: readonly string[];
  readonly gruppen: readonly {
    readonly anker: Umgang;
    readonly titel: string;
    readonly anzahl: number;
    readonly tabelle: Tabellensicht;
  }[];
}

/** All proposals by what became of them, with counts. */
export function wirkungssicht(render: Render): Wirkungssicht {
  const alle = listVorschlaege(render.model);
  const byUmgang = groupBy(alle, ({ umgang }) => umgang);
  const gruppen = vorschlagUmgang.options.flatMap((anker) => {
    const vorschlaege = byUmgang.get(anker) ?? [];
    const titel = umgangtitel[anker];
    return vorschlaege.length === 0
      ? []
      : [
          {
            anker,
            titel,
            anzahl: vorschlaege.length,
            tabelle: vorschlaegeTabelle(render, vorschlaege, `Vorschläge: ${titel.toLowerCase()}`, true),
          },
        ];
  });
  return { bilanz: bilanzOf(render, alle, gruppen), gruppen };
}

const umgangtitel: Readonly<Record<Umgang, string>> = {
  uebernommen: 'Übernommen',
  teilweise: 'Teilweise übernommen',
  nicht: 'Nicht übernommen',
};

function bilanzOf({ model }: Render, alle: readonly Vorschlag[], gruppen: Wirkungssicht['gruppen']): string[] {
  const events = new Set(alle.map(({ event }) => event.id)).size;
  const targets = [
    ...new Map(
      alle
        .filter(({ umgang }) => umgang !== 'nicht')
        .flatMap((vorschlag) => vorschlag.targets)
        .map((ziel) => [keyOf(ziel), ziel]),
    ).values(),
  ];
  const massnahmen = targets.flatMap(({ typ, id }) =>
    typ === 'massnahme' ? (findEntity(model, 'massnahme', id) ?? []) : [],
  );
  const zaehlung = countStatus(massnahmen, model.stichtag);
  const zahlZiele = targets.filter(({ typ }) => typ === 'ziel').length;
  return [
    `Aufgeschrieben sind ${tellAnzahl(alle.length, 'Vorschlag', 'Vorschläge')} aus ${tellAnzahl(events, 'Veranstaltung', 'Veranstaltungen')}: ` +
      `${gruppen.map(({ titel, anzahl }) => `${titel.toLowerCase()} ${anzahl} von ${alle.length}`).join(', ')}.`,
    `Eingegangen sind die ganz oder teilweise übernommenen in ${tellAnzahl(zahlZiele, model.worte.ziel.wort, model.worte.ziel.viele)} und ${tellAnzahl(massnahmen.length, model.worte.massnahme.wort, model.worte.massnahme.viele)}.` +
      (massnahmen.length === 0 ? '' : ` Stand am ${formatLang(model.stichtag)}: ${tellZaehlung(zaehlung)}.`),
  ];
}

const tellAnzahl = (anzahl: number, eins: string, viele: string): string => `${anzahl} ${anzahl === 1 ? eins : viele}`;

/** The proposals that went into a Ziel or a Maßnahme, each as a line of pieces. */
export const ausBeteiligung = (render: Render, entity: Entity): Stueck[][] =>
  findVorschlaege(render.model, entity).map(({ text, umgang, event }) => [
    stueck(`„${text}“ (${wortOf(vorschlagUmgang, umgang)}), `),
    verweisTo(render, 'beteiligung', event.id, event.titel),
  ]);
