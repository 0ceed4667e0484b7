// The pages about money: all sums on one, and a page for every grouping with what its sums are made of.
import { formatLang } from '../../base/datum.ts';
import { kostennach, type Kostennach } from '../../domain/kosten.ts';
import { listOf, type Model } from '../../model/model.ts';
import { kostensicht } from '../../render/views/kosten/kosten.view.ts';
import { kostenPosten, kostenworte } from '../../render/views/kosten/kostentabellen.ts';
import { summarizeKosten } from '../../model/queries/kosten.ts';
import type { Downloads } from './downloads.ts';
import { bereiche } from './bereiche.ts';
import { type Seite } from './seite.ts';

/** The pages about costs; none where no Maßnahme and no budget says anything of money. */
export function kostenseiten(model: Model, downloads: Downloads): Seite[] {
  const { posten, offen } = summarizeKosten(model, 'finanzierung');
  if (posten.length === 0 && offen.length === 0 && listOf(model, 'budget').length === 0) return [];
  return [kostenseite(downloads), ...teilseiten(model)];
}

const kostenseite = (downloads: Downloads): Seite => ({
  pfad: bereiche.kosten.pfad,
  kennung: null,
  titel: 'Kosten und Finanzierung',
  art: null,
  eltern: [],
  vorlage: 'kosten',
  inhalt: (render) => ({
    kosten: kostensicht(render),
    stichtag: formatLang(render.model.stichtag),
    downloads: downloads.ofBereich(bereiche.kosten.pfad, 'kosten'),
  }),
});

const teilseiten = (model: Model): Seite[] =>
  (Object.keys(kostennach) as readonly Kostennach[])
    .filter((nach) => summarizeKosten(model, nach).gruppen.length > 0)
    .map((nach) => ({
      pfad: `kosten/${nach}.html`,
      kennung: null,
      titel: `Kosten nach ${kostenworte[nach]}`,
      art: null,
      eltern: [bereiche.kosten],
      vorlage: 'kosten-teile',
      inhalt: (render) => ({ tabelle: kostenPosten(render, nach) }),
    }));
