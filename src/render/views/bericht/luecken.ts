// What is missing, by the office that could tell it: so that the next report misses less.
import { formatLang, startOfMonthsUntil } from '../../../base/datum.ts';
import { type Lueckengruppe, listFehlstellen, type Lueckenart } from '../../../model/queries/luecken.ts';
import { plural } from '../../worte/format.ts';
import { luecken } from '../../worte/standworte.ts';
import { akteureOf, type Render, verweisTo } from '../../prosa/verweise.ts';
import { joinStuecke, spaltenkopf, stueck, type Stueck, zelle } from '../../tabelle/zelle.ts';
import { absatz, type Berichtslage, type Berichtsteil, teil } from './teil.ts';

/** The part about what is missing. */
export function lueckenteil({ render, stichtag, turnus }: Berichtslage): Berichtsteil {
  const stellen = listFehlstellen(render.model, turnus);
  const anzahl = stellen.reduce((sum, { betrifft }) => sum + betrifft.length, 0);
  const seit = formatLang(startOfMonthsUntil(stichtag, turnus));
  return teil('bericht-luecken', 'Was fehlt, nach Stellen', {
    absaetze: [
      anzahl === 0
        ? 'Zu keiner Maßnahme und keinem Indikator fehlt eine Angabe.'
        : `${anzahl === 1 ? 'Es fehlt' : 'Es fehlen'} ${plural(anzahl, 'Angabe', 'Angaben')}. Zuständig ist bei Maßnahmen die Federführung, bei einem Zwischenziel, wer es erreichen soll, bei einem Indikator die Stelle, die nach Zahlen zu fragen ist.`,
      `Ein Sachstand fehlt, wo eine Maßnahme begonnen hat und seit dem ${seit} keinen Eintrag bekam (Berichtsturnus: ${plural(turnus, 'Monat', 'Monate')}). Abgeschlossene, zurückgestellte und entfallene Maßnahmen müssen nichts mehr melden.`,
    ].map(absatz),
    tabellen:
      anzahl === 0
        ? []
        : [
            {
              titel: 'Fehlende Angaben nach Stellen',
              art: 'luecken',
              spalten: [
                spaltenkopf('Stelle'),
                spaltenkopf('Es fehlt'),
                spaltenkopf('Zahl', true),
                spaltenkopf('Betrifft'),
              ],
              zeilen: stellen.map((stelle) => ({
                anker: null,
                zellen: [
                  zelle(stelleOf(render, stelle), { kopf: true }),
                  zelle(luecken[stelle.luecke]),
                  zelle(String(stelle.betrifft.length), { zahl: true }),
                  zelle(joinStuecke(stelle.betrifft.map(({ typ, id }) => verweisTo(render, typ, id, id)))),
                ],
              })),
              anmerkungen: [],
            },
          ],
  });
}

const niemand: Readonly<Partial<Record<Lueckenart, string>>> = { indikator: 'keine Stelle genannt' };

const stelleOf = (render: Render, { akteur, luecke }: Lueckengruppe): Stueck[] =>
  akteur === undefined ? [stueck(niemand[luecke] ?? 'ohne Federführung')] : akteureOf(render, [akteur]);
