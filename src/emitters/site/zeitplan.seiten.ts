// The timelines: a page for every Handlungsfeld, with all its Maßnahmen and single years.
import { type Entity, listOf, listOfFeld, type Model } from '../../model/model.ts';
import { verweisTo } from '../../render/prosa/verweise.ts';
import { zeitplansicht } from '../../render/views/plan/zeitplan.ts';
import { bereiche } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

/** Where the timeline of a Handlungsfeld stands. */
export const zeitplanpfad = ({ id }: Pick<Entity<'handlungsfeld'>, 'id'>): string =>
  `zeitplan/${id.toLowerCase()}.html`;

/** A page for every Handlungsfeld. */
export const zeitplanseiten = (model: Model): Seite[] =>
  listOf(model, 'handlungsfeld').map((feld) =>
    defineSeite({
      pfad: zeitplanpfad(feld),
      titel: `Zeitplan: ${feld.titel}`,
      eltern: [bereiche.aktionsplan],
      vorlage: 'zeitplan',
      inhalt: (render) => ({
        feld: verweisTo(render, 'handlungsfeld', feld.id),
        zeitplan: zeitplansicht(render, listOfFeld(model, 'massnahme', feld.id), `Zeitplan: ${feld.titel}`),
      }),
    }),
  );
