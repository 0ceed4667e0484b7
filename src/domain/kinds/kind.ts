// What a kind of entity is: one declarative description that feeds loading, validation, linking, JSON Schema, lists and pages.
import type { z } from 'zod';
import type { Verweisziel } from '../felder.ts';

/** The kinds that have files of their own. */
export type Typ = Exclude<Verweisziel, 'sitzung' | 'vorgaenger' | 'extern' | 'beliebig'>;

export interface Kind<S extends z.ZodObject = z.ZodObject> {
  /** The singular by which references and `konzept list` call it. */
  readonly typ: Typ;
  /** Where its files lie below content/: `{ordner}` stands for a Handlungsfeld's folder, `{id}` for the id. */
  readonly pfad: string;
  /** The form of its ids; a named group `kuerzel` must be the kuerzel of the Handlungsfeld whose folder it lies in. */
  readonly id: RegExp;
  readonly idBeispiel: string;
  readonly label: string;
  readonly plural: string;
  readonly genus: 'm' | 'f' | 'n';
  /** The folder's name, where `konzept list` takes it too. */
  readonly ordner?: string;
  /** The field that names the entity. */
  readonly titelfeld: 'titel' | 'name' | 'namen' | 'begriff' | 'betreff';
  readonly schema: S;
}

/** Declares a kind; keeps the schema's type. */
export const defineKind = <S extends z.ZodObject>(kind: Kind<S>): Kind<S> => kind;

/** A name that is an id: letters without umlauts, digits, hyphens. */
export const namensId = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
