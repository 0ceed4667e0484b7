// What a Handlungsfeld says of itself on the first page of its chapter: one picture with its message, and all of it in words.
import { formatKurz } from '../../../base/datum.ts';
import { gross, withBeiwort } from '../../../domain/ebenen.ts';
import { wortOf } from '../../../domain/felder.ts';
import { status } from '../../../domain/sachstand.ts';
import { type Entity, listOfFeld } from '../../../model/model.ts';
import { summarizeKosten, sumPosten } from '../../../model/queries/kosten.ts';
import { countStatus } from '../../../model/queries/massnahme/fortschritt.ts';
import { dueOf, termineOf } from '../../../model/queries/massnahme/termine.ts';
import { type Balkenzeile, drawFeldbild } from '../../diagramm/feldbild.ts';
import type { Render } from '../../prosa/verweise.ts';
import { h, type Tree } from '../../tree/h.ts';
import { countWort } from '../../worte/ebenenworte.ts';
import { formatBetrag } from '../../worte/format.ts';
import { massnahmenOf } from './handlungsfeld.view.ts';

/** So many of what comes next are named. */
const naechste = 5;

/** The picture with its message above it; nothing for a Handlungsfeld that has no künftige Maßnahme. */
export function feldblick(render: Render, feld: Entity<'handlungsfeld'>): Tree {
  const { model } = render;
  const { gesamt, nach } = countStatus(massnahmenOf(model, feld, 'kuenftig'), model.stichtag);
  if (gesamt === 0) return [];
  const stati = [...nach].map(([wort, anzahl]) => ({ name: wortOf(status, wort), anzahl, wert: String(anzahl) }));
  const { jahre, summe } = kostenOf(render, feld);
  const termine = listOfFeld(model, 'massnahme', feld.id).flatMap((massnahme) => termineOf(massnahme, model.stichtag));
  const faellig = dueOf(termine, model.stichtag)
    .slice(0, naechste)
    .map(({ termin, massnahme, zwischenziel }) => ({
      kurz: `${formatKurz(termin)}: ${massnahme.id}`,
      lang: `bis ${formatKurz(termin)} ${massnahme.id}, ${zwischenziel.titel}`,
    }));
  const keine = { kosten: 'kein Betrag genannt', termine: 'kein Termin genannt' };
  const kuenftige = withBeiwort(model.worte.massnahme, 'künftig');
  const titel = [`Auf einen Blick: ${countWort(gesamt, kuenftige)}`, ...(summe ? [`${summe} geplant`] : [])].join(', ');
  const alternative = [
    `${titel}.`,
    `Nach Status: ${stati.map(({ name, wert }) => `${wert} ${name}`).join(', ')}.`,
    `Geplante Kosten: ${jahre.map(({ name, wert }) => `${name}: ${wert}`).join('; ') || keine.kosten}.`,
    `Als Nächstes: ${faellig.map(({ lang }) => lang).join('; ') || keine.termine}.`,
  ].join(' ');
  const bild = drawFeldbild({
    alternative,
    status: { titel: gross(`${kuenftige.viele} nach Status`), zeilen: stati, leer: '' },
    kosten: { titel: 'Geplante Kosten', zeilen: jahre, leer: keine.kosten },
    termine: { titel: 'Als Nächstes', zeilen: faellig.map(({ kurz }) => kurz), leer: keine.termine },
  });
  return [
    h(
      'div',
      { className: ['feldblick'], role: 'group', ariaLabel: titel },
      h('p', { className: ['blick-titel'] }, titel),
      bild,
    ),
  ];
}

/** What the Maßnahmen of a Handlungsfeld cost, year by year and together. */
function kostenOf(
  { model }: Render,
  { id }: Entity<'handlungsfeld'>,
): { readonly jahre: readonly Balkenzeile[]; readonly summe: string | undefined } {
  const { jahre, gruppen } = summarizeKosten(model, 'handlungsfeld');
  const posten = gruppen.find(({ schluessel }) => schluessel === id)?.posten ?? [];
  const gesamt = sumPosten(posten);
  return {
    jahre: jahre.flatMap((jahr) => {
      const summe = sumPosten(posten, jahr);
      return summe ? [{ name: String(jahr), anzahl: summe.betrag, wert: formatBetrag(summe) }] : [];
    }),
    summe: gesamt && formatBetrag(gesamt),
  };
}
