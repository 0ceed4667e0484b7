import type { Baustein } from '../regeln.ts';

export const mutation = (): Baustein => {
  const file = 'content/kapitel/Einleitung.docx';
  return { name: 'Dokument', aenderung: new Map([[file, 'PK']]), code: 'KZ119', file, line: 1 };
};
