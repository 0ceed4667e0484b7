// What one can subscribe to: the Zwischenziele, of each of which a reader hears when it is planned, moved, reached or dropped, and
// what is new of the whole concept.
import { formatKurz } from '../../base/datum.ts';
import { findEntity, type Model } from '../../model/model.ts';
import { listTermine, type Termin } from '../../model/queries/massnahme/termine.ts';
import { tellTermin } from '../../render/worte/terminworte.ts';
import { findSeitenort } from '../adressen.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { neuesAtom, termineAtom } from './atom.ausgabe.ts';
import { type Eintrag, writeFeed } from './feed.ts';
import { bewegtAm } from './kennung.ts';
import { listNeues } from './neues.ts';

/** The feeds, where the project says at which address its website lies. */
export function emitAtom(context: EmitContext): Promise<readonly Artefakt[]> {
  const { model } = context;
  return Promise.resolve([
    ...writeFeed(context, {
      art: termineAtom,
      name: 'termine',
      titel: 'Termine',
      seite: 'aktionsplan.html',
      eintraege: listTermine(model).map((termin) => eintragOf(model, termin)),
    }),
    ...writeFeed(context, {
      art: neuesAtom,
      name: 'neues',
      titel: 'Was sich verändert hat',
      seite: 'index.html',
      eintraege: listNeues(model),
    }),
  ]);
}

function eintragOf(model: Model, termin: Termin): Eintrag {
  const { massnahme, zwischenziel } = termin;
  return {
    name: `zwischenziel-${massnahme.id}-${zwischenziel.nr}`,
    titel: `${massnahme.id}: ${zwischenziel.titel} (${formatKurz(termin.termin)})`,
    tag: bewegtAm(model, termin),
    ort: findSeitenort(model, massnahme) ?? '',
    bereich: findEntity(model, 'handlungsfeld', massnahme.feld ?? ''),
    text: tellTermin(model, termin).join('\n'),
  };
}
