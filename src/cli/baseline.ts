// The baseline: findings that a project has known for long. They stand in a file and are neither shown nor counted.
import { z } from 'zod';
import { readIfThere, writeFile } from '../host/files.ts';
import { fingerprintsOf } from '../reporters/fingerabdruck.ts';
import type { Report } from '../reporters/report.ts';
import { AufrufFehler } from './fehler.ts';

const baselineSchema = z.object({
  version: z.literal(1),
  anzahl: z.number(),
  befunde: z.array(z.object({ fingerabdruck: z.string(), code: z.string(), datei: z.string() })),
});

type Baseline = z.infer<typeof baselineSchema>;

/** A report without the findings of a baseline; how many it took out, and how many of its entries no longer occur. */
export interface Baselined {
  readonly report: Report;
  readonly taken: number;
  readonly gone: number;
}

/** Writes all findings of a report into a baseline; gives how many. */
export function writeBaseline(path: string, report: Report): number {
  const fingerprints = fingerprintsOf(report);
  const befunde = report.diagnostics.map(({ code, file }, index) => ({
    fingerabdruck: fingerprints[index] ?? '',
    code,
    datei: file,
  }));
  const baseline: Baseline = { version: 1, anzahl: befunde.length, befunde };
  writeFile(path, `${JSON.stringify(baseline, null, 2)}\n`);
  return befunde.length;
}

/** Takes the findings of a baseline out of a report. Throws AufrufFehler where there is no such file, or it is none of ours. */
export function applyBaseline(path: string, report: Report): Baselined {
  const known = new Set(readBaseline(path).befunde.map(({ fingerabdruck }) => fingerabdruck));
  const fingerprints = fingerprintsOf(report);
  const isKnown = report.diagnostics.map((_, index) => known.has(fingerprints[index] ?? ''));
  const taken = isKnown.filter(Boolean).length;
  const diagnostics = report.diagnostics.filter((_, index) => isKnown[index] !== true);
  return { report: { ...report, diagnostics }, taken, gone: known.size - taken };
}

function readBaseline(path: string): Baseline {
  const bytes = readIfThere(path);
  if (!bytes) throw new AufrufFehler(`Die Baseline ${path} gibt es nicht. --write-baseline ${path} legt sie an.`);
  const parsed = baselineSchema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  throw new AufrufFehler(`${path} ist keine Baseline von konzept. --write-baseline ${path} schreibt sie neu.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
