// The Fortschreibung: what became of the Maßnahmen of earlier concepts, and what is new in this one.
import {
  listNeue,
  listVorlaeufer,
  type Verbleib,
  type Vorlaeufer,
} from '../../model/queries/massnahme/fortschreibung.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { type Render, verweisTo } from '../prosa/verweise.ts';
import { absatzZelle, joinStuecke, spaltenkopf, stueck, type Tabellensicht, zelle } from '../tabelle/zelle.ts';
import { phrase } from '../worte/ebenenworte.ts';
import { withBeiwort } from '../../domain/ebenen.ts';

export interface Fortschreibungssicht {
  readonly bilanz: readonly string[];
  readonly vorlaeufer: Tabellensicht;
  readonly neue: Tabellensicht;
}

const verbleibworte: Readonly<Record<Verbleib, string>> = {
  fortgefuehrt: 'fortgeführt',
  geaendert: 'geändert fortgeführt',
  beendet: 'beendet',
  unbekannt: 'nicht bekannt',
};

/** The view of the Fortschreibung; null for a concept without Vorgänger. */
export function fortschreibungssicht(render: Render): Fortschreibungssicht | null {
  const { model } = render;
  if ((model.konzept?.data.vorgaenger ?? []).length === 0) return null;
  const vorlaeufer = listVorlaeufer(model);
  const kuenftige = listOf(model, 'massnahme').filter(({ data }) => data.art === 'kuenftig');
  const neue = listNeue(model);
  const { massnahme } = model.worte;
  const counts = (Object.keys(verbleibworte) as Verbleib[]).map(
    (verbleib) => `${verbleibworte[verbleib]} ${vorlaeufer.filter((one) => one.verbleib === verbleib).length}`,
  );
  return {
    bilanz: [
      `Genannt sind ${vorlaeufer.length} ${massnahme.viele} der Vorgänger: ${counts.join(', ')}. Was ein Vorgänger darüber hinaus enthielt, ist hier nicht erfasst.`,
      `Von ${kuenftige.length} ${withBeiwort(massnahme, 'künftig').vielen} dieses Konzepts sind ${neue.length} neu: Sie nennen keinen Vorgänger.`,
    ],
    vorlaeufer: vorlaeuferTabelle(render, vorlaeufer),
    neue: neueTabelle(render, kuenftige, neue),
  };
}

function vorlaeuferTabelle(render: Render, vorlaeufer: readonly Vorlaeufer[]): Tabellensicht {
  return {
    titel: phrase(render, 'Was aus {massnahme.denVielen} der Vorgänger wurde'),
    art: 'fortschreibung',
    spalten: ['Vorgänger', phrase(render, '{massnahme.wort} dort'), 'Verbleib', 'In diesem Konzept'].map((titel) =>
      spaltenkopf(titel),
    ),
    zeilen: vorlaeufer.map(({ vorgaenger, nummer, titel, verbleib, grund, nachfolger }) => ({
      anker: null,
      zellen: [
        zelle(verweisTo(render, 'vorgaenger', vorgaenger.id), { kopf: true }),
        zelle(
          [nummer === undefined ? undefined : `Nr. ${nummer}`, titel].filter((part) => part !== undefined).join(': '),
        ),
        absatzZelle([
          [stueck(verbleibworte[verbleib])],
          ...(verbleib === 'beendet' ? [[stueck(grund ?? '')]] : []),
          ...nachfolger.map(({ data }) => [stueck(data.fortgefuehrt_aus?.aenderung ?? '')]),
        ]),
        absatzZelle(nachfolger.map(({ id }) => [verweisTo(render, 'massnahme', id)])),
      ],
    })),
  };
}

function neueTabelle(
  render: Render,
  kuenftige: readonly Entity<'massnahme'>[],
  neue: readonly Entity<'massnahme'>[],
): Tabellensicht {
  return {
    titel: phrase(render, 'Neue {massnahme.viele} nach Handlungsfeldern'),
    art: 'neue',
    spalten: [
      spaltenkopf('Handlungsfeld'),
      spaltenkopf('Neu von künftigen'),
      spaltenkopf(phrase(render, 'Neue {massnahme.viele}')),
    ],
    zeilen: listOf(render.model, 'handlungsfeld').map((feld) => {
      const own = neue.filter((massnahme) => massnahme.feld === feld.id);
      const all = kuenftige.filter((massnahme) => massnahme.feld === feld.id);
      return {
        anker: null,
        zellen: [
          zelle(verweisTo(render, 'handlungsfeld', feld.id), { kopf: true }),
          zelle(`${own.length} von ${all.length}`),
          zelle(joinStuecke(own.map(({ id }) => verweisTo(render, 'massnahme', id, id)))),
        ],
      };
    }),
  };
}
