import type { Baustein } from '../regeln.ts';

export const mutation = (): Baustein => {
  const file = 'content/vorlagen/probe.md';
  const text = '---\nart: mitteilung\nbetreff: Probe\n---\n\n## Sachverhalt\n\nEs geht voran.\n';
  return { name: 'Vorlage ohne Angabe', aenderung: new Map([[file, text]]), code: 'KZ925', file, line: 1 };
};
