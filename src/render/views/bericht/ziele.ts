// Where the Ziele stand: their Maßnahmen by status and their Teilziele. Whether a Ziel is reached no count can say.
import { listOf } from '../../../model/model.ts';
import { zielstandOf } from '../../../model/queries/ziele.ts';
import { verweisTo } from '../../prosa/verweise.ts';
import { absatzZelle, spaltenkopf, stueck, zelle } from '../../tabelle/zelle.ts';
import { tellMassnahmen, tellTeilziele } from '../../worte/zielstand.ts';
import { absatz, type Berichtslage, type Berichtsteil, teil } from './teil.ts';

/** The part about the Ziele. */
export function zieleteil({ render }: Berichtslage): Berichtsteil {
  const ziele = listOf(render.model, 'ziel').map((ziel) => ({ ziel, stand: zielstandOf(render.model, ziel) }));
  return teil('bericht-ziele', 'Stand nach Zielen', {
    absaetze: [
      absatz(
        'Gezählt werden alle Maßnahmen, die einem Ziel dienen, künftige und bisherige; eine kann mehreren dienen. Die Zählung zeigt, wie weit die Arbeit ist, nicht, ob das Ziel erreicht ist.',
      ),
    ],
    tabellen: [
      {
        titel: 'Ziele, ihre Maßnahmen und Teilziele',
        art: 'ziele',
        spalten: [spaltenkopf('Ziel'), spaltenkopf('Maßnahmen nach Status'), spaltenkopf('Teilziele')],
        zeilen: ziele.map(({ ziel, stand }) => ({
          anker: null,
          zellen: [
            absatzZelle([[verweisTo(render, 'ziel', ziel.id, ziel.id)], [stueck(ziel.titel)]], { kopf: true }),
            absatzZelle(tellMassnahmen(stand).map((zeile) => [stueck(zeile)])),
            zelle(tellTeilziele(stand)),
          ],
        })),
        anmerkungen: [],
      },
    ],
  });
}
