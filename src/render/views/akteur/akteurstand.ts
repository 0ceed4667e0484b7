// What an Akteur has to do, at the Stichtag: what is overdue, what comes next, where a decision is missing, what he is to report
// on and when. What he answers for stands before what he only takes part in.
import { byText } from '../../../base/text.ts';
import { formatKurz, formatLang } from '../../../base/datum.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { listEntscheidungen } from '../../../model/queries/entscheidungen.ts';
import { ampelAt } from '../../../model/queries/massnahme/ampel.ts';
import { naechsterBerichtOf } from '../../../model/queries/berichtstage.ts';
import { listFehlend, nameAngabe } from '../../../model/queries/massnahme/fortschritt.ts';
import { lastEntryOf, ruhtAt } from '../../../model/queries/massnahme/stand.ts';
import { type Stellenblatt, stellenblattOf } from '../../../model/queries/stellenblatt.ts';
import { listOffeneOf, type Termin } from '../../../model/queries/massnahme/termine.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
import { akteureOf, type Render, verweisOn, verweisTo } from '../../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, type Tabellensicht, type Zelle, zelle } from '../../tabelle/zelle.ts';
import { plural } from '../../worte/format.ts';
import { ampelworte } from '../../worte/standworte.ts';
import { phrase } from '../../worte/ebenenworte.ts';

type Massnahme = Entity<'massnahme'>;

interface Abschnitt {
  readonly anker: string;
  readonly titel: string;
  readonly satz: string;
  readonly tabelle: Tabellensicht | null;
}

export interface Akteurstand {
  readonly stichtag: string;
  /** The next report, and what is to be reported for it. */
  readonly bericht: string;
  readonly abschnitte: readonly Abschnitt[];
}

/** The view for one Akteur; null where no Maßnahme names him. Reports follow each other every `turnus` months. */
export function akteurstandOf(render: Render, akteur: Entity<'akteur'>, turnus: number): Akteurstand | null {
  const { model } = render;
  const blatt = stellenblattOf(model, akteur);
  if (!blatt) return null;
  const meldungen = blatt.federfuehrend.filter((one) => !ruhtAt(one, model.stichtag));
  const { massnahme } = model.worte;
  const tag = formatLang(naechsterBerichtOf(model, turnus));
  return {
    stichtag: formatLang(model.stichtag),
    bericht:
      meldungen.length === 0
        ? `Der nächste Bericht ist zum ${tag}; eine eigene Meldung ist nicht fällig.`
        : `Zum nächsten Bericht, Stichtag ${tag}, ist der Sachstand von ${plural(meldungen.length, massnahme.wort, massnahme.vielen)} zu melden.`,
    abschnitte: [
      ...termine(render, akteur),
      zuEntscheiden(render, akteur),
      entscheidungen(render, blatt),
      meldeliste(render, meldungen, turnus, tag),
      beteiligungen(render, blatt, turnus),
    ].filter(({ tabelle, satz }) => tabelle !== null || satz !== ''),
  };
}

/** What is overdue and what comes next: his own Zwischenziele, and those of others in Maßnahmen that he answers for. */
function termine(render: Render, { id }: Entity<'akteur'>): readonly Abschnitt[] {
  const { ohne, worte } = render.model;
  if (ohne.has('zwischenziel')) return [];
  const alle = [...listOffeneOf(render.model, id)].sort(byText(({ tag }) => tag));
  const spaet = alle.filter(({ verzug }) => verzug > 0);
  const kommend = alle.filter(({ verzug }) => verzug === 0);
  return [
    {
      anker: 'ueberfaellig',
      titel: 'Überfällig',
      satz: spaet.length === 0 ? 'Nichts ist überfällig.' : '',
      tabelle: tabelleOf(
        `Überfällige ${worte.zwischenziel.viele}`,
        [worte.massnahme.wort, worte.zwischenziel.wort, 'Termin', 'Verzug', 'Zuständig'],
        spaet,
        (termin) => [
          ...terminZellen(render, termin),
          zelle(plural(termin.verzug, 'Tag', 'Tage'), { art: 'verzug' }),
          zelle(akteureOf(render, termin.zustaendig === undefined ? [] : [termin.zustaendig])),
        ],
      ),
    },
    {
      anker: 'naechstes',
      titel: 'Als Nächstes',
      satz: kommend.length === 0 ? phrase(render, 'Es steht {zwischenziel.kein} aus.') : '',
      tabelle: tabelleOf(
        `${worte.zwischenziel.viele}, die anstehen`,
        [worte.massnahme.wort, worte.zwischenziel.wort, 'Termin', 'Zuständig'],
        kommend,
        (termin) => [
          ...terminZellen(render, termin),
          zelle(akteureOf(render, termin.zustaendig === undefined ? [] : [termin.zustaendig])),
        ],
      ),
    },
  ];
}

const terminZellen = (render: Render, { massnahme, zwischenziel, termin, verlegungen }: Termin): readonly Zelle[] => [
  kopf(render, massnahme),
  zelle(`${zwischenziel.nr}. ${zwischenziel.titel}`),
  absatzZelle([
    [stueck(formatKurz(termin))],
    [stueck(verlegungen === 0 ? '' : `geplant war ${formatKurz(zwischenziel.termin)}`)],
  ]),
];

/** What he is asked to decide, by others or in his own Maßnahmen. */
const zuEntscheiden = (render: Render, akteur: Entity<'akteur'>): Abschnitt => ({
  anker: 'zu-entscheiden',
  titel: 'Zu entscheiden',
  satz: '',
  tabelle: tabelleOf(
    'Um Entscheidung gebeten',
    [render.model.worte.massnahme.wort, 'Was zu entscheiden ist', 'Federführung', 'Sachstand vom'],
    listEntscheidungen(render.model, listOf(render.model, 'massnahme')).filter(
      ({ entscheider }) => entscheider === akteur,
    ),
    ({ massnahme, bedarf, eintrag }) => [
      kopf(render, massnahme),
      zelle(feldstuecke(render, massnahme, bedarf)),
      zelle(akteureOf(render, massnahme.data.federfuehrung === undefined ? [] : [massnahme.data.federfuehrung])),
      zelle(formatKurz(eintrag.datum)),
    ],
  ),
});

/** What the last Sachstand of his Maßnahmen asks others to decide. */
const entscheidungen = (render: Render, { akteur, federfuehrend }: Stellenblatt): Abschnitt => ({
  anker: 'entscheidungen',
  titel: 'Wo eine Entscheidung fehlt',
  satz: '',
  tabelle: tabelleOf(
    'Erbetene Entscheidungen',
    [render.model.worte.massnahme.wort, 'Was zu entscheiden ist', 'Wer entscheidet', 'Sachstand vom'],
    listEntscheidungen(render.model, federfuehrend).filter(({ entscheider }) => entscheider !== akteur),
    ({ massnahme, bedarf, entscheider, eintrag }) => [
      kopf(render, massnahme),
      zelle(feldstuecke(render, massnahme, bedarf)),
      zelle(entscheider ? [verweisOn(render, entscheider)] : 'nicht genannt'),
      zelle(formatKurz(eintrag.datum)),
    ],
  ),
});

const meldeliste = (render: Render, massnahmen: readonly Massnahme[], turnus: number, tag: string): Abschnitt => ({
  anker: 'meldung',
  titel: `Zu melden bis ${tag}`,
  satz: '',
  tabelle: tabelleOf(
    'Federführend: Sachstand zum nächsten Bericht',
    [render.model.worte.massnahme.wort, 'Zeichen', 'Letzter Sachstand', 'Es fehlt'],
    massnahmen,
    (massnahme) => {
      const { stichtag } = render.model;
      return [
        kopf(render, massnahme),
        zelle(ampelworte[ampelAt(massnahme, stichtag, turnus)]),
        zelle(formatKurz(lastEntryOf(massnahme, stichtag)?.datum ?? 'noch keiner')),
        zelle(
          listFehlend(massnahme, render.model, turnus)
            .map((angabe) => nameAngabe(angabe, render.model.worte))
            .join(', '),
        ),
      ];
    },
  ),
});

const beteiligungen = (render: Render, { beteiligt }: Stellenblatt, turnus: number): Abschnitt => ({
  anker: 'beteiligt',
  titel: 'Beteiligt an',
  satz: '',
  tabelle: tabelleOf(
    phrase(render, '{massnahme.viele} anderer, an denen die Stelle mitwirkt'),
    [render.model.worte.massnahme.wort, 'Zeichen', 'Federführung'],
    beteiligt,
    (massnahme) => [
      kopf(render, massnahme),
      zelle(ampelworte[ampelAt(massnahme, render.model.stichtag, turnus)]),
      zelle(akteureOf(render, massnahme.data.federfuehrung === undefined ? [] : [massnahme.data.federfuehrung])),
    ],
  ),
});

const kopf = (render: Render, { id, titel }: Massnahme): Zelle =>
  absatzZelle([[verweisTo(render, 'massnahme', id, id)], [stueck(titel)]], { kopf: true });

/** A table with a row for each; null for none. */
const tabelleOf = <T>(
  titel: string,
  spalten: readonly string[],
  eintraege: readonly T[],
  cellsOf: (eintrag: T) => readonly Zelle[],
): Tabellensicht | null =>
  eintraege.length === 0
    ? null
    : {
        titel,
        art: 'akteurstand',
        spalten: spalten.map((wort) => spaltenkopf(wort)),
        zeilen: eintraege.map((eintrag) => ({ anker: null, zellen: cellsOf(eintrag) })),
      };
