import type { Baustein } from '../regeln.ts';

export const mutation = (): Baustein => {
  const file = 'content/glossar/kopfsuche.md';
  const text = '---\nbegriff: Kopfsuche\nkurz: Suche am Kopf einer Seite.\n---\n';
  return { name: 'Id der Seite', aenderung: new Map([[file, text]]), code: 'KZ116', file, line: 1 };
};
