// The pages of the progress reports: one for each day, and the list of them.
import { idIn } from '../../domain/dateiart.ts';
import { kinds } from '../../domain/kinds/registry.ts';
import { formatLang } from '../../base/datum.ts';
import { berichtsicht, planBerichte, berichtstitelOf } from '../../render/views/bericht/bericht.view.ts';
import { stueck } from '../../render/tabelle/zelle.ts';
import type { EmitContext } from '../emitter.ts';
import { einzelseite, wegVon } from '../adressen.ts';
import type { Downloads } from './downloads.ts';
import { bereichOf } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

/** The list of all reports, the newest first, and a page for each; nothing where there is none. Those that stay from the last build are listed too. */
export function berichtseiten(context: EmitContext, downloads: Downloads): Seite[] {
  const plaene = planBerichte(context);
  const geblieben = context.vorhanden.flatMap(({ pfad }) => tagOf(pfad) ?? []);
  const tage = [...new Set([...plaene.map(({ stichtag }) => stichtag), ...geblieben])].sort().reverse();
  if (tage.length === 0) return [];
  return [
    defineSeite({
      pfad: bereichOf(kinds.bericht).pfad,
      titel: bereichOf(kinds.bericht).text,
      vorlage: 'berichte',
      inhalt: (render) => ({
        berichte: tage.map((tag) => ({
          verweis: stueck(
            berichtstitelOf(render, tag),
            wegVon(bereichOf(kinds.bericht).pfad, einzelseite(kinds.bericht, tag)),
          ),
          stichtag: formatLang(tag),
          downloads: downloads.of(bereichOf(kinds.bericht).pfad, 'bericht', tag),
        })),
      }),
    }),
    ...plaene.map((plan) => {
      const pfad = einzelseite(kinds.bericht, plan.stichtag);
      return defineSeite({
        pfad,
        titel: berichtstitelOf(context, plan.stichtag),
        art: `Umsetzungsbericht, Stichtag ${formatLang(plan.stichtag)}`,
        eltern: [bereichOf(kinds.bericht)],
        stichtag: formatLang(plan.stichtag),
        vorlage: 'bericht',
        inhalt: (render) => ({
          bericht: berichtsicht({ ...render, ebene: 3 }, plan),
          downloads: downloads.of(pfad, 'bericht', plan.stichtag),
        }),
      });
    }),
  ];
}

/** The day of the report of which this is the page. */
const tagOf = (pfad: string): string | undefined => idIn({ pfad: einzelseite(kinds.bericht, '{id}') }, pfad);
