// Where the Ziele stand: their Maßnahmen by status and their Teilziele. Whether a Ziel is reached no count can say.
import { listOf } from '../../../model/model.ts';
import { zielstandOf } from '../../../model/queries/ziele.ts';
import { verweisTo } from '../../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, zelle } from '../../tabelle/zelle.ts';
import { tellMassnahmen, tellTeilziele } from '../../worte/zielstand.ts';
import { absatz, type Berichtslage, type Berichtsteil, teil } from './teil.ts';
import { phrase } from '../../worte/ebenenworte.ts';

/** The part about the Ziele. */
export function zieleteil({ render }: Berichtslage): Berichtsteil {
  const { worte, ohne } = render.model;
  const hatTeilziele = !ohne.has('teilziel');
  const ziele = listOf(render.model, 'ziel').map((ziel) => ({ ziel, stand: zielstandOf(render.model, ziel) }));
  return teil('bericht-ziele', `Stand nach ${worte.ziel.vielen}`, {
    absaetze: [
      absatz(
        phrase(
          render,
          'Gezählt werden alle {massnahme.viele}, die {ziel.einem} dienen, künftige und bisherige; {massnahme.einAllein} kann mehreren dienen. Die Zählung zeigt, wie weit die Arbeit ist, nicht, ob {ziel.der} erreicht ist.',
        ),
      ),
    ],
    tabellen: [
      {
        titel: phrase(
          render,
          hatTeilziele
            ? '{ziel.viele}, ihre {massnahme.viele} und {teilziel.viele}'
            : '{ziel.viele} und ihre {massnahme.viele}',
        ),
        art: 'ziele',
        spalten: [
          spaltenkopf(worte.ziel.wort),
          spaltenkopf(`${worte.massnahme.viele} nach Status`),
          ...(hatTeilziele ? [spaltenkopf(worte.teilziel.viele)] : []),
        ],
        zeilen: ziele.map(({ ziel, stand }) => ({
          anker: null,
          zellen: [
            absatzZelle([[verweisTo(render, 'ziel', ziel.id, ziel.id)], [stueck(ziel.titel)]], { kopf: true }),
            absatzZelle(tellMassnahmen(render, stand).map((zeile) => [stueck(zeile)])),
            ...(hatTeilziele ? [zelle(tellTeilziele(render, stand))] : []),
          ],
        })),
      },
    ],
  });
}
