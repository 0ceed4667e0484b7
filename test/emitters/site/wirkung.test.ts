// From proposal to effect, read back: what became of a proposal, where it went, and the way back from there.
import { describe, expect, it } from 'vitest';
import { pagesOf, siteOfBeispiel } from '../../helpers/site.ts';

const event = `---
titel: Auftakt
datum: 2025-02-01
phase: erarbeitung
zustand: durchgefuehrt
vorschlaege:
  - { text: Lotsen einsetzen, umgang: uebernommen, eingeflossen_in: [Z-TEIL-01, M-TEIL-05] }
  - { text: Mehr Lotsen, umgang: teilweise, grund: Die Mittel reichen für zwei., eingeflossen_in: [M-TEIL-05] }
  - { text: Ein Haus bauen, umgang: nicht, grund: Dafür gibt es kein Geld. }
---
`;
const kapitel = `---
titel: Beteiligung
teil: umsetzung
---

::vorschlaege{phase=erarbeitung umgang=nicht}

::vorschlaege{phase=umsetzung}
`;
const overlay = {
  'content/beteiligung/2025-02-01-auftakt.md': event,
  'content/kapitel/44-beteiligung.md': kapitel,
  'M-TEIL-05': 'sachstand:\n  - { datum: 2026-05-01, status: begonnen, text: Es geht los. }',
};

const text = (html = ''): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('from proposal to effect', () => {
  it('counts with denominators, and tells the status of what it went into', async () => {
    const page = pagesOf(await siteOfBeispiel(overlay)).get('beteiligung/wirkung.html') ?? '';
    expect(text(page)).toContain(
      '3 Vorschläge aus 1 Veranstaltung: übernommen 1 von 3, teilweise übernommen 1 von 3, nicht übernommen 1 von 3.',
    );
    expect(text(page)).toContain('in 1 Ziel und 1 Maßnahme. Stand am 30. Juni 2026: 1 begonnen.');
    expect(text(page)).toContain('„Lotsenstelle einrichten“ : begonnen');
    expect(page).toContain('href="../massnahmen/M-TEIL-05.html"');
    for (const anker of ['uebernommen', 'teilweise', 'nicht']) {
      expect(page).toContain(`href="#${anker}"`);
      expect(page).toContain(`<h2 id="${anker}">`);
    }
    expect(text(page)).toContain('nicht übernommen Dafür gibt es kein Geld.');
  });

  it('leads back from Ziel and Maßnahme, and says it once', async () => {
    const pages = pagesOf(await siteOfBeispiel(overlay));
    const massnahme = pages.get('massnahmen/M-TEIL-05.html') ?? '';
    expect(text(massnahme)).toMatch(/Aus der Beteiligung „Lotsen einsetzen“ \(übernommen\), „?Auftakt/);
    expect(massnahme).not.toContain('angeregt durch');
    expect(text(pages.get('handlungsfelder/teil.html'))).toContain('„Lotsen einsetzen“ (übernommen)');
  });

  it('stands in prose where its author puts it, by phase and answer', async () => {
    const page = text(pagesOf(await siteOfBeispiel(overlay)).get('kapitel/44-beteiligung.html'));
    expect(page).toContain('Vorschläge bei der Erarbeitung, nicht übernommen');
    expect(page).toContain('Ein Haus bauen');
    expect(page).not.toContain('Lotsen einsetzen');
    expect(page).toContain('Vorschläge bei der Umsetzung Vorschlag');
  });

  it('has no page where nothing was proposed', async () => {
    const pages = pagesOf(await siteOfBeispiel({ '2025-02-01-auftakt': 'vorschlaege: []' }));
    expect(pages.has('beteiligung/wirkung.html')).toBe(false);
    expect(pages.get('beteiligung.html')).not.toContain('Vom Vorschlag');
  });
});
