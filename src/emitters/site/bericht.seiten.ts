// The pages of the progress reports: several for each day, none of which is long, and the list of them.
import { idIn } from '../../domain/dateiart.ts';
import { kinds } from '../../domain/registry.ts';
import { formatLang, isTag, type Tag } from '../../base/datum.ts';
import {
  type Berichtsicht,
  type Berichtsplan,
  type Berichtsseite,
  berichtsseite,
  listBerichtsseiten,
  planBerichte,
  seiteOfAnker,
  berichtstitelOf,
} from '../../render/views/bericht/bericht.view.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { naechsterBerichtOf } from '../../model/queries/berichtstage.ts';
import { turnusOf } from '../../projekt/konfiguration.ts';
import { withoutCsv } from '../../render/tabelle/csv.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import type { EmitContext } from '../emitter.ts';
import { einzelseite, wegVon } from '../adressen.ts';
import type { Downloads } from './downloads.ts';
import { bereichOf, type Navigationsbereich } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

/** The list of all reports, the newest first, and the pages of each; nothing where there is none. Those that stay from the last build are listed too. */
export function berichtseiten(context: EmitContext, downloads: Downloads): Seite[] {
  const plaene = planBerichte(context);
  const geblieben = context.vorhanden.flatMap(({ pfad }) => tagOf(pfad) ?? []);
  const tage = [...new Set([...plaene.map(({ stichtag }) => stichtag), ...geblieben])].sort().reverse();
  if (tage.length === 0) return [];
  const naechster = formatLang(naechsterBerichtOf(context.model, turnusOf(context.konfiguration)));
  return [
    liste(context, { plaene, tage, naechster }, downloads),
    ...plaene.flatMap((plan) => seitenOf(context, plan, naechster, downloads)),
  ];
}

/** All reports, each with its pages. */
function liste(
  { model }: EmitContext,
  {
    plaene,
    tage,
    naechster,
  }: { readonly plaene: readonly Berichtsplan[]; readonly tage: readonly Tag[]; readonly naechster: string },
  downloads: Downloads,
): Seite {
  const { pfad, text } = bereichOf(kinds.bericht);
  return defineSeite({
    pfad,
    titel: text,
    vorlage: 'berichte',
    inhalt: (render) => ({
      naechster,
      berichte: tage.map((tag) => ({
        verweis: stueck(berichtstitelOf(render, tag), wegVon(pfad, einzelseite(kinds.bericht, tag))),
        stichtag: formatLang(tag),
        teile: plaene.some(({ stichtag }) => stichtag === tag)
          ? teileOf(listBerichtsseiten(model).slice(1), tag, pfad)
          : [],
        downloads: downloads.of(pfad, 'bericht', tag),
      })),
    }),
  });
}

/** The pages of one report. */
function seitenOf({ model }: EmitContext, plan: Berichtsplan, naechster: string, downloads: Downloads): Seite[] {
  const { stichtag } = plan;
  const anfang: Navigationsbereich = { text: berichtstitelOf({ model }, stichtag), pfad: pfadOf(stichtag, '') };
  const alle = listBerichtsseiten(model);
  return alle.map((seite) => {
    const pfad = pfadOf(stichtag, seite.name);
    const erste = seite.name === '';
    return defineSeite({
      pfad,
      titel: erste ? anfang.text : seite.titel,
      art: `Umsetzungsbericht, Stichtag ${formatLang(stichtag)}`,
      eltern: [bereichOf(kinds.bericht), ...(erste ? [] : [anfang])],
      stichtag: formatLang(stichtag),
      vorlage: erste ? 'bericht' : 'bericht-teil',
      inhalt: (render: Render) => ({
        // A report is a document of its day: its tables are not kept as files beside those of today.
        bericht: addWege(berichtsseite({ ...withoutCsv(render), ebene: 3 }, plan, seite), stichtag, pfad),
        teile: teileOf(alle, stichtag, pfad),
        naechster,
        downloads: erste ? downloads.of(pfad, 'bericht', stichtag) : [],
      }),
    });
  });
}

/** A page of a report with the ways from its short lists to what they leave out. */
const addWege = (sicht: Berichtsicht, tag: Tag, von: string): object => ({
  ...sicht,
  teile: sicht.teile.map((teil) => ({
    ...teil,
    listen: teil.listen.map((liste) => ({
      ...liste,
      weitere: liste.weitere.map((rest) => ({
        ...rest,
        href: wegVon(von, `${pfadOf(tag, seiteOfAnker(rest.anker))}#${rest.anker}`),
      })),
    })),
  })),
});

/** The way to the pages of a report, seen from a page; without one to itself. */
const teileOf = (seiten: readonly Berichtsseite[], tag: Tag, von: string): readonly Stueck[] =>
  seiten.map(({ name, titel }) => {
    const pfad = pfadOf(tag, name);
    return stueck(titel, pfad === von ? null : wegVon(von, pfad));
  });

/** Where a page of the report of a day stands: its parts in a folder of their own. */
function pfadOf(tag: Tag, name: string): string {
  const anfang = einzelseite(kinds.bericht, tag);
  return name === '' ? anfang : anfang.replace(/\.html$/, `/${name}.html`);
}

/** The day of the report of which this is the first page. */
function tagOf(pfad: string): Tag | undefined {
  const tag = idIn({ pfad: einzelseite(kinds.bericht, '{id}') }, pfad);
  return tag !== undefined && isTag(tag) ? tag : undefined;
}
