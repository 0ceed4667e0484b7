// What a rule is: a kind of finding together with the check that makes it. One file each, one line in the list of its folder.
import type { Range } from '../base/text.ts';
import type { Diagnostic, Fault, Place } from '../diagnostics/diagnostic.ts';
import type { Ebenenworte } from '../domain/ebenen.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { findRange, type Path } from '../model/facts.ts';
import type { Entity, Model } from '../model/model.ts';

/** Reports one finding of a rule. */
export type TellFinding<P> = (place: Place, params: P, more?: Pick<Diagnostic, 'related' | 'fix'>) => void;

/** A rule looks at the whole model and reports. It never throws for content and never asks the clock. */
export interface Rule<P = object> extends Omit<Fault<P>, 'message' | 'help'> {
  /** What happened, in one German sentence, with the words of the concept for its levels. */
  readonly message: (params: P, worte: Ebenenworte) => string;
  /** What the author does now. */
  readonly help: (params: P, worte: Ebenenworte) => string;
  readonly check: (model: Model, report: TellFinding<P>) => void;
}

/** A rule whose parameters nobody outside needs to know. */
export interface AnyRule extends Omit<Fault, 'message' | 'help'> {
  readonly run: (model: Model) => Diagnostic[];
}

/** Declares a rule. */
export function defineRule<P = object>(rule: Rule<P>): AnyRule {
  return {
    ...rule,
    run: (model) => {
      const { worte } = model;
      const told: Fault<P> = {
        ...rule,
        message: (params) => rule.message(params, worte),
        help: (params) => rule.help(params, worte),
      };
      const found: Diagnostic[] = [];
      rule.check(model, (place, params, more) => found.push(diagnose(told, place, params, more)));
      return found;
    },
  };
}

/** The place of a field of an entity, or of its key with `key: true`; without a path the head of its file. */
export const placeOf = (entity: Pick<Entity, 'facts'>, path: Path = [], key = false): Place => ({
  file: entity.facts.file,
  range: findRange(entity.facts, path, key),
});

/** A second place, with what it says. */
export const relatedTo = (
  message: string,
  entity: Pick<Entity, 'facts'>,
  path: Path = [],
): { message: string; file: string; range: Range } => ({
  message,
  ...placeOf(entity, path),
});
