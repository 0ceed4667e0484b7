// Lines of labels: between words, and between syllables where a word alone is too long.
import { describe, expect, it } from 'vitest';
import { brecheZeilen } from '../../../src/render/worte/silben.ts';

describe('brecheZeilen', () => {
  it.each([
    ['Sommerferien 2023', 14, ['Sommerferien', '2023']],
    ['Ende 2023', 14, ['Ende 2023']],
    ['Sommerferien 2023', 7, ['Sommer-', 'ferien', '2023']],
    ['Herbst\u00A02023', 6, ['Herbst', '2023']],
    ['2023', 3, ['2023']],
    ['', 5, ['']],
  ])('breaks %j at %i signs', (text, most, lines) => expect(brecheZeilen(text, most)).toEqual(lines));

  it('makes no line longer than it may be where syllables allow', () => {
    for (let most = 8; most < 30; most++)
      for (const line of brecheZeilen('Niederschlagswasserbeseitigungsgebühr der Gemeinden', most))
        expect([most, line, line.length <= most]).toEqual([most, line, true]);
  });

  it('loses nothing of a word that is none', () => {
    const word = 'Niederschlagswasserbeseitigungsgebühr'.repeat(3000);
    const lines = brecheZeilen(word, 20);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe(word);
  });
});
