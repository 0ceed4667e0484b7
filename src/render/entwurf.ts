// A draft: a concept that is built in spite of its errors says so on every page and lists them in an appendix.
import { packHast } from '../base/packed-hast.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileFacts } from '../model/facts.ts';
import { leereProsa } from '../model/prosafakten.ts';
import { type Entity, keyOf, type Model } from '../model/model.ts';
import { h, type Tree } from './tree/h.ts';

const anhangId = '99-fehler';

/**
 * The public model as a draft with these errors: the hinweis of every page names their number, a chapter of the Anhang lists
 * them. Of a paper that is not public, or not readable enough to say so, only the fact is told.
 */
export function deriveEntwurf(model: Model, errors: readonly Diagnostic[]): Model {
  const konzept = markKonzept(model, errors.length);
  const oeffentlich = new Set((model.byTyp.get('vorlage') ?? []).map(({ facts }) => facts.file));
  const anhang = writeAnhang(errors, ({ file }) => !file.startsWith('content/vorlagen/') || oeffentlich.has(file));
  const kapitel = [...(model.byTyp.get('kapitel') ?? []).filter(({ id }) => id !== anhangId), anhang];
  return {
    ...model,
    konzept,
    byTyp: new Map([...model.byTyp, ['konzept', [konzept]], ['kapitel', kapitel]]),
    byKey: new Map([...model.byKey, [keyOf(konzept), konzept], [keyOf(anhang), anhang]]),
  };
}

const nameFehler = (count: number): string => (count === 1 ? '1 Fehler' : `${count} Fehlern`);

/** The concept with the mark in its hinweis; one that could not be read is known by its title alone. */
function markKonzept({ konzept, bekannt }: Model, count: number): Entity<'konzept'> {
  const mark = `ENTWURF – mit ${nameFehler(count)}.`;
  const titel = konzept?.titel ?? bekannt.get('konzept:konzept')?.titel ?? 'Entwurf';
  const hinweis = [mark, konzept?.data.hinweis].filter((part) => part !== undefined).join(' ');
  const base = konzept ?? { typ: 'konzept', id: 'konzept', titel, data: { titel }, facts: factsOf('konzept', []) };
  return { ...base, data: { ...base.data, hinweis } };
}

function writeAnhang(errors: readonly Diagnostic[], isPublic: (error: Diagnostic) => boolean): Entity<'kapitel'> {
  const titel = 'Fehler dieses Entwurfs';
  const lines = errors.map((error) => {
    const { file, range, code, message, help } = error;
    const words = isPublic(error)
      ? [`${file}, Zeile ${range.start.line}:`, message, help, `(${code})`]
      : ['Fehler in einer nichtöffentlichen Vorlage.'];
    return h('li', {}, words.join(' '));
  });
  const satz = `Dieser Entwurf wurde mit ${nameFehler(errors.length)} gebaut. Wo eine Angabe fehlt oder nicht gelesen werden konnte, steht es dabei; was sie zu Summen beitrüge, fehlt in ihnen.`;
  const text = [h('p', {}, satz), h('ul', {}, lines)];
  return { typ: 'kapitel', id: anhangId, titel, data: { titel, teil: 'anhang' }, facts: factsOf('kapitel', text) };
}

/** Facts of a text that no file holds. */
const factsOf = (typ: 'konzept' | 'kapitel', text: Tree): FileFacts => ({
  file: `content/${anhangId}.md`,
  typ,
  stamm: anhangId,
  starts: [0],
  places: {},
  roh: {},
  unlesbar: false,
  luecken: [],
  verweise: [],
  ungewiss: [],
  prosa: { ...leereProsa, leer: text.length === 0, hast: packHast(text) },
  unterdrueckungen: [],
  diagnostics: [],
});
