// What is missing, by the office that could tell it: so that the next report misses less.
import { formatLang, startOfMonthsUntil } from '../../../base/datum.ts';
import { type Lueckengruppe, listFehlstellen, type Lueckenart } from '../../../model/queries/luecken.ts';
import { plural } from '../../worte/format.ts';
import { nameLuecke } from '../../worte/standworte.ts';
import { akteureOf, type Render, verweisTo } from '../../prosa/verweise.ts';
import { joinStuecke, spaltenkopf, stueck, type Stueck, zelle } from '../../tabelle/zelle.ts';
import { absatz, type Berichtslage, type Berichtsteil, teil } from './teil.ts';
import { isOhne } from '../../../model/model.ts';
import { phrase } from '../../worte/ebenenworte.ts';

/** The part about what is missing. */
export function lueckenteil({ render, stichtag, turnus }: Berichtslage): Berichtsteil {
  const stellen = listFehlstellen(render.model, turnus);
  const anzahl = stellen.reduce((sum, { betrifft }) => sum + betrifft.length, 0);
  const { massnahme, zwischenziel } = render.model.worte;
  const seit = formatLang(startOfMonthsUntil(stichtag, turnus));
  return teil('bericht-luecken', 'Was fehlt, nach Stellen', {
    absaetze: [
      anzahl === 0
        ? phrase(render, 'Zu {massnahme.keinem} und keinem Indikator fehlt eine Angabe.')
        : `${anzahl === 1 ? 'Es fehlt' : 'Es fehlen'} ${plural(anzahl, 'Angabe', 'Angaben')}. Zuständig ist bei ${massnahme.vielen} die Federführung, ${isOhne(render.model, 'zwischenziel') ? '' : `bei ${zwischenziel.einem}, wer ${zwischenziel.ihn} erreichen soll, `}bei einem Indikator die Stelle, die nach Zahlen zu fragen ist.`,
      `Ein Sachstand fehlt, wo ${massnahme.ein} begonnen hat und seit dem ${seit} keinen Eintrag bekam (Berichtsturnus: ${plural(turnus, 'Monat', 'Monate')}). Abgeschlossene, zurückgestellte und entfallene ${massnahme.viele} müssen nichts mehr melden.`,
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
                  zelle(nameLuecke(stelle.luecke, render.model.worte)),
                  zelle(String(stelle.betrifft.length), { zahl: true }),
                  zelle(joinStuecke(stelle.betrifft.map(({ typ, id }) => verweisTo(render, typ, id, id)))),
                ],
              })),
            },
          ],
  });
}

const niemand: Readonly<Partial<Record<Lueckenart, string>>> = { indikator: 'keine Stelle genannt' };

const stelleOf = (render: Render, { akteur, luecke }: Lueckengruppe): Stueck[] =>
  akteur === undefined ? [stueck(niemand[luecke] ?? 'ohne Federführung')] : akteureOf(render, [akteur]);
