// Council papers as plain HTML for Word: whoever signs them off works there. One file that holds everything, with real headings
// and tables, in the order of the profile like the print.
import type { Element } from 'hast';
import { pfadOf } from '../../domain/dateiart.ts';
import { type Entity, listOf } from '../../model/model.ts';
import { isNichtoeffentlich } from '../../model/oeffentlich.ts';
import { listAnlagen, writeAnlage } from '../../render/views/vorlage/anlagen.ts';
import { datenAdresse } from '../../render/bilder.ts';
import type { Render } from '../../render/prosa/verweise.ts';
import { konzeptsicht } from '../../render/views/konzept.view.ts';
import { vorlagesicht } from '../../render/views/vorlage/vorlage.view.ts';
import { bloeckeOf } from '../../render/views/vorlage/vorlagenteile.view.ts';
import { h } from '../../render/tree/h.ts';
import { writeDocument } from '../../render/tree/html.ts';
import { findElements } from '../../render/tree/visit.ts';
import { compileDocuments, type Fill } from '../../render/vorlagenwerk.ts';
import { loadDiagramme } from '../../render/diagramm/zeichnung.ts';
import { profilOf } from '../../workspace/profil.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { beilage, wordvorlage } from './word.ausgabe.ts';
import { toWord } from './to-word.ts';

/** Writes every public paper. */
export const emitWord = (context: EmitContext): Promise<readonly Artefakt[]> =>
  emitVorlagen(context, listOf(context.model, 'vorlage'));

/** Writes the papers that are not public and those with steps that are not, and puts the files beside them that they name. */
export async function emitWordIntern(context: EmitContext): Promise<readonly Artefakt[]> {
  const vorlagen = listOf(context.model, 'vorlage').filter((vorlage) => isNichtoeffentlich(context.model, vorlage));
  const names = new Set(vorlagen.flatMap(({ data }) => data.anlagen ?? []));
  const anlagen = [...names].filter((name) => context.model.dateien.has(`content/anlagen/${name}`)).sort();
  return [
    ...(await emitVorlagen(context, vorlagen)),
    ...anlagen.map((name) => ({ pfad: pfadOf(beilage, name), inhalt: context.readDatei(`content/anlagen/${name}`) })),
  ];
}

async function emitVorlagen(
  context: EmitContext,
  vorlagen: readonly Entity<'vorlage'>[],
): Promise<readonly Artefakt[]> {
  await loadDiagramme(context.vorrat);
  const fill = compileDocuments(context.templates, 'word', context.model.worte);
  return vorlagen.map((vorlage) => ({
    pfad: pfadOf(wordvorlage, vorlage.id),
    inhalt: writeVorlage(context, fill, vorlage),
  }));
}

function writeVorlage(context: EmitContext, fill: Fill<Element>, vorlage: Entity<'vorlage'>): string {
  const { model, templates, readDatei, vorhanden } = context;
  const render: Render = {
    model,
    adresse: () => null,
    datei: (name) => datenAdresse({ model, readDatei }, name),
    papier: true,
    ebene: 2,
  };
  const css = templates.get('word/word.css');
  if (css === undefined) throw new Error('No style sheet word/word.css');
  const sicht = vorlagesicht(render, vorlage);
  const anlagen = listAnlagen(model, vorlage, vorhanden).map(writeAnlage);
  const page = fill('vorlage', {
    konzept: konzeptsicht(render),
    vorlage: sicht,
    bloecke: bloeckeOf(profilOf(context), sicht, vorlage.data.art, anlagen),
  });
  toWord(page);
  for (const head of findElements(page, ({ tagName }) => tagName === 'head')) head.children.push(h('style', {}, css));
  return writeDocument(page);
}
