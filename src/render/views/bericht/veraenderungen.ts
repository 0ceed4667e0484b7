// What changed since the day of comparison and since the Beschluss: better, worse, new, done, dropped, postponed.
import { isOhne } from '../../../model/model.ts';
import { formatKurz, formatLang } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import { beschlusstagOf, laufzeitbeginnOf, type Vergleich } from '../../../model/queries/berichtstage.ts';
import {
  isVeraendert,
  isVorangekommen,
  type Statusschritt,
  type Veraenderung,
  veraenderungOf,
} from '../../../model/queries/massnahme/veraenderung.ts';
import { formatEuro } from '../../worte/format.ts';
import { richtungsworte, schrittworte } from '../../worte/standworte.ts';
import { feldstuecke } from '../../prosa/feldprosa.ts';
import {
  absatzZelle,
  joinStuecke,
  spaltenkopf,
  stueck,
  type Tabellensicht,
  type Zelle,
  zelle,
} from '../../tabelle/zelle.ts';
import {
  absatz,
  type Berichtsabschnitt,
  type Berichtslage,
  type Berichtsteil,
  linkedId,
  zeilenkopfOf,
  teil,
  zustandZelle,
} from './teil.ts';
import { countWort, onlyWith, phrase } from '../../worte/ebenenworte.ts';

/** The groups of changes in the order of the report; each Maßnahme is in one. */
const gruppen = {
  schlechter: 'Schlechter',
  besser: 'Besser',
  verlegt: 'Vorangekommen, ein Termin verlegt',
  neu: 'Erstmals gemeldet',
  abgeschlossen: 'Abgeschlossen',
  aufgenommen: 'Wieder aufgenommen',
  zurueckgestellt: 'Zurückgestellt',
  entfallen: 'Entfallen',
  zwischenziele: 'Stand gleich, {zwischenziel.viele} erreicht oder verlegt',
  gleich: 'Ohne Änderung',
} as const;
type Gruppe = keyof typeof gruppen;

/** The steps that make a group of their own. */
const eigene: Readonly<Partial<Record<Statusschritt, Gruppe>>> = {
  abgeschlossen: 'abgeschlossen',
  aufgenommen: 'aufgenommen',
  zurueckgestellt: 'zurueckgestellt',
  entfallen: 'entfallen',
};

/** The group that a change is told in. */
function gruppeOf(veraenderung: Veraenderung): Gruppe {
  const { schritt, richtung } = veraenderung;
  const eigen = schritt && eigene[schritt];
  if (eigen !== undefined) return eigen;
  if (isVorangekommen(veraenderung) && veraenderung.jetzt.ampel === 'verlegt') return 'verlegt';
  if (richtung !== 'gleich') return richtung;
  if (schritt === 'neu') return 'neu';
  return isVeraendert(veraenderung) ? 'zwischenziele' : 'gleich';
}

const regelnOf = (render: Berichtslage['render']): readonly string[] => [
  `Besser: Der Status ist vorangekommen (geplant, begonnen, laufend oder Daueraufgabe, abgeschlossen) oder das Zeichen ist günstiger geworden (im Verzug, dann ${isOhne(render.model, 'zwischenziel') ? '' : 'verlegt oder '}keine Angabe, dann im Plan oder noch nicht begonnen), und keines von beiden ist zurückgefallen.`,
  ...onlyWith(
    render,
    'zwischenziel',
    () =>
      'Vorangekommen, ein Termin verlegt: Der Status ist vorangekommen, aber {zwischenziel.ein:offen} hat einen anderen Termin.',
  ),
  'Schlechter: Der Status oder das Zeichen ist sonst zurückgefallen. Kommt beides vor, zählt das Schlechtere.',
  'Erstmals gemeldet: Bis zum Vergleichstag gab es keinen Sachstand, seither gibt es einen, und Status und Zeichen sind gleich geblieben. Wann {massnahme.ein} in das Konzept aufgenommen wurde, steht nicht im Sachstand.',
  '{Massnahme.jeder} steht in genau einer Zeile; abgeschlossene, wieder aufgenommene, zurückgestellte und entfallene haben eine eigene.',
];

const anlaesse: Readonly<Record<Vergleich['anlass'], string>> = {
  gewaehlt: 'für diesen Bericht gewählt',
  bericht: 'Stichtag des vorigen Berichts',
  beschluss: 'Tag des Beschlusses',
  laufzeit: 'Beginn der Laufzeit',
};

/** '31. Dezember 2025 (Stichtag des vorigen Berichts)' */
export const nameVergleich = ({ tag, anlass }: Vergleich): string => `${formatLang(tag)} (${anlaesse[anlass]})`;

/** Where the Maßnahmen that were done since stand. */
export const abgeschlosseneAnker = 'bericht-abgeschlossen';

/** The part about changes. */
export function veraenderungsteil(lage: Berichtslage): Berichtsteil {
  const { vergleich } = lage;
  const abschnitte = vergleich
    ? [
        seitVergleich(lage, vergleich),
        ...onlyWith(lage.render, 'zwischenziel', () => verlegteOf(lage, vergleich)),
        seitBeschluss(lage),
      ]
    : [];
  return teil('bericht-veraenderungen', 'Was sich verändert hat', {
    absaetze: vergleich
      ? regelnOf(lage.render).map((regel) => absatz(phrase(lage.render, regel)))
      : [
          absatz(
            'Vor diesem Stichtag liegt kein Tag, mit dem sich vergleichen ließe: kein früherer Bericht, kein Beschluss, kein Beginn der Laufzeit. Spätere Berichte messen von hier aus.',
          ),
        ],
    abschnitte,
  });
}

function seitVergleich(lage: Berichtslage, vergleich: Vergleich): Berichtsabschnitt {
  const { render, veraenderungen, stichtag } = lage;
  const beginn = laufzeitbeginnOf(render.model);
  const groups = groupBy(veraenderungen.filter(isVeraendert), gruppeOf);
  return {
    anker: 'bericht-seit',
    titel: `Seit dem ${formatLang(vergleich.tag)}`,
    absaetze: [
      absatz(`Verglichen wird der Stand am ${formatLang(stichtag)} mit dem am ${nameVergleich(vergleich)}.`),
      ...(beginn !== undefined && vergleich.tag < beginn
        ? [
            absatz(
              `Der Vergleichstag liegt vor dem Beginn der Laufzeit am ${formatLang(beginn)}: Künftige ${render.model.worte.massnahme.viele} gelten an ihm als geplant.`,
            ),
          ]
        : []),
    ],
    tabellen: [
      zaehltabelle(lage, veraenderungen, `Veränderungen seit ${formatLang(vergleich.tag)}`),
      ...(Object.keys(gruppen) as Gruppe[]).flatMap((gruppe) => {
        const group = groups.get(gruppe);
        return group ? [aenderungstabelle(lage, vergleich, gruppe, group)] : [];
      }),
    ],
  };
}

/** The groups that there are with their counts, which add up to all Maßnahmen, and the Maßnahmen of each. */
function zaehltabelle({ render }: Berichtslage, all: readonly Veraenderung[], titel: string): Tabellensicht {
  const groups = groupBy(all, gruppeOf);
  return {
    titel,
    art: 'veraenderungen',
    spalten: [
      spaltenkopf('Veränderung'),
      spaltenkopf(`Zahl von ${all.length}`, true),
      spaltenkopf(render.model.worte.massnahme.viele),
    ],
    zeilen: (Object.entries(gruppen) as [Gruppe, string][]).flatMap(([gruppe, wort]) => {
      const group = groups.get(gruppe);
      if (!group) return [];
      const ids = gruppe === 'gleich' ? '' : joinStuecke(group.map(({ massnahme }) => linkedId(render, massnahme)));
      const kopf = zelle(phrase(render, wort), { kopf: true });
      return [{ anker: null, zellen: [kopf, zelle(String(group.length), { zahl: true }), zelle(ids)] }];
    }),
  };
}

/** '3 schlechter; 12 besser; 40 ohne Änderung' */
export function tellVeraenderungen({
  render,
  veraenderungen,
}: Pick<Berichtslage, 'render' | 'veraenderungen'>): string {
  const groups = groupBy(veraenderungen, gruppeOf);
  return (Object.entries(gruppen) as [Gruppe, string][])
    .flatMap(([gruppe, wort]) => {
      const anzahl = groups.get(gruppe)?.length ?? 0;
      return anzahl === 0 ? [] : [phrase(render, `${anzahl} ${wort.charAt(0).toLowerCase()}${wort.slice(1)}`)];
    })
    .join('; ');
}

function aenderungstabelle(
  { render, stichtag }: Berichtslage,
  { tag }: Vergleich,
  gruppe: Gruppe,
  group: readonly Veraenderung[],
): Tabellensicht {
  const { massnahme, zwischenziel } = render.model.worte;
  return {
    titel: `${phrase(render, gruppen[gruppe])}: ${countWort(group.length, massnahme)}`,
    art: 'aenderung',
    spalten: [
      spaltenkopf(massnahme.wort),
      spaltenkopf('Änderung'),
      spaltenkopf(`Stand am ${formatKurz(tag)}`),
      spaltenkopf(`Stand am ${formatKurz(stichtag)}`),
      spaltenkopf(`Erreichte ${zwischenziel.viele}`),
      spaltenkopf('Ausgaben seither', true),
    ],
    zeilen: group.map((veraenderung, index) => ({
      anker: index === 0 && gruppe === 'abgeschlossen' ? abgeschlosseneAnker : null,
      zellen: [
        absatzZelle(zeilenkopfOf(render, veraenderung.massnahme), { kopf: true }),
        zelle(nameAenderung(veraenderung)),
        zustandZelle(veraenderung.vorher),
        zustandZelle(veraenderung.jetzt),
        absatzZelle(veraenderung.erreicht.map(({ nr, titel }) => [stueck(`${nr}. ${titel}`)])),
        tellAusgaben(veraenderung),
      ],
    })),
  };
}

/** What was spent since. What may have been spent before as well is no part of that: it is told with the year that it goes back to. */
function tellAusgaben({ massnahme, ausgaben }: Veraenderung): Zelle {
  if (ausgaben === undefined) return zelle('', { zahl: true });
  if (!ausgaben.auchDavor) return zelle(formatEuro(ausgaben.betrag), { zahl: true });
  const von = massnahme.data.zeitraum?.von.slice(0, 4);
  const seit = von === undefined ? 'seit Beginn' : `seit ${von}`;
  return absatzZelle([[stueck('nicht bekannt')], [stueck(`${formatEuro(ausgaben.betrag)} ${seit}`)]], { zahl: true });
}

function nameAenderung({ schritt, richtung, verlegt }: Veraenderung): string {
  const worte = [
    richtungsworte[richtung],
    schritt === undefined ? '' : schrittworte[schritt],
    verlegt.length > 0 ? 'Termin verlegt' : '',
  ];
  return worte.filter((wort) => wort !== '').join('; ');
}

function verlegteOf({ render, veraenderungen }: Berichtslage, { tag }: Vergleich): Berichtsabschnitt {
  const { worte } = render.model;
  const verlegt = veraenderungen.flatMap((one) => one.verlegt);
  return {
    anker: 'bericht-verlegt',
    titel: 'Verlegte Termine',
    absaetze:
      verlegt.length > 0 ? [] : [absatz(`Seit dem ${formatLang(tag)} wurde ${worte.zwischenziel.kein} verlegt.`)],
    tabellen:
      verlegt.length === 0
        ? []
        : [
            {
              titel: `Seit dem ${formatLang(tag)} verlegte ${worte.zwischenziel.viele}`,
              art: 'verlegt',
              spalten: [worte.massnahme.wort, worte.zwischenziel.wort, 'Bisher', 'Neu', 'Grund'].map((titel) =>
                spaltenkopf(titel),
              ),
              zeilen: verlegt.map(({ massnahme, zwischenziel: { nr, titel }, von, nach, grund }) => ({
                anker: null,
                zellen: [
                  zelle([linkedId(render, massnahme)], { kopf: true }),
                  zelle(`${nr}. ${titel}`),
                  zelle(formatKurz(von)),
                  zelle(formatKurz(nach)),
                  zelle(feldstuecke(render, massnahme, grund)),
                ],
              })),
            },
          ],
  };
}

/** The same counts since the Beschluss, or since the start of the Laufzeit where the concept names none. */
function seitBeschluss(lage: Berichtslage): Berichtsabschnitt {
  const { render, massnahmen, stichtag, turnus, vergleich } = lage;
  const beschluss = beschlusstagOf(render.model);
  const tag = beschluss ?? laufzeitbeginnOf(render.model);
  const titel = beschluss === undefined ? 'Seit Beginn der Laufzeit' : 'Seit dem Beschluss';
  const absaetze = [
    ...(beschluss === undefined ? ['Das Konzept nennt noch keinen Beschluss.'] : []),
    ...(tag !== undefined && tag >= stichtag
      ? [`Der ${formatLang(tag)} liegt nicht vor dem Stichtag; zu vergleichen ist noch nichts.`]
      : []),
    ...(tag !== undefined && tag === vergleich?.tag
      ? ['Das ist der Vergleichstag dieses Berichts; die Zahlen stehen oben.']
      : []),
  ].map(absatz);
  const compares = tag !== undefined && tag < stichtag && tag !== vergleich?.tag;
  const all = compares ? massnahmen.map((one) => veraenderungOf(one, { von: tag, bis: stichtag, turnus })) : [];
  return {
    anker: 'bericht-beschluss',
    titel,
    absaetze,
    tabellen: compares ? [zaehltabelle(lage, all, `Veränderungen seit ${formatLang(tag)}`)] : [],
  };
}
