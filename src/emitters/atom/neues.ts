// What is new, as entries of a feed: what the logs of the Maßnahmen tell since the report before, the reports and the Beschluss.
// All of it has its day in the content; no clock is asked.
import { groupBy } from '../../base/gruppen.ts';
import { formatKurz, formatLang } from '../../base/datum.ts';
import { type Entity, findEntity, listOf, type Model } from '../../model/model.ts';
import { beschlusstagOf, vergleichOf } from '../../model/queries/berichtstage.ts';
import { lebenslaufOf, type Station } from '../../model/queries/massnahme/lebenslauf.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { phrase } from '../../render/worte/ebenenworte.ts';
import { stationsworte, tellStation } from '../../render/worte/lebenslaufworte.ts';
import { findSeitenort } from '../adressen.ts';
import type { Eintrag } from './feed.ts';

/** The stations of a Maßnahme that are news. */
const neuigkeiten: ReadonlySet<Station['art']> = new Set<Station['art']>([
  'erreicht',
  'verlegt',
  'versaeumt',
  'sachstand',
]);

/** All news up to the Stichtag. */
export function listNeues(model: Model): readonly Eintrag[] {
  const render: Render = { model, ebene: 2, adresse: () => null, datei: () => null };
  const beschluss = beschlusstagOf(model);
  return [
    ...(beschluss === undefined || beschluss > model.stichtag
      ? []
      : [
          {
            name: 'beschluss',
            titel: `Beschlossen am ${formatLang(beschluss)}`,
            tag: beschluss,
            ort: 'index.html',
            text: `${model.konzept?.titel ?? ''} ist beschlossen.`,
          },
        ]),
    ...listOf(model, 'bericht')
      .filter(({ id }) => id <= model.stichtag)
      .map((bericht): Eintrag => ({
        name: `bericht-${bericht.id}`,
        titel: bericht.titel,
        tag: bericht.id,
        ort: findSeitenort(model, bericht) ?? '',
        text: `Bericht zum ${formatLang(bericht.id)}`,
      })),
    ...listOf(model, 'massnahme').flatMap((massnahme) => listNeuesOf(render, massnahme)),
  ];
}

/** The news of a Maßnahme since the day that the last report compares with, those of one day together. */
function listNeuesOf(render: Render, massnahme: Entity<'massnahme'>): readonly Eintrag[] {
  const { model } = render;
  const seit = vergleichOf(model, model.stichtag)?.tag ?? '';
  const stationen = lebenslaufOf(model, massnahme).filter(
    ({ art, tag }) => neuigkeiten.has(art) && tag > seit && tag <= model.stichtag,
  );
  return [...groupBy(stationen, ({ tag }) => tag)].map(([tag, alle]) => ({
    name: `neues-${massnahme.id}-${tag}`,
    titel: `${massnahme.id}: ${massnahme.titel} (${formatKurz(tag)})`,
    tag,
    ort: findSeitenort(model, massnahme) ?? '',
    bereich: findEntity(model, 'handlungsfeld', massnahme.feld ?? ''),
    text: alle
      .map((station) => {
        const worte = tellStation(render, massnahme, station).map(({ text }) => text);
        return `${phrase(render, stationsworte[station.art])}: ${worte.join('')}`;
      })
      .join('\n'),
  }));
}
