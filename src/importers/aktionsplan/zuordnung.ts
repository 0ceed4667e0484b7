// The mapping of a table's columns and names to the concept: a file that a person checks.
import { z } from 'zod';
import { namensmuster } from '../../domain/kind.ts';
import { DateiAbgelehnt } from '../tafel/tafel.ts';
import { planfelder } from './spaltenworte.ts';

const schema = z.strictObject({
  /** The sheets that hold the plan, all with the same titles; the name of each is its Handlungsfeld where no column names one. */
  blaetter: z.array(z.string()).min(1),
  kopfzeile: z.number().int().min(1),
  /** Fields to titles of columns; costs may stand in several, each with its year in its title. */
  spalten: z.partialRecord(z.enum(planfelder), z.union([z.string(), z.array(z.string())])),
  /** Titles of columns that are left out; every other column that is no field comes into the text. */
  weglassen: z.array(z.string()).default([]),
  /** Names of Handlungsfelder to their kuerzel; a new kuerzel makes a new Handlungsfeld. */
  handlungsfelder: z.record(z.string(), z.string()),
  /** Names of offices to ids of Akteure; a new id makes a new Akteur. */
  akteure: z.record(z.string(), z.string().regex(namensmuster).or(z.literal(''))),
  art: z.enum(['kuenftig', 'bisherig']),
});

export type Zuordnung = z.infer<typeof schema>;

/** Reads a mapping. Throws DateiAbgelehnt with the fields that are wrong. */
export function readZuordnung(text: string): Zuordnung {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const was =
      error instanceof z.ZodError
        ? `In der Zuordnung stimmt nicht: ${[...new Set(error.issues.flatMap(listFelder))].join(', ')}.`
        : 'Die Datei, die --spalten nennt, ist keine Zuordnung: kein gültiges JSON. Prüfen Sie Namen, Kommas und Anführungszeichen.';
    throw new DateiAbgelehnt(
      `${was} Einen neuen Vorschlag bekommen Sie, wenn Sie mit --spalten eine Datei nennen, die es noch nicht gibt.`,
    );
  }
}

/** The fields that an issue is about; of those that nobody knows, their names. */
const listFelder = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `${[...issue.path, key].join('.')} (unbekannt)`)
    : [issue.path.join('.')];
