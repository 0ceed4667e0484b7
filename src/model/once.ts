// What many pages ask of the same model is computed once.
import type { Model } from './model.ts';

/** A query that remembers its answer for as long as the model lives. It must depend on nothing but the model. */
export function oncePerModel<T>(query: (model: Model) => T): (model: Model) => T {
  const answers = new WeakMap<Model, { readonly value: T }>();
  return (model) => {
    const known = answers.get(model);
    if (known) return known.value;
    const value = query(model);
    answers.set(model, { value });
    return value;
  };
}

/** The same for a query that depends on the model and on a text. */
export function oncePerModelAnd<T>(query: (model: Model, text: string) => T): (model: Model, text: string) => T {
  const answersOf = oncePerModel(() => new Map<string, { readonly value: T }>());
  return (model, text) => {
    const answers = answersOf(model);
    const known = answers.get(text) ?? { value: query(model, text) };
    answers.set(text, known);
    return known.value;
  };
}
