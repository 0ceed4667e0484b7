// The pages of the progress reports: one for each day, and the list of them.
import { kinds } from '../../domain/kinds/registry.ts';
import { formatLang } from '../../base/datum.ts';
import { berichtsicht, planBerichte, titelOf } from '../../render/views/bericht/bericht.view.ts';
import { stueck } from '../../render/tabelle/zelle.ts';
import type { EmitContext } from '../emitter.ts';
import { einzelseite, wegVon } from '../adressen.ts';
import { type Downloads, downloadsOf } from './downloads.ts';
import { bereichOf } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

/** The list of all reports, the newest first, and a page for each; nothing where there is none. */
export function berichtseiten(context: EmitContext, downloads: Downloads): Seite[] {
  const plaene = planBerichte(context);
  if (plaene.length === 0) return [];
  const tage = plaene.map(({ stichtag }) => stichtag).reverse();
  return [
    defineSeite({
      pfad: bereichOf(kinds.bericht).pfad,
      titel: bereichOf(kinds.bericht).text,
      vorlage: 'berichte',
      inhalt: (render) => ({
        berichte: tage.map((tag) => ({
          verweis: stueck(titelOf(render, tag), wegVon(bereichOf(kinds.bericht).pfad, einzelseite(kinds.bericht, tag))),
          stichtag: formatLang(tag),
          downloads: downloadsOf(downloads(bereichOf(kinds.bericht).pfad), 'bericht', tag),
        })),
      }),
    }),
    ...plaene.map((plan) => {
      const pfad = einzelseite(kinds.bericht, plan.stichtag);
      return defineSeite({
        pfad,
        titel: titelOf(context, plan.stichtag),
        art: `Umsetzungsbericht, Stichtag ${formatLang(plan.stichtag)}`,
        eltern: [bereichOf(kinds.bericht)],
        stichtag: formatLang(plan.stichtag),
        vorlage: 'bericht',
        inhalt: (render) => ({
          bericht: berichtsicht({ ...render, ebene: 3 }, plan),
          downloads: downloadsOf(downloads(pfad), 'bericht', plan.stichtag),
        }),
      });
    }),
  ];
}
