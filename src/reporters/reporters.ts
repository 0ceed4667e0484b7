// Every format for programs, by the name that --format takes. The one for people, pretty, takes options of its own.
import { writeGithub } from './github.reporter.ts';
import { writeGitlab } from './gitlab.reporter.ts';
import { writeJson } from './json.reporter.ts';
import { writeJunit } from './junit.reporter.ts';
import type { Report } from './report.ts';
import { writeSarif } from './sarif.reporter.ts';

/** Each writes a whole report as text that ends with a line end, or as nothing. */
export const reporters = {
  json: writeJson,
  sarif: (report: Report) => writeSarif(report),
  github: writeGithub,
  gitlab: writeGitlab,
  junit: writeJunit,
} as const satisfies Readonly<Record<string, (report: Report) => string>>;
