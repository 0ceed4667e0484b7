// The sheet of each Akteur as a PDF: to take along to a meeting, or to be filled in by hand.
import { formatLang } from '../../../base/datum.ts';
import { pfadOf } from '../../../domain/dateiart.ts';
import { listStellenblaetter } from '../../../model/queries/stellenblatt.ts';
import { turnusOf } from '../../../projekt/konfiguration.ts';
import { mitwirkungTabelle, meldetabelle, terminTabelle } from '../../../render/views/akteur/stellenblatt.ts';
import { konzeptsicht } from '../../../render/views/konzept.view.ts';
import type { Artefakt, DruckContext } from '../../emitter.ts';
import { stellenblattPdf } from '../pdf.ausgabe.ts';
import { printDokument, metaOf, startRender, toDruckkontext } from './kontext.ts';
import { writeQuerformat, writeSeitenrand } from '../satz/seitenstil.ts';

/** Prints blaetter/<akteur>.pdf for every Akteur who has Maßnahmen. Throws OutsideError when the browser fails. */
export async function emitStellenblattdruck(context: DruckContext): Promise<readonly Artefakt[]> {
  const kontext = toDruckkontext(context);
  const { model, fill } = kontext;
  const render = await startRender(kontext, () => false);
  const turnus = turnusOf(context.konfiguration);
  const konzept = konzeptsicht(render);
  const artefakte: Artefakt[] = [];
  for (const blatt of listStellenblaetter(model)) {
    const name = `Sachstand: ${blatt.akteur.titel}`;
    const body = fill('stellenblatt', {
      titel: name,
      konzept: konzept.titel,
      stichtag: formatLang(model.stichtag),
      meldungen: meldetabelle(render, blatt, turnus),
      termine: terminTabelle(render, blatt),
      beteiligt: mitwirkungTabelle(render, blatt, turnus),
    });
    const stil = [writeQuerformat(), writeSeitenrand(name, konzept.hinweis ?? '')].join('\n');
    const pfad = pfadOf(stellenblattPdf, blatt.akteur.id);
    artefakte.push(await printDokument(kontext, { pfad, body, stil, meta: metaOf(konzept, model, name) }));
  }
  return artefakte;
}
