// Answers that the search gives by itself: what a Handlungsfeld costs, what is late in it, which indicators are on their path. Each is
// an entry of its own with the words of the question, and its text is the answer.
import type { Suchdokument } from '../../browser/suche/index.ts';
import { listOf, listOfFeld } from '../../model/model.ts';
import { summarizeKosten, sumPosten } from '../../model/queries/kosten.ts';
import { observeIndikator } from '../../model/queries/monitoring.ts';
import { overdueOf, termineOf } from '../../model/queries/massnahme/termine.ts';
import type { Render } from '../prosa/verweise.ts';
import { tellVerspaetet } from './handlungsfeld/feldstand.ts';
import { formatBetrag, plural, withoutSign } from '../worte/format.ts';
import { urteilsworte } from '../worte/monitoring-worte.ts';

/** It answers a question as a whole: it comes before things that only share its words. */
const gewicht = 2;

const antwort = (k: string, t: string, h: string | null, saetze: readonly string[]): readonly Suchdokument[] =>
  h === null || saetze.length === 0 ? [] : [{ i: '', t, k, o: '', h, x: saetze.join(' · '), g: gewicht }];

/** All of them, for what the output has a page of. */
export const antwortenOf = (render: Render): readonly Suchdokument[] => [
  ...kosten(render),
  ...verzug(render),
  ...pfade(render),
];

/** What each Handlungsfeld costs, year by year. */
function kosten(render: Render): readonly Suchdokument[] {
  const { gruppen, jahre } = summarizeKosten(render.model, 'handlungsfeld');
  return gruppen.flatMap(({ schluessel, titel, posten }) =>
    antwort(
      'Kosten',
      `Was ${titel} kostet`,
      render.adresse({ typ: 'kosten', id: `handlungsfeld/${schluessel}` }),
      [...jahre, undefined].flatMap((jahr) => {
        const summe = sumPosten(posten, jahr);
        return summe ? [`${jahr ?? 'Zusammen'}: ${formatBetrag(summe)}`] : [];
      }),
    ),
  );
}

/** What is late in each Handlungsfeld, and by how many days. */
function verzug(render: Render): readonly Suchdokument[] {
  const { model } = render;
  if (model.ohne.has('zwischenziel')) return [];
  return listOf(model, 'handlungsfeld').flatMap((feld) => {
    const spaet = overdueOf(
      listOfFeld(model, 'massnahme', feld.id).flatMap((massnahme) => termineOf(massnahme, model.stichtag)),
    );
    return antwort('Verzug', `Was in ${feld.titel} verspätet ist`, render.adresse(feld), [
      spaet.length === 0
        ? 'Nichts ist überfällig'
        : `${plural(spaet.length, 'Termin', 'Termine')} überfällig, im Verzug`,
      ...spaet.map((termin) =>
        tellVerspaetet(render, termin)
          .map(({ text }) => text)
          .join(''),
      ),
    ]);
  });
}

/** Which indicators are on their path and which are not. */
function pfade(render: Render): readonly Suchdokument[] {
  const { model } = render;
  const alle = listOf(model, 'indikator').map((indikator) => observeIndikator(model, indikator, model.stichtag));
  return antwort(
    'Monitoring',
    'Welche Indikatoren auf dem Pfad sind',
    render.adresse({ typ: 'monitoring', id: '' }),
    Object.entries(urteilsworte).flatMap(([urteil, wort]) => {
      const ids = alle.filter((one) => one.urteil.wort === urteil).map(({ indikator }) => indikator.id);
      return ids.length === 0 ? [] : [`${withoutSign(wort)}: ${ids.join(', ')}`];
    }),
  );
}
