// All kinds of the concept, in the order in which documents and lists name them.
import type { z } from 'zod';
import { akteur } from './akteur.kind.ts';
import { bedarf } from './bedarf.kind.ts';
import { bericht } from './bericht.kind.ts';
import { beteiligung } from './beteiligung.kind.ts';
import { budget } from './budget.kind.ts';
import { datensatz } from './datensatz.kind.ts';
import { glossar } from './glossar.kind.ts';
import { gremium } from './gremium.kind.ts';
import { handlungsfeld } from './handlungsfeld.kind.ts';
import { indikator } from './indikator.kind.ts';
import { kapitel } from './kapitel.kind.ts';
import type { Kind, Typ } from './kind.ts';
import { konzept } from './konzept.kind.ts';
import { leitziel } from './leitziel.kind.ts';
import { massnahme } from './massnahme.kind.ts';
import { quelle } from './quelle.kind.ts';
import { verzahnung } from './verzahnung.kind.ts';
import { vorlage } from './vorlage.kind.ts';
import { ziel } from './ziel.kind.ts';

/** Every kind by its typ. */
export const kinds = {
  konzept,
  kapitel,
  handlungsfeld,
  leitziel,
  bedarf,
  ziel,
  massnahme,
  akteur,
  gremium,
  beteiligung,
  indikator,
  datensatz,
  quelle,
  glossar,
  budget,
  verzahnung,
  vorlage,
  bericht,
};

/** The front matter of a kind, as validated. */
export type DataOf<T extends Typ> = z.infer<(typeof kinds)[T]['schema']>;

/** Every kind, in order. */
export const allKinds: readonly Kind[] = Object.values(kinds);

/** Every typ, in order. */
export const alleTypen: readonly Typ[] = allKinds.map((kind) => kind.typ);

/** True where `name` is the typ of a kind. */
export const isTyp = (name: string): name is Typ => Object.hasOwn(kinds, name);

/** The kind that `name` calls, by typ or by folder; undefined where there is none. */
export function findKind(name: string): Kind | undefined {
  return allKinds.find((kind) => kind.typ === name || kind.ordner === name);
}

/** A kind by its typ, without the type of its fields. */
export const kindOf = (typ: Typ): Kind => kinds[typ];
