import type { Baustein } from '../regeln.ts';

export const mutation = (): Baustein => {
  const file = 'content/kapitel/97-mutation.md';
  const text = '---\ntitel: Probe\nteil: anhang\n---\n\nMehr dazu steht bei M-ANDERS-88.\n';
  return { name: 'Kennung als Text', aenderung: new Map([[file, text]]), code: 'KZ396', file, line: 6 };
};
