// The pages of the Beteiligung.
import { kinds } from '../../domain/registry.ts';
import { beteiligungPhase } from '../../domain/kinds/beteiligung.kind.ts';
import { wortOf } from '../../domain/felder.ts';
import { listOf, type Model } from '../../model/model.ts';
import { listVorschlaege } from '../../model/queries/vorschlaege.ts';
import { beteiligungTabelle } from '../../render/tabelle/tabellen.ts';
import { eintragssicht } from '../../render/views/verzeichnisse.view.ts';
import { wirkungssicht } from '../../render/views/vorschlaege.ts';
import { bereichOf } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

/** The Beteiligung by its phases: a table of each, then every event with what became of its proposals. */
const beteiligungsseite = defineSeite({
  pfad: bereichOf(kinds.beteiligung).pfad,
  titel: bereichOf(kinds.beteiligung).text,
  vorlage: 'beteiligung',
  inhalt: (render) => ({
    wirkung: hasVorschlaege(render.model) ? wirkungsseite.pfad : null,
    phasen: [...beteiligungPhase.options, undefined].flatMap((phase) => {
      const events = listOf(render.model, 'beteiligung').filter(({ data }) => data.phase === phase);
      if (events.length === 0) return [];
      return [
        {
          titel: phase === undefined ? 'Weitere Veranstaltungen' : wortOf(beteiligungPhase, phase),
          tabelle: phase === undefined ? null : beteiligungTabelle(render, phase),
          eintraege: events.map((event) => eintragssicht({ ...render, ebene: 4 }, event)),
        },
      ];
    }),
  }),
});

/** From proposal to effect: all proposals by what became of them. */
const wirkungsseite = defineSeite({
  pfad: 'beteiligung/wirkung.html',
  titel: 'Vom Vorschlag zur Wirkung',
  eltern: [bereichOf(kinds.beteiligung)],
  vorlage: 'wirkung',
  inhalt: (render) => ({ wirkung: wirkungssicht(render) }),
});

/** The pages of the Beteiligung; none where there was none. */
export const beteiligungseiten = (model: Model): Seite[] =>
  listOf(model, 'beteiligung').length === 0
    ? []
    : [beteiligungsseite, ...(hasVorschlaege(model) ? [wirkungsseite] : [])];

const hasVorschlaege = (model: Model): boolean => listVorschlaege(model).length > 0;
