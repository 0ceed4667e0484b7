// The Innovationsbudget as a table: every idea from its Antrag to what became of it.
import { formatKurz, type Tag } from '../../../base/datum.ts';
import { wortOf } from '../../../domain/felder.ts';
import { verstetigung } from '../../../domain/kinds/massnahme.kind.ts';
import { status } from '../../../domain/sachstand.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { statusAt } from '../../../model/queries/massnahme/stand.ts';
import { formatEuro } from '../../worte/format.ts';
import { type Render, verweisTo } from '../../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, type Stueck, type Tabellensicht, zelle } from '../../tabelle/zelle.ts';
import { withCsv } from '../../tabelle/csv.ts';

/** What stands instead of a table without rows. */
export const ohneIdeen = 'Für das Innovationsbudget ist noch keine Idee eingetragen.';

type Innovation = NonNullable<Entity<'massnahme'>['data']['innovationsbudget']>;

/** All Maßnahmen that began or want to begin with money of the Innovationsbudget. */
export function innovationTabelle(render: Render): Tabellensicht {
  return withCsv(render, {
    titel: 'Innovationsbudget: von der Idee zur Verstetigung',
    art: 'innovation',
    spalten: [
      spaltenkopf(render.model.worte.massnahme.wort),
      spaltenkopf('Idee'),
      spaltenkopf('Antrag und Bewilligung'),
      spaltenkopf('Summe', true),
      spaltenkopf('Ergebnis'),
      spaltenkopf('Verstetigung'),
    ],
    zeilen: listOf(render.model, 'massnahme').flatMap((massnahme) => {
      const { innovationsbudget } = massnahme.data;
      return innovationsbudget ? [{ anker: null, zellen: cellsOf(render, massnahme, innovationsbudget) }] : [];
    }),
  });
}

/** Of a Maßnahme that began before its money was granted: what it began with is something else. Null for others. */
export function ohneMittelOf(
  { model }: Render,
  massnahme: Entity<'massnahme'>,
  { bewilligt }: Innovation,
): string | null {
  const wort = statusAt(massnahme, model.stichtag);
  return bewilligt === undefined && (wort === 'begonnen' || wort === 'laufend')
    ? `${wortOf(status, wort)}, bisher ohne Geld daraus`
    : null;
}

/** What had come by a Stichtag: a day after it has not come yet, and neither has what follows from it. */
export function untilStichtag(innovation: Innovation, stichtag: Tag): Innovation {
  const { antrag, bewilligt, verstetigung: weiter, durch, am, ...rest } = innovation;
  return {
    ...rest,
    ...(antrag !== undefined && antrag <= stichtag && { antrag }),
    ...(bewilligt !== undefined && bewilligt <= stichtag && { bewilligt }),
    ...((am === undefined || am <= stichtag) && { verstetigung: weiter, durch, am }),
  };
}

function cellsOf(render: Render, massnahme: Entity<'massnahme'>, ganz: Innovation) {
  const innovation = untilStichtag(ganz, render.model.stichtag);
  const { idee, fachbereich, antrag, bewilligt, summe, ergebnis } = innovation;
  const von = fachbereich === undefined ? [] : [verweisTo(render, 'akteur', fachbereich)];
  return [
    absatzZelle([[verweisTo(render, 'massnahme', massnahme.id, massnahme.id)], [stueck(massnahme.titel)]], {
      kopf: true,
    }),
    absatzZelle([[stueck(idee)], von]),
    absatzZelle([
      [stueck(antrag === undefined ? 'noch nicht beantragt' : `beantragt am ${formatKurz(antrag)}`)],
      [stueck(bewilligt === undefined ? 'noch nicht bewilligt' : `bewilligt am ${formatKurz(bewilligt)}`)],
      // On paper the status stands in the Steckbrief.
      [stueck(render.papier === true ? '' : (ohneMittelOf(render, massnahme, innovation) ?? ''))],
    ]),
    zelle(summe === undefined ? 'offen' : formatEuro(summe), { zahl: true }),
    zelle(ergebnis ?? 'liegt noch nicht vor'),
    absatzZelle(verstetigungOf(render, innovation)),
  ];
}

function verstetigungOf(render: Render, { verstetigung: weiter = 'offen', durch, am }: Innovation): Stueck[][] {
  const wort = wortOf(verstetigung, weiter) + (am === undefined ? '' : ` am ${formatKurz(am)}`);
  return [[stueck(wort)], durch === undefined ? [] : [stueck('durch '), verweisTo(render, 'akteur', durch)]];
}
