import type { Baustein } from '../regeln.ts';

export const mutation = (): Baustein => {
  const file = 'content/kapitel/97-mutation.md';
  const text = '---\ntitel: Probe\nteil: anhang\n---\n';
  return { name: 'Kapitel ohne Text', aenderung: new Map([[file, text]]), code: 'KZ397', file, line: 2 };
};
