// nicht-uebernommen-eingeflossen: what it tells, where, and what to write instead.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

test('is told at the answer, with the id to name in the reason', () => {
  const vorschlag =
    'vorschlaege:\n  - text: Mehr\n    umgang: nicht\n    grund: Zu teuer\n    eingeflossen_in: [M-TEIL-05]';
  const { diagnostics } = compileBeispiel({ '2025-02-01-auftakt': vorschlag }, {}, 'KZ423');
  expect(diagnostics.filter(({ code }) => code === 'KZ423')).toMatchObject([
    {
      message: 'Der Vorschlag ist „nicht übernommen“ und doch eingeflossen in M-TEIL-05.',
      help: expect.stringContaining('[[M-TEIL-05]]') as string,
    },
  ]);
});
