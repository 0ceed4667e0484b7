// What an output is: it takes the public model and what was made so far, and gives artefacts. One writer writes them.
import type { Tag } from '../base/datum.ts';
import type { Dateiart } from '../domain/dateiart.ts';
import type { Drucker } from '../host/druck/drucker.ts';
import type { Zusatzschrift } from '../host/schriften.ts';
import type { Vorrat } from '../base/vorrat.ts';
import type { Model } from '../model/model.ts';
import type { Konfiguration } from '../projekt/konfiguration.ts';
import type { PdfNorm } from './pdf-norm.ts';

/** One file of the output: its path relative to the output folder, with `/`. */
export interface Artefakt {
  readonly pfad: string;
  readonly inhalt: Uint8Array | string;
  /** The number of pages of a PDF. */
  readonly seiten?: number;
  /** What the file lacks of what was asked for, and what to do: sentences for whoever builds; the exit status is 3 then. */
  readonly maengel?: readonly string[];
}

/**
 * Where an output goes: to everybody, made from the public model alone; or into the folder beside it that stays in the city
 * hall (`dist-intern`), made from the whole model and only when it is asked for by name.
 */
export type Ablageort = 'oeffentlich' | 'intern';

/** A file that will be in the output beside what an emitter makes: its size in bytes and its pages. */
export interface Vorhanden {
  readonly pfad: string;
  readonly bytes: number;
  readonly seiten?: number;
}

export interface EmitContext {
  /** The public model: nothing else goes out. For an internal output, the whole one. */
  readonly model: Model;
  readonly konfiguration: Konfiguration;
  /** The typefaces that the project names beside ours; none where nothing is said. */
  readonly schriften?: readonly Zusatzschrift[] | undefined;
  /** Templates and style sheets by their path below templates/ (`site/index.hbs`), those of the project before the tool's. */
  readonly templates: ReadonlyMap<string, string>;
  /** The bytes of a file below content/, named relative to the root. */
  readonly readDatei: (datei: string) => Uint8Array;
  /** What the public output holds already, made before in this build or taken over from the last one: for those that wait for others. */
  readonly vorhanden: readonly Vorhanden[];
  /** The bytes of such a file by its path; undefined where it is not there. */
  readonly readAusgabe: (pfad: string) => Uint8Array | undefined;
  /** What was made before, by its digest; without it everything is made anew. */
  readonly vorrat?: Vorrat | undefined;
  /** Lets others have their turn while many files are made; without it nobody waits for one. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Papers are to be made with all their Anlagen in one file too. */
  readonly mitAnlagen: boolean;
  /** What printed files are to keep; PDF/UA-1 and PDF/A-2a where nothing is said. */
  readonly pdfNorm?: PdfNorm | undefined;
  /** The day that was asked for: there is a report for it, with or without a file in berichte/. */
  readonly stichtag?: Tag | undefined;
  /** Only the report of that day is wanted: those of other days are made already, or not asked for. */
  readonly nurTag?: boolean;
  /** The day that reports compare with, where one was asked for. */
  readonly seit?: Tag | undefined;
  /** The id of the body for which alone reports are wanted. */
  readonly gremium?: string | undefined;
}

export interface DruckContext extends EmitContext {
  readonly drucker: Drucker;
}

/** What an output says of itself; how it is made stands beside it in the list of all (emitters.ts). */
export interface Ausgabe {
  /** The target of `konzept build` that makes it. */
  readonly target: string;
  readonly ort?: Ablageort;
  /** The option without which it is never made; its target cannot be named. */
  readonly option?: 'nichtoeffentlich';
  /** Made only when it is named: many files that few ask for. */
  readonly aufWunsch?: true;
  /** The target that makes the same files as part of more: where it is made too, this one is left out. */
  readonly inbegriffen?: string;
  /** It encloses, names or links files that others make: its turn comes when those before it are done. */
  readonly nachAnderen?: true;
  /** True where it makes a file for each of many days: for one that was asked for, those of the others stay. */
  readonly jeTag?: boolean;
  /** The files that it makes; of a website only those that are more than pages. */
  readonly dateien: readonly Dateiart[];
}

type Emit<C> = (context: C) => Promise<readonly Artefakt[]>;

/** An output with the way to make it. Those that wait for no other are made side by side; emitters never know each other. */
export type Emitter = Ausgabe &
  (
    | { readonly druckt: false; readonly emit: Emit<EmitContext> }
    | { readonly druckt: true; readonly emit: Emit<DruckContext> }
  );

/** An output that needs no browser. */
export const writes = (ausgabe: Ausgabe, emit: Emit<EmitContext>): Emitter => ({ ...ausgabe, druckt: false, emit });

/** An output that is printed by a browser. */
export const prints = (ausgabe: Ausgabe, emit: Emit<DruckContext>): Emitter => ({ ...ausgabe, druckt: true, emit });
