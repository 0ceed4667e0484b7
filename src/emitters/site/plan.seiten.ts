// The pages of the plan: Handlungsfelder, Maßnahmen, the Aktionsplan.
import { kinds } from '../../domain/registry.ts';
import { status } from '../../domain/sachstand.ts';
import { gross, withBeiwort } from '../../domain/ebenen.ts';
import { wortOf } from '../../domain/felder.ts';
import { type Entity, findEntity, listOf, listOfFeld, type Model } from '../../model/model.ts';
import { formatLang } from '../../base/datum.ts';
import { listTermine, overdueOf } from '../../model/queries/massnahme/termine.ts';
import { aktionsplanTabelle, planspaltenOf } from '../../render/views/plan/aktionsplan.ts';
import { plandatenOf, planfilterOf } from '../../render/views/plan/planfilter.view.ts';
import type { Tabellensicht } from '../../render/tabelle/zelle.ts';
import { gezeigteFelder } from '../../render/views/angaben.ts';
import { feldkopf, handlungsfeldsicht, massnahmenOf } from '../../render/views/handlungsfeld/handlungsfeld.view.ts';
import { turnusOf } from '../../projekt/konfiguration.ts';
import { feldstandOf, tellVerspaetet } from '../../render/views/handlungsfeld/feldstand.ts';
import { kettentitel } from '../../render/views/handlungsfeld/kette.ts';
import { zeitplansicht } from '../../render/views/plan/zeitplan.ts';
import { lebenslaufsicht } from '../../render/views/massnahme/lebenslauf.ts';
import { massnahmestand } from '../../render/views/massnahme/massnahmestand.ts';
import { massnahmekopf, type Massnahmekopf, massnahmesicht } from '../../render/views/massnahme/massnahme.view.ts';
import { akteureOf, type Render, verweisTo } from '../../render/prosa/verweise.ts';
import { einzelseite, wegVon } from '../adressen.ts';
import type { EmitContext } from '../emitter.ts';
import { rueckmeldungTo } from './dienst.seiten.ts';
import type { Downloads } from './downloads.ts';
import { nachbarnOf } from './konzept.seiten.ts';
import { bereichOf, bereiche } from './bereiche.ts';
import { kettenpfad } from './kette.seiten.ts';
import { defineSeite, type Seite, writeSkriptdaten } from './seite.ts';
import { zeitplanpfad } from './zeitplan.seiten.ts';

/** The overview of the Handlungsfelder. */
export const felderseite: Seite = {
  pfad: bereichOf(kinds.handlungsfeld).pfad,
  kennung: null,
  titel: 'Handlungsfelder',
  art: null,
  eltern: [],
  vorlage: 'handlungsfelder',
  inhalt: (render) => ({
    einleitung: describeEbenen(render.model),
    felder: listOf(render.model, 'handlungsfeld').map((feld) => ({
      ...feldkopf(render, feld),
      leitziel: findEntity(render.model, 'leitziel', `L-${feld.id}`)?.titel ?? null,
      ziele: render.model.ohne.has('ziel') ? null : String(listOfFeld(render.model, 'ziel', feld.id).length),
      bisherige: massnahmenOf(render.model, feld, 'bisherig').length,
      kuenftige: massnahmenOf(render.model, feld, 'kuenftig').length,
    })),
  }),
};

/** How the levels of the concept follow from each other. */
function describeEbenen({ ohne, worte }: Model): string {
  const stufen = [...(['bedarf', 'ziel'] as const).filter((ebene) => !ohne.has(ebene)), 'massnahme' as const];
  const hatLeitziel = !ohne.has('leitziel');
  const kette = stufen.map((ebene, index) => {
    const davor = stufen[index - 1];
    const folgen = hatLeitziel || index < stufen.length - 1 ? '' : 'folgen ';
    return davor ? `aus ${worte[davor].denVielen} ${folgen}${worte[ebene].viele}` : worte[ebene].viele;
  });
  return hatLeitziel
    ? `Jedes Handlungsfeld beginnt mit ${worte.leitziel.einem}. Daraus folgen ${kette.join(', ')}.`
    : `Jedes Handlungsfeld nennt ${kette.join(', ')}.`;
}

/** A page for every Handlungsfeld. */
export const feldseiten = ({ model, konfiguration }: EmitContext): Seite[] =>
  listOf(model, 'handlungsfeld').map((feld) => ({
    pfad: einzelseite(kinds.handlungsfeld, feld.id),
    kennung: null,
    titel: feld.titel,
    art: `Handlungsfeld ${feld.data.nummer}`,
    eltern: [bereichOf(kinds.handlungsfeld)],
    vorlage: 'handlungsfeld',
    inhalt: (render) => {
      const sicht = handlungsfeldsicht(render, feld, summarize);
      return {
        feld: sicht,
        stand: feldstandOf(render, feld, turnusOf(konfiguration)),
        bisherige: sicht.bisherige,
        kuenftige: sicht.kuenftige,
        aktionsplan: `../aktionsplan.html#${feld.id}`,
        kettentitel: kettentitel(model, 'einem'),
        kettenseite: model.ohne.has('ziel')
          ? null
          : wegVon(einzelseite(kinds.handlungsfeld, feld.id), kettenpfad(feld)),
        zeitplanseite: wegVon(einzelseite(kinds.handlungsfeld, feld.id), zeitplanpfad(feld)),
        stichtag: formatLang(model.stichtag),
        ...nachbarnOf(render, feld),
      };
    },
  }));

const imUeberblick = gezeigteFelder('massnahme', 'ueberblick');

/** A Maßnahme in a few lines, as the page of its Handlungsfeld lists it. */
function summarize(render: Render, massnahme: Entity<'massnahme'>): Massnahmekopf {
  const kopf = massnahmekopf(render, massnahme);
  return { ...kopf, angaben: kopf.angaben.filter(({ name }) => imUeberblick.has(name)) };
}

/** A page for every Maßnahme. */
export const massnahmeseiten = ({ model, konfiguration }: EmitContext, downloads: Downloads): Seite[] =>
  listOf(model, 'massnahme').map((massnahme, index, all) => {
    const feld = listOf(model, 'handlungsfeld').find(({ id }) => id === massnahme.feld);
    const pfad = einzelseite(kinds.massnahme, massnahme.id);
    const linkTo = (render: Render, id: string | undefined) =>
      id === undefined ? null : verweisTo(render, 'massnahme', id);
    return {
      pfad,
      kennung: massnahme.id,
      titel: massnahme.titel,
      art: gross(withBeiwort(model.worte.massnahme, massnahme.data.art === 'kuenftig' ? 'künftig' : 'bisherig').wort),
      eltern: [
        bereichOf(kinds.handlungsfeld),
        ...(feld ? [{ text: feld.titel, pfad: einzelseite(kinds.handlungsfeld, feld.id) }] : []),
      ],
      vorlage: 'massnahme',
      inhalt: (render) => ({
        massnahme: massnahmesicht(render, massnahme),
        stand: massnahmestand(render, massnahme, turnusOf(konfiguration)),
        zeitplan: zeitplansicht(render, [massnahme], `Zeitplan von ${massnahme.id}`, true),
        lebenslauf: lebenslaufsicht(render, massnahme),
        downloads: downloads.of(pfad, 'massnahme', massnahme.id),
        rueckmeldung: rueckmeldungTo(
          konfiguration,
          { titel: `${massnahme.id} ${massnahme.titel}`, wort: model.worte.massnahme },
          pfad,
        ),
        stichtag: formatLang(model.stichtag),
        vorige: linkTo(render, all[index - 1]?.id),
        naechste: linkTo(render, all[index + 1]?.id),
      }),
    };
  });

const plandaten = 'plandaten.js';

/** The Aktionsplan: a table for every Handlungsfeld, which a script makes one that sorts and filters; and what its signs mean. */
export const aktionsplanseite = ({ model, konfiguration }: EmitContext, downloads: Downloads): Seite =>
  defineSeite({
    pfad: bereiche.aktionsplan.pfad,
    titel: 'Aktionsplan',
    vorlage: 'aktionsplan',
    skripte: [plandaten, 'aktionsplan.js'],
    daten: () => [writeSkriptdaten(plandaten, plandatenOf(model, planspaltenOf(model), turnusOf(konfiguration)))],
    inhalt: (render) => ({
      felder: listOf(render.model, 'handlungsfeld').map((feld) => ({
        ...feldkopf(render, feld),
        aktionsplan: withAnker(aktionsplanTabelle(render, feld.id), massnahmenOf(render.model, feld, 'kuenftig')),
      })),
      filter: planfilterOf(render.model, turnusOf(konfiguration)),
      ueberfaellig: overdueOf(listTermine(render.model)).map((termin) => ({
        text: [...tellVerspaetet(render, termin)],
        wer: akteureOf(render, termin.zustaendig === undefined ? [] : [termin.zustaendig]),
      })),
      mitZwischenzielen: !model.ohne.has('zwischenziel'),
      stati: status.options.map((art) => ({ art, wort: wortOf(status, art) })),
      stichtag: formatLang(render.model.stichtag),
      downloads: downloads.ofBereich(bereiche.aktionsplan.pfad, 'aktionsplan'),
    }),
  });

/** A table whose rows can be told by what they are about. */
const withAnker = (tabelle: Tabellensicht, massnahmen: readonly Entity<'massnahme'>[]): Tabellensicht => ({
  ...tabelle,
  zeilen: tabelle.zeilen.map((zeile, index) => ({ ...zeile, anker: massnahmen[index]?.id ?? null })),
});
