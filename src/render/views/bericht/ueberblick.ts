// The counts of a report by Handlungsfeld: Maßnahmen by status, money and participants against plan, each with its denominator.
import { wortOf } from '../../../domain/felder.ts';
import { status } from '../../../domain/sachstand.ts';
import { countFortschritt, type Zaehlung } from '../../../model/queries/massnahme/fortschritt.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { sumAusgaben, sumTeilnehmende } from '../../../model/queries/umsetzung.ts';
import { formatEuro, formatZahl } from '../../worte/format.ts';
import { nichtGenannt, ohneSachstand } from '../../worte/standworte.ts';
import {
  spaltenkopf,
  type Tabellensicht,
  zelltextOf,
  withoutLeereSpalten,
  type Zelle,
  zelle,
} from '../../tabelle/zelle.ts';
import { absatz, type Berichtsabschnitt, type Berichtslage, klassenOf } from './teil.ts';
import { phrase } from '../../worte/ebenenworte.ts';
import { withBeiwort } from '../../../domain/ebenen.ts';

type Massnahme = Entity<'massnahme'>;

/** The section with all of them. */
export function ueberblick(lage: Berichtslage): Berichtsabschnitt {
  return {
    anker: 'bericht-ueberblick',
    titel: 'Überblick',
    absaetze: [
      absatz(
        phrase(
          lage.render,
          `Gezählt wird der Status des letzten Sachstands bis zum Stichtag. Ohne Sachstand gilt {massnahme.ein:künftig} als geplant, {massnahme.einAllein:bisherig} als laufend; wie viele das sind, steht in der Spalte „${ohneSachstand}“. Daueraufgaben haben kein Ende, dem sie näher kommen könnten, und werden getrennt gezählt, ebenso {massnahme.viele} ohne Angabe eines Zeitraums.`,
        ),
      ),
    ],
    tabellen: [
      ...standTabellen(lage),
      plantabelle(lage),
      ...(hasAusgaben(lage) ? [ausgabentabelle(lage)] : []),
      ...(hasTeilnehmende(lage) ? [teilnahmetabelle(lage)] : []),
    ].map((tabelle) => withoutLeereSpalten(tabelle, isNull)),
  };
}

/** True for a cell that counts nothing. */
const isNull = (inhalt: Zelle | undefined): boolean => /^0(?:\s€)?$/.test(zelltextOf(inhalt));

function hasAusgaben({ massnahmen, stichtag }: Berichtslage): boolean {
  const { gemeldet, entfallen } = sumAusgaben(massnahmen, stichtag);
  return gemeldet > 0 || entfallen > 0;
}

function hasTeilnehmende({ massnahmen, stichtag }: Berichtslage): boolean {
  const { mitPlan, gemeldet, entfallen } = sumTeilnehmende(massnahmen, stichtag);
  return mitPlan > 0 || gemeldet > 0 || entfallen > 0;
}

/** One row for each Handlungsfeld, and one for all. */
function zeilenOf(
  { render, massnahmen }: Berichtslage,
  cellsOf: (some: readonly Massnahme[]) => readonly (string | number)[],
): Tabellensicht['zeilen'] {
  const felder = listOf(render.model, 'handlungsfeld').map(({ id, titel }) => ({
    titel,
    eigene: massnahmen.filter(({ feld }) => feld === id),
  }));
  return [...felder, { titel: 'Alle Handlungsfelder', eigene: massnahmen }].map(({ titel, eigene }) => ({
    anker: null,
    zellen: [zelle(titel, { kopf: true }), ...cellsOf(eigene).map(zahlZelle)],
  }));
}

const zahlZelle = (text: string | number): Zelle =>
  zelle(typeof text === 'number' ? formatZahl(text) : text, { zahl: true });

const zahlSpalten = (titel: readonly string[]) => [
  spaltenkopf('Handlungsfeld'),
  ...titel.map((einer) => spaltenkopf(einer, true)),
];

/** A table for each class of Maßnahmen that there are any of. */
const standTabellen = (lage: Berichtslage): Tabellensicht[] =>
  klassenOf(lage).flatMap(({ titel, art, dauer }) => {
    const massnahmen = lage.massnahmen.filter(({ data }) => data.art === art);
    const zaehle = (some: readonly Massnahme[]): Zaehlung => countFortschritt(some, lage.stichtag)[dauer];
    return zaehle(massnahmen).gesamt === 0 ? [] : [standTabelle({ ...lage, massnahmen }, titel, zaehle)];
  });

function standTabelle(
  lage: Berichtslage,
  titel: string,
  zaehle: (some: readonly Massnahme[]) => Zaehlung,
): Tabellensicht {
  const shown = [...zaehle(lage.massnahmen).nach.keys()];
  return {
    titel: `${titel} nach Status`,
    art: 'stand',
    spalten: zahlSpalten(['Alle', ...shown.map((wort) => `davon ${wortOf(status, wort)}`), ohneSachstand]),
    zeilen: zeilenOf(lage, (some) => {
      const { gesamt, nach, ohneAngabe } = zaehle(some);
      return [gesamt, ...shown.map((wort) => nach.get(wort) ?? 0), ohneAngabe];
    }),
  };
}

function plantabelle(lage: Berichtslage): Tabellensicht {
  const jahr = lage.stichtag.slice(0, 4);
  return {
    titel: `Geplante Kosten bis Ende ${jahr}`,
    art: 'plankosten',
    spalten: zahlSpalten([
      lage.render.model.worte.massnahme.viele,
      'mit Kostenangabe',
      `geplant bis ${jahr}`,
      'Kosten offen',
      `Kosten ${nichtGenannt}`,
    ]),
    zeilen: zeilenOf(lage, (some) => {
      const { massnahmen, mitPlan, geplant, offen, ohneAngabe } = sumAusgaben(some, lage.stichtag);
      return [massnahmen, mitPlan, formatEuro(geplant), offen, ohneAngabe];
    }),
    anmerkungen: [
      absatz(
        phrase(
          lage.render,
          'Alle {massnahme.viele}, die nicht entfallen sind; bisherige müssen ihre Kosten nicht nennen. Auch „keine Kosten“ ist eine Angabe.',
        ),
      ),
    ],
  };
}

function ausgabentabelle(lage: Berichtslage): Tabellensicht {
  const { stichtag } = lage;
  const { entfallen } = sumAusgaben(lage.massnahmen, stichtag);
  return {
    titel: 'Ausgaben bis zum Stichtag',
    art: 'ausgaben',
    spalten: zahlSpalten([
      phrase(lage.render, '{massnahme.viele} mit Meldung'),
      'Ausgaben',
      'davon mit dem Plan vergleichbar',
      'deren Ausgaben',
      `deren Plan bis Ende ${stichtag.slice(0, 4)}`,
    ]),
    zeilen: zeilenOf(lage, (some) => {
      const summe = sumAusgaben(some, stichtag);
      const { gemeldet, ausgaben, beides, ausgabenBeider, geplantBeider } = summe;
      return [gemeldet, formatEuro(ausgaben), beides, formatEuro(ausgabenBeider), formatEuro(geplantBeider)];
    }),
    anmerkungen: [
      absatz(
        phrase(
          lage.render,
          'Die Ausgaben zählen seit Beginn {massnahme.des:jeweilig}. Verglichen werden nur {massnahme.viele}, die beides nennen, und von ihnen nur die Ausgaben seit dem ersten Jahr des Plans; wo nicht bekannt ist, was davor ausgegeben war, lässt sich nichts vergleichen. Wo Ausgaben nicht gemeldet sind, ist nicht bekannt, ob es welche gab.',
        ),
      ),
      ...(entfallen > 0
        ? [
            absatz(
              `Für inzwischen entfallene ${lage.render.model.worte.massnahme.viele} wurden ${formatEuro(entfallen)} ausgegeben; sie zählen nicht mit.`,
            ),
          ]
        : []),
    ],
  };
}

function teilnahmetabelle(lage: Berichtslage): Tabellensicht {
  const { entfallen } = sumTeilnehmende(lage.massnahmen, lage.stichtag);
  return {
    titel: 'Teilnehmende bis zum Stichtag und Planung',
    art: 'teilnahme',
    spalten: zahlSpalten([
      phrase(lage.render, '{massnahme.viele} mit Planzahl'),
      'mit Meldung',
      'mit beidem',
      'bei diesen geplant',
      'bei diesen gemeldet',
      'insgesamt gemeldet',
    ]),
    zeilen: zeilenOf(lage, (some) => {
      const { mitPlan, gemeldet, beides, geplant, teilnehmende, gesamt } = sumTeilnehmende(some, lage.stichtag);
      return [mitPlan, gemeldet, beides, geplant, teilnehmende, gesamt];
    }),
    anmerkungen: [
      absatz(
        phrase(
          lage.render,
          'Die Planung gilt für die ganze Dauer {massnahme.eines}. Wer an mehreren {massnahme.vielen} teilnimmt, zählt mehrfach.',
        ),
      ),
      ...(entfallen > 0
        ? [
            absatz(
              `An inzwischen ${withBeiwort(lage.render.model.worte.massnahme, 'entfallen').vielen} nahmen ${formatZahl(entfallen)} teil; sie zählen nicht mit.`,
            ),
          ]
        : []),
    ],
  };
}
