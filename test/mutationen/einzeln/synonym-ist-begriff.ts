import { listOf } from '../../../src/model/model.ts';
import type { Korpus } from '../korpus.ts';
import type { Baustein } from '../regeln.ts';

export const mutation = (korpus: Korpus): Baustein => {
  const [begriff] = listOf(korpus.model, 'glossar');
  const file = 'content/glossar/mutation.md';
  const text = `---\nbegriff: Mutation\nsynonyme:\n  - '${begriff?.titel}'\n---\n\nEine Erklärung.\n`;
  return begriff && { name: 'KZ446', aenderung: new Map([[file, text]]), code: 'KZ446', file, line: 4 };
};
