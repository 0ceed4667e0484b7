// The life of a Maßnahme as a dated line, from the proposal to what lies ahead, the same for every output.
import { formatKurz, formatLang } from '../../../base/datum.ts';
import { groupBy } from '../../../base/gruppen.ts';
import type { Entity } from '../../../model/model.ts';
import { herkunftOf, lebenslaufOf, type Station } from '../../../model/queries/massnahme/lebenslauf.ts';
import { type Render, verweisOn } from '../../prosa/verweise.ts';
import { joinStuecke, type Stueck } from '../../tabelle/zelle.ts';
import { stationsworte, tellStation } from '../../worte/lebenslaufworte.ts';
import { phrase } from '../../worte/ebenenworte.ts';

/** What happened at one time. */
export interface Zeitpunktsicht {
  /** '30.06.2026', or 'im Konzept' for what has no day of its own. */
  readonly zeit: string;
  readonly stationen: readonly { readonly art: string; readonly wort: string; readonly stuecke: readonly Stueck[] }[];
}

export interface Lebenslaufsicht {
  readonly bisher: readonly Zeitpunktsicht[];
  readonly stichtag: string;
  /** What is due after the Stichtag. */
  readonly kommend: readonly Zeitpunktsicht[];
}

/** The view of the life of one Maßnahme at the Stichtag. */
export function lebenslaufsicht(render: Render, massnahme: Entity<'massnahme'>): Lebenslaufsicht {
  const { stichtag } = render.model;
  const stationen = lebenslaufOf(render.model, massnahme);
  // What the concept says stands where its proposals end.
  const davor = stationen.filter(({ art }) => art === 'vorschlag');
  const danach = stationen.filter(({ art, tag }) => art !== 'vorschlag' && tag <= stichtag);
  return {
    bisher: [
      ...toZeitpunkte(render, massnahme, davor),
      ...herkunft(render, massnahme),
      ...toZeitpunkte(render, massnahme, danach),
    ],
    stichtag: formatLang(stichtag),
    kommend: toZeitpunkte(
      render,
      massnahme,
      stationen.filter(({ tag }) => tag > stichtag),
    ),
  };
}

const toZeitpunkte = (
  render: Render,
  massnahme: Entity<'massnahme'>,
  stationen: readonly Station[],
): readonly Zeitpunktsicht[] =>
  [...groupBy(stationen, ({ zeit }) => zeit)].map(([zeit, alle]) => ({
    zeit: formatKurz(zeit),
    stationen: alle.map((station) => ({
      art: station.art,
      wort: phrase(render, stationsworte[station.art]),
      stuecke: tellStation(render, massnahme, station),
    })),
  }));

/** The Bedarfe and Ziele that it answers to: told by the concept, without a day. */
function herkunft(render: Render, massnahme: Entity<'massnahme'>): readonly Zeitpunktsicht[] {
  const { bedarfe, ziele } = herkunftOf(render.model, massnahme);
  const { worte } = render.model;
  const stationen = [
    { art: 'bedarf', wort: bedarfe.length === 1 ? worte.bedarf.wort : worte.bedarf.viele, von: bedarfe },
    { art: 'ziel', wort: ziele.length === 1 ? worte.ziel.wort : worte.ziel.viele, von: ziele },
  ].filter(({ von }) => von.length > 0);
  if (stationen.length === 0) return [];
  return [
    {
      zeit: 'im Konzept',
      stationen: stationen.map(({ art, wort, von }) => ({
        art,
        wort,
        stuecke: joinStuecke(
          von.map((one) => verweisOn(render, one)),
          '; ',
        ),
      })),
    },
  ];
}
