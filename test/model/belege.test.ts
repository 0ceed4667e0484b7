// How sources are cited: short, and each so that it is found again.
import { expect, it } from 'vitest';
import { listBelege } from '../../src/model/queries/belege.ts';
import { compileBeispiel } from '../helpers/beispiel.ts';

const quelle = (titel: string, mehr = ''): string => `---\ntitel: ${titel}\nherausgeber: Der Bote (Bote)\n${mehr}---\n`;

it('cites by publisher and year, and with the first words of the title where that is not enough', () => {
  const { model } = compileBeispiel({
    'content/quellen/a.md': quelle('Zahl der Einbürgerungen steigt im Jahr sehr stark'),
    'content/quellen/b.md': quelle('Zahl der Einbürgerungen sinkt im Jahr sehr stark'),
    'content/quellen/c.md': quelle('Kurzer Titel'),
    'content/quellen/d.md': quelle('Allein in seinem Jahr', 'jahr: 2019\n'),
    'content/quellen/e.md': quelle('Immer derselbe', 'jahr: 2020\n'),
    'content/quellen/f.md': quelle('Immer derselbe', 'jahr: 2020\n'),
  });
  const belege = listBelege(model);
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => belege.get(id))).toEqual([
    'Bote, „Zahl der Einbürgerungen steigt …“',
    'Bote, „Zahl der Einbürgerungen sinkt …“',
    'Bote, „Kurzer Titel“',
    'Bote 2019',
    'Bote 2020, „Immer derselbe“ a',
    'Bote 2020, „Immer derselbe“ b',
  ]);
});
