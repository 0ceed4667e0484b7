// The chains: a page for every Handlungsfeld, from its Leitziel to the Maßnahmen, with the gaps.
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { kinds } from '../../domain/registry.ts';
import { verweisTo } from '../../render/prosa/verweise.ts';
import { kettensicht, kettentitel } from '../../render/views/handlungsfeld/kette.ts';
import { bereichOf } from './bereiche.ts';
import { defineSeite, type Seite } from './seite.ts';

/** Where the chain of a Handlungsfeld stands. */
export const kettenpfad = ({ id }: Pick<Entity<'handlungsfeld'>, 'id'>): string => `kette/${id.toLowerCase()}.html`;

/** A page for every Handlungsfeld; none for a concept without Ziele, which link what is needed with what is done. */
export const kettenseiten = (model: Model): Seite[] =>
  (model.ohne.has('ziel') ? [] : listOf(model, 'handlungsfeld')).map((feld) =>
    defineSeite({
      pfad: kettenpfad(feld),
      titel: `${kettentitel(model, 'einem')}: ${feld.titel}`,
      eltern: [bereichOf(kinds.handlungsfeld)],
      vorlage: 'kette',
      inhalt: (render) => ({
        feld: verweisTo(render, 'handlungsfeld', feld.id),
        kette: kettensicht(render, feld),
      }),
    }),
  );
