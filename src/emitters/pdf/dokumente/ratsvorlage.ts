// Council papers (§ 62 GO NRW) as PDFs: head, Beratungsfolge, and the parts in the order of a profile; with all Anlagen in one
// file where that is wanted.
import { pfadOf } from '../../../domain/dateiart.ts';
import { type Entity, listOf } from '../../../model/model.ts';
import { isNichtoeffentlich } from '../../../model/oeffentlich.ts';
import { atStichtag, tagOfVorlage } from '../../../model/stichtag.ts';
import { listAnlagen, writeAnlage } from '../../../render/views/vorlage/anlagen.ts';
import { konzeptsicht } from '../../../render/views/konzept.view.ts';
import { vorlagesicht } from '../../../render/views/vorlage/vorlage.view.ts';
import { bloeckeOf } from '../../../render/views/vorlage/vorlagenteile.view.ts';
import { profilOf } from '../../../workspace/profil.ts';
import type { Artefakt, DruckContext } from '../../emitter.ts';
import { aktionsplanPdf, beigelegt, konzeptPdf, ratsvorlagePdf } from '../pdf.ausgabe.ts';
import { emitAktionsplan } from './aktionsplan.ts';
import { emitMitAnlagen } from './anlagen.ts';
import { emitKonzept } from './konzept.ts';
import { type Druckkontext, printDokument, metaOf, startRender, toDruckkontext } from './kontext.ts';
import { writeSeitenrand, writeVermerk, writeVorlagenquer } from '../satz/seitenstil.ts';

/** Prints every public paper, one PDF each. Throws OutsideError when the browser fails. */
export const emitRatsvorlagen = (context: DruckContext): Promise<readonly Artefakt[]> =>
  emitVorlagen(context, listOf(context.model, 'vorlage'));

/** Prints the papers that are not public, and those with steps that are not, from the whole model. */
export const emitNichtoeffentliche = (context: DruckContext): Promise<readonly Artefakt[]> =>
  emitVorlagen(
    context,
    listOf(context.model, 'vorlage').filter((vorlage) => isNichtoeffentlich(context.model, vorlage)),
  );

async function emitVorlagen(
  context: DruckContext,
  vorlagen: readonly Entity<'vorlage'>[],
): Promise<readonly Artefakt[]> {
  const beilagen: Artefakt[] = [];
  for (const vorlage of vorlagen) beilagen.push(...(await emitBeilagen(context, vorlage)));
  const kontext = toDruckkontext(withArtefakte(context, beilagen));
  const printed = new Map<Entity<'vorlage'>, Artefakt>();
  for (const vorlage of vorlagen) printed.set(vorlage, await emitVorlage(kontext, vorlage));
  const artefakte = [...beilagen, ...printed.values()];
  if (!context.mitAnlagen) return artefakte;
  const verbunden: Artefakt[] = [];
  for (const [vorlage, artefakt] of printed)
    if ((vorlage.data.anlagen ?? []).length > 0)
      verbunden.push(await emitMitAnlagen(withArtefakte(kontext, [...printed.values()]), vorlage, artefakt));
  return [...artefakte, ...verbunden];
}

/** What a paper encloses of the concept, printed as of its day, where that is not the Stichtag. */
async function emitBeilagen(context: DruckContext, vorlage: Entity<'vorlage'>): Promise<readonly Artefakt[]> {
  const model = atStichtag(context.model, tagOfVorlage(context.model, vorlage));
  const wanted = new Set(listAnlagen(context.model, vorlage, []).map(({ ausgabe }) => ausgabe));
  const drucke = { [konzeptPdf.pfad]: emitKonzept, [aktionsplanPdf.pfad]: emitAktionsplan };
  const artefakte: Artefakt[] = [];
  for (const art of beigelegt) {
    const pfad = pfadOf(art, vorlage.id);
    if (wanted.has(pfad))
      artefakte.push(...((await drucke[art.fassungVon ?? '']?.({ ...context, model }, pfad)) ?? []));
  }
  return artefakte;
}

/** A context in which these files are there too. */
const withArtefakte = <C extends DruckContext>(context: C, artefakte: readonly Artefakt[]): C => ({
  ...context,
  vorhanden: [...context.vorhanden, ...artefakte.map((artefakt) => ({ ...artefakt, bytes: artefakt.inhalt.length }))],
  readAusgabe: (pfad: string) =>
    toBytes(artefakte.find((artefakt) => artefakt.pfad === pfad)) ?? context.readAusgabe(pfad),
});

const toBytes = (artefakt: Artefakt | undefined): Uint8Array | undefined =>
  typeof artefakt?.inhalt === 'object' ? artefakt.inhalt : undefined;

async function emitVorlage(kontext: Druckkontext, vorlage: Entity<'vorlage'>): Promise<Artefakt> {
  const { model, fill } = kontext;
  const render = await startRender(kontext, () => false);
  const konzept = konzeptsicht(render);
  const sicht = vorlagesicht(render, vorlage);
  const name = `${sicht.artWort} ${sicht.nummer}`;
  const anlagen = listAnlagen(model, vorlage, kontext.vorhanden).map(writeAnlage);
  return printDokument(kontext, {
    pfad: pfadOf(ratsvorlagePdf, vorlage.id),
    body: fill('ratsvorlage', {
      konzept,
      vorlage: sicht,
      bloecke: bloeckeOf(profilOf(kontext), sicht, vorlage.data.art, anlagen),
    }),
    stil: [writeSeitenrand(name, konzept.hinweis ?? ''), writeVermerk(sicht.vermerk), writeVorlagenquer()].join('\n'),
    meta: { ...metaOf(konzept, model, `${name}: ${sicht.titel}`), stand: tagOfVorlage(model, vorlage) },
  });
}
