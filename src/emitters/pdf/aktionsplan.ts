// The Aktionsplan as a PDF of its own: a table for each Handlungsfeld, on wide pages.
import { listOf } from '../../model/model.ts';
import { aktionsplanTabelle } from '../../render/aktionsplan.ts';
import { konzeptsicht } from '../../render/views/konzept.view.ts';
import type { Artefakt } from '../emitter.ts';
import { gliedere, writeKopfzeilen, writeSeitenrand } from './gliederung.ts';
import { ankerOf, type Druckkontext, druckeDokument, metaOf, startRender } from './kontext.ts';

/** Prints the Aktionsplan. Throws OutsideError when the browser fails. */
export async function emitAktionsplan(kontext: Druckkontext): Promise<Artefakt> {
  const { model, fill } = kontext;
  const render = await startRender(kontext, () => false);
  const konzept = konzeptsicht(render);
  const { kapitel, inhalt } = gliedere(
    listOf(model, 'handlungsfeld').map((feld) => ({
      titel: feld.titel,
      anker: ankerOf(feld),
      abschnitte: [],
      write: () => fill('tabelle', { tabelle: aktionsplanTabelle(render, feld.id) }),
    })),
  );
  const body = fill('aktionsplan', { konzept, inhalt, kapitel: kapitel.map((teil, index) => ({ ...teil, klasse: `kapitel-${index + 1}` })) });
  const stil = ['@page { size: A4 landscape; margin: 18mm 14mm 17mm; }', writeSeitenrand(`Aktionsplan – ${konzept.titel}`, konzept.hinweis ?? ''), writeKopfzeilen(kapitel)].join('\n');
  return druckeDokument(kontext, { pfad: 'pdf/aktionsplan.pdf', body, stil, meta: metaOf(konzept, model, `Aktionsplan – ${konzept.titel}`) });
}
