// A field of a kind as a field of the form: the same word, the same meaning, the same choices.
import { z } from 'zod';
import { type Feldeintrag, felderOf } from '../../domain/feld.ts';
import { feldartOf, formatOf, unwrap } from '../../domain/felder.ts';
import { isTyp, kindOf } from '../../domain/registry.ts';
import type { Model } from '../../model/model.ts';

type Schema = z.core.$ZodType;

/** A field as the form's configuration has it. */
export type Formularfeld = Readonly<Record<string, unknown>>;

/** What the objects of a form hold already. */
export type Bisheriges = readonly Readonly<Record<string, unknown>>[];

/** The fields of an object, in the order of files. */
export const formularfelderOf = (schema: z.ZodObject, model: Model, bestand: Bisheriges): readonly Formularfeld[] =>
  felderOf(schema, model.worte).map((eintrag) => formularfeldOf(eintrag, model, bestand));

function formularfeldOf({ name, schema, pflicht, feld }: Feldeintrag, model: Model, bestand: Bisheriges): Formularfeld {
  const { wort, bedeutung, beispiel, einheit } = feld;
  const widget = widgetOf(schema, model, {
    pflicht,
    prosa: feld.prosa === true,
    wort,
    werte: bestand.map((data) => data[name]).filter((wert) => wert !== undefined),
  });
  if (widget['widget'] === 'hidden') return { name, label: wort, ...widget };
  // Choices and lists are shown otherwise than they are written.
  const isGetippt = ['string', 'text', 'number'].includes(String(widget['widget']));
  return {
    name,
    label: wort,
    hint: beispiel === undefined || !isGetippt ? bedeutung : `${bedeutung}; zum Beispiel: ${beispiel}`,
    required: pflicht,
    ...(einheit === undefined || !isGetippt ? {} : { after_input: einheit }),
    ...widget,
  };
}

/** What else decides how a value is asked for. */
interface Umstand {
  readonly pflicht: boolean;
  readonly prosa: boolean;
  readonly wort: string;
  /** What stands there already, where something does. */
  readonly werte: readonly unknown[];
}

/** How a value is asked for. What no form can ask for stays in the file as it is. */
function widgetOf(schema: Schema, model: Model, umstand: Umstand): Formularfeld {
  const inner = unwrap(schema);
  const art = feldartOf(inner);
  if (art?.art === 'auswahl')
    return { widget: 'select', options: Object.entries(art.worte).map(([value, label]) => ({ label, value })) };
  if (art?.art === 'verweis') return verweisOf(art.ziel, model, false);
  if (art?.art === 'zeit') return zeitOf(art);
  if (formatOf(inner) === 'bezeichnung') return { widget: 'string' };
  if (inner instanceof z.ZodNumber) return zahlOf(inner);
  if (inner instanceof z.ZodBoolean) return boolOf(umstand);
  if (inner instanceof z.ZodArray) return listeOf(inner.element, model, umstand);
  if (inner instanceof z.ZodObject)
    return { widget: 'object', collapsed: 'auto', fields: formularfelderOf(inner, model, umstand.werte as Bisheriges) };
  if (inner instanceof z.ZodUnion) return unionOf(inner, model, umstand);
  if (inner instanceof z.ZodString) return { widget: umstand.prosa ? 'text' : 'string' };
  return { widget: 'hidden' };
}

/**
 * A list or something else, such as a word that says why there is none. A form knows one of both and would drop the other: the
 * list it is where all that is there are lists.
 */
function unionOf({ options }: z.ZodUnion, model: Model, umstand: Umstand): Formularfeld {
  const liste = options.map(unwrap).find((option) => option instanceof z.ZodArray);
  return liste instanceof z.ZodArray && umstand.werte.every(Array.isArray)
    ? listeOf(liste.element, model, umstand)
    : { widget: 'hidden' };
}

/** A number; for a whole one no other is taken. */
const zahlOf = ({ format, minValue }: z.ZodNumber): Formularfeld => ({
  widget: 'number',
  value_type: format?.includes('int') ? 'int' : 'float',
  ...(minValue === null || !Number.isFinite(minValue) ? {} : { min: minValue }),
});

/** Yes or no. Where neither need be said, a switch would say no. */
const boolOf = ({ pflicht }: Umstand): Formularfeld =>
  pflicht
    ? { widget: 'boolean' }
    : {
        widget: 'select',
        options: [
          { label: 'ja', value: true },
          { label: 'nein', value: false },
        ],
      };

const tag = String.raw`\d{4}-\d{2}-\d{2}`;

/** A date is written, not picked: a quarter or a year is one too. */
const zeitOf = ({ nurTag }: { readonly nurTag: boolean }): Formularfeld => ({
  widget: 'string',
  pattern: nurTag
    ? [`^${tag}$`, 'ein Tag, etwa 2026-03-31']
    : [
        String.raw`^\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?$`,
        'Tag, Monat, Quartal oder Jahr: 2026-03-31, 2026-03, 2026-Q3, 2026',
      ],
});

/** What is referred to: chosen from the files of one folder as they are, else from what there was when the form was made. */
function verweisOf(ziel: string, model: Model, multiple: boolean): Formularfeld {
  const kind = isTyp(ziel) ? kindOf(ziel) : undefined;
  if (kind && kind.pfad.includes('{id}') && !kind.pfad.includes('{ordner}')) {
    const titel = kind.titelfeld === 'namen' ? 'namen.0.name' : kind.titelfeld;
    return {
      widget: 'relation',
      collection: kind.typ,
      value_field: '{{slug}}',
      display_fields: [titel],
      search_fields: [titel],
      multiple,
    };
  }
  const options = [...model.bekannt.values()]
    .filter(({ typ }) => typ === ziel)
    .map(({ id, titel }) => ({ label: `${id}  ${titel}`, value: id }));
  if (options.length > 0) return { widget: 'select', options, multiple };
  return multiple ? { widget: 'list' } : { widget: 'string' };
}

function listeOf(element: Schema, model: Model, umstand: Umstand): Formularfeld {
  const inner = unwrap(element);
  const art = feldartOf(inner);
  if (art?.art === 'verweis') return verweisOf(art.ziel, model, true);
  if (art?.art === 'auswahl') return { ...widgetOf(inner, model, umstand), multiple: true };
  if (inner instanceof z.ZodObject) {
    const [first, second] = Object.keys(inner.shape);
    const summary = [first, second].flatMap((name) => (name === undefined ? [] : [`{{fields.${name}}}`])).join('  ');
    return {
      widget: 'list',
      collapsed: true,
      summary,
      fields: formularfelderOf(inner, model, umstand.werte as Bisheriges),
    };
  }
  if (inner instanceof z.ZodNumber)
    return { widget: 'list', field: { name: 'eintrag', label: umstand.wort, ...zahlOf(inner) } };
  return umstand.prosa
    ? { widget: 'list', field: { name: 'eintrag', label: umstand.wort, widget: 'text' } }
    : { widget: 'list' };
}
