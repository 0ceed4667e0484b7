// The Steckbrief of each künftige Maßnahme as a PDF of its own: one sheet to take along.
import { formatLang } from '../../../base/datum.ts';
import { pfadOf } from '../../../domain/dateiart.ts';
import { findEntity, listOf } from '../../../model/model.ts';
import { farbeOfFeld } from '../../../render/farben.ts';
import { konzeptsicht } from '../../../render/views/konzept.view.ts';
import { steckbriefsicht } from '../../../render/views/massnahme/steckbrief.view.ts';
import type { Artefakt, DruckContext } from '../../emitter.ts';
import { steckbriefPdf } from '../pdf.ausgabe.ts';
import { printDokument, metaOf, startRender, toDruckkontext } from './kontext.ts';
import { writeSeitenrand } from '../satz/seitenstil.ts';

/** Prints pdf/massnahme/<id>.pdf for every künftige Maßnahme. Throws OutsideError when the browser fails. */
export async function emitSteckbriefe(context: DruckContext): Promise<readonly Artefakt[]> {
  const kontext = toDruckkontext(context);
  const { model, fill } = kontext;
  const render = await startRender(kontext, () => false);
  const konzept = konzeptsicht(render);
  const artefakte: Artefakt[] = [];
  for (const massnahme of listOf(model, 'massnahme').filter(({ data }) => data.art === 'kuenftig')) {
    const feld = findEntity(model, 'handlungsfeld', massnahme.feld ?? '');
    const name = `${massnahme.id} ${massnahme.titel}`;
    const body = fill('steckbrief', {
      feld: feld ? `Handlungsfeld ${feld.data.nummer}: ${feld.titel}` : konzept.titel,
      karte: steckbriefsicht(render, massnahme),
      konzept: konzept.titel,
      stichtag: formatLang(model.stichtag),
    });
    const farbe = `.steckbrief{--farbe:${farbeOfFeld(feld?.data.nummer ?? 1)}}`;
    const stil = [writeSeitenrand(konzept.titel, konzept.hinweis ?? ''), farbe].join('\n');
    const pfad = pfadOf(steckbriefPdf, massnahme.id);
    artefakte.push(await printDokument(kontext, { pfad, body, stil, meta: metaOf(konzept, model, name) }));
  }
  return artefakte;
}
