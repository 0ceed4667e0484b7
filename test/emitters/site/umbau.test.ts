// One edited text changes the pages that show it and no others: whoever copies the website copies little, and `build` leaves the
// other files as they are (test/host/ausgabe.test.ts).
import { expect, it } from 'vitest';
import { siteOfBeispiel } from '../../helpers/site.ts';

const massnahme = (text: string): string =>
  `---\nid: M-TEIL-01\ntitel: Sprechstunde\nart: kuenftig\nziele: [Z-TEIL-01]\n---\n\n${text}\n`;

it('an edited Maßnahme changes its own page and what the search knows of it', async () => {
  const [before = [], after = []] = await Promise.all(
    ['Erst so.', 'Dann anders.'].map((text) =>
      siteOfBeispiel({ 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-01.md': massnahme(text) }),
    ),
  );
  const old = new Map(before.map(({ pfad, inhalt }) => [pfad, String(inhalt)]));
  const changed = after.filter(({ pfad, inhalt }) => old.get(pfad) !== String(inhalt)).map(({ pfad }) => pfad);
  expect(changed.sort()).toEqual(['assets/suchdaten.js', 'massnahmen/M-TEIL-01.html']);
});
