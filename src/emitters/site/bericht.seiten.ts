// The pages of the progress reports: one for each day, and the list of them.
import { formatLang } from '../../base/datum.ts';
import { berichtsicht, planBerichte, titelOf } from '../../render/views/bericht/bericht.view.ts';
import { stueck } from '../../render/tabelle/zelle.ts';
import type { EmitContext } from '../emitter.ts';
import { berichtseite, wegVon } from '../adressen.ts';
import { type Downloads, downloadsOf } from './downloads.ts';
import { bereiche, defineSeite, type Seite } from './seite.ts';

/** The list of all reports, the newest first, and a page for each; nothing where there is none. */
export function berichtseiten(context: EmitContext, downloads: Downloads): Seite[] {
  const plaene = planBerichte(context);
  if (plaene.length === 0) return [];
  const tage = plaene.map(({ stichtag }) => stichtag).reverse();
  return [
    defineSeite({
      pfad: bereiche.berichte.pfad,
      titel: bereiche.berichte.text,
      vorlage: 'berichte',
      inhalt: (render) => ({
        berichte: tage.map((tag) => ({
          verweis: stueck(titelOf(render, tag), wegVon(bereiche.berichte.pfad, berichtseite(tag))),
          stichtag: formatLang(tag),
          downloads: downloadsOf(downloads(bereiche.berichte.pfad), 'bericht', tag),
        })),
      }),
    }),
    ...plaene.map((plan) => {
      const pfad = berichtseite(plan.stichtag);
      return defineSeite({
        pfad,
        titel: titelOf(context, plan.stichtag),
        art: `Umsetzungsbericht, Stichtag ${formatLang(plan.stichtag)}`,
        eltern: [bereiche.berichte],
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
