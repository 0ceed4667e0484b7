// The words of findings: the same in the terminal, in `explain`, in docs/regeln and for other programs.
import type { Severity } from './diagnostic.ts';

export const schwereworte: Readonly<Record<Severity, string>> = {
  error: 'Fehler',
  warning: 'Warnung',
  info: 'Hinweis',
};

/** What stands above the parts of an explanation. */
export const erklaerteile = {
  schlecht: 'Beanstandet',
  tun: 'Was tun',
  gut: 'Richtig',
  still: 'Stilllegen',
} as const;

/** What stands below `still` for a finding that nothing silences. */
export const nichtStillzulegen =
  'Dieser Befund lässt sich nicht stilllegen: Er sagt, dass in den Dokumenten etwas fehlen oder falsch stehen würde.';
