// Progress reports as PDFs, one for each day: title, contents, the summary on one page, then everything that it sums up.
import { pfadOf } from '../../../domain/dateiart.ts';
import { konzeptsicht } from '../../../render/views/konzept.view.ts';
import { berichtsicht, type Berichtsplan, planBerichte } from '../../../render/views/bericht/bericht.view.ts';
import type { Berichtsteil } from '../../../render/views/bericht/teil.ts';
import type { Tree } from '../../../render/tree/h.ts';
import type { Fill } from '../../../render/vorlagenwerk.ts';
import type { Artefakt, DruckContext } from '../../emitter.ts';
import { auszugPdf, berichtPdf } from '../pdf.ausgabe.ts';
import { numberKapitel, type Kapitelplan } from '../satz/gliederung.ts';
import { type Druckkontext, printDokument, metaOf, readLogo, startRender, toDruckkontext } from './kontext.ts';
import { writeKapitelseiten, writeQuerseiten, writeSeitenrand } from '../satz/seitenstil.ts';

/** Prints the report of every day. Throws OutsideError when the browser fails. */
export async function emitBerichte(context: DruckContext): Promise<readonly Artefakt[]> {
  const kontext = toDruckkontext(context);
  const artefakte: Artefakt[] = [];
  for (const plan of planBerichte(context)) artefakte.push(await emitBericht(kontext, plan));
  return artefakte;
}

async function emitBericht(kontext: Druckkontext, plan: Berichtsplan): Promise<Artefakt> {
  const { model, fill } = kontext;
  const render = await startRender(kontext, ({ typ }) => typ === 'massnahme');
  const konzept = konzeptsicht(render);
  const bericht = berichtsicht(render, plan);
  const { kapitel, inhalt } = numberKapitel(bericht.teile.map((teil) => planTeil(fill, teil)));
  const fuer = bericht.auszug ? ` für: ${bericht.auszug.gremium}` : '';
  const name = `Umsetzungsbericht zum ${bericht.stichtag}${fuer}`;
  return printDokument(kontext, {
    pfad:
      plan.gremium === undefined
        ? pfadOf(berichtPdf, plan.stichtag)
        : pfadOf(auszugPdf, `${plan.stichtag}-${plan.gremium}`),
    body: fill('bericht', {
      konzept,
      bericht,
      logo: readLogo(kontext),
      inhalt,
      kapitel: kapitel.map((teil, index) => ({ ...teil, baum: teil.baum.children, klasse: `kapitel-${index + 1}` })),
    }),
    stil: [writeSeitenrand(name, konzept.hinweis ?? ''), writeKapitelseiten(kapitel), writeQuerseiten(kapitel)].join(
      '\n',
    ),
    meta: { ...metaOf(konzept, model, `${name} – ${konzept.titel}`), stand: plan.stichtag },
  });
}

const planTeil = (fill: Fill<Tree>, teil: Berichtsteil): Kapitelplan => ({
  titel: teil.titel,
  anker: teil.anker,
  abschnitte: teil.abschnitte.map(({ anker, titel }) => ({ anker, titel })),
  make: (zeilen) =>
    fill('bericht-teil', {
      teil,
      abschnitte: teil.abschnitte.map((abschnitt, index) => ({ nummer: '', ...abschnitt, ...zeilen[index] })),
    }),
});
