// The Aktionsplan as a PDF of its own: a table for each Handlungsfeld, on wide pages.
import { listOf } from '../../../model/model.ts';
import { aktionsplanTabelle } from '../../../render/views/plan/aktionsplan.ts';
import { farbeOfFeld } from '../../../render/farben.ts';
import { konzeptsicht } from '../../../render/views/konzept.view.ts';
import type { Artefakt, DruckContext } from '../../emitter.ts';
import { aktionsplanPdf } from '../pdf.ausgabe.ts';
import { numberKapitel } from '../satz/gliederung.ts';
import { ankerOf, printDokument, metaOf, readLogo, startRender, toDruckkontext } from './kontext.ts';
import { writeKapitelseiten, writeQuerformat, writeSeitenrand } from '../satz/seitenstil.ts';

/** With more Handlungsfelder the contents have a page of their own: the title page is one page. */
const aufTitel = 8;

/** Prints the Aktionsplan, for another path where one is named. Throws OutsideError when the browser fails. */
export async function emitAktionsplan(context: DruckContext, pfad = aktionsplanPdf.pfad): Promise<readonly Artefakt[]> {
  const kontext = toDruckkontext(context);
  const { model, fill } = kontext;
  const render = await startRender(kontext, () => false);
  const konzept = konzeptsicht(render);
  const { kapitel, inhalt } = numberKapitel(
    listOf(model, 'handlungsfeld').map((feld) => ({
      titel: `Handlungsfeld ${feld.data.nummer}: ${feld.titel}`,
      ohneNummer: true,
      anker: ankerOf(feld),
      feld: { nummer: feld.data.nummer, farbe: farbeOfFeld(feld.data.nummer) },
      abschnitte: [],
      make: () => fill('tabelle', { tabelle: aktionsplanTabelle(render, feld.id) }),
    })),
  );
  const body = fill('aktionsplan', {
    konzept,
    logo: readLogo(kontext),
    inhalt,
    eigeneSeite: inhalt.length > aufTitel,
    kapitel: kapitel.map((teil, index) => ({ ...teil, baum: teil.baum.children, klasse: `kapitel-${index + 1}` })),
  });
  const name = `Aktionsplan – ${konzept.titel}`;
  const stil = [writeQuerformat(), writeSeitenrand(name, konzept.hinweis ?? ''), writeKapitelseiten(kapitel)].join(
    '\n',
  );
  return [await printDokument(kontext, { pfad, body, stil, meta: metaOf(konzept, model, name) })];
}
