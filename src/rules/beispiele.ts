// Files that the examples of several rules share.
import type { Example } from '../diagnostics/diagnostic.ts';

const massnahmenfelder = {
  titel: 'titel: Lotsenstelle einrichten',
  art: 'art: kuenftig',
  ziele: 'ziele: [Z-TEIL-01]',
  federfuehrung: 'federfuehrung: KI',
  zeitraum: 'zeitraum: { von: 2026-01, bis: 2027-12 }',
  zwischenziele: 'zwischenziele:\n  - { nr: 1, titel: Stelle besetzt, termin: 2026-09 }',
  kosten: 'kosten: keine',
};

/** The künftige Maßnahme of the example concept without one of its fields. */
export function massnahmeOhne(feld: keyof typeof massnahmenfelder): Example {
  const lines = Object.entries(massnahmenfelder).filter(([key]) => key !== feld);
  const text = `---\n${lines.map(([, line]) => line).join('\n')}\n---\n`;
  return { 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md': text };
}

/** A second Handlungsfeld, complete but for what is said to be missing. */
export function zweitesFeldOhne(fehlend?: 'leitziel' | 'bedarf' | 'ziel' | 'massnahme'): Example {
  const ziele = fehlend === 'ziel' ? '[Z-TEIL-01]' : '[Z-BILD-01]';
  const bedarfe = fehlend === 'bedarf' ? '[B-TEIL-01]' : '[B-BILD-01]';
  const art = fehlend === 'massnahme' ? 'bisherig' : 'kuenftig';
  const rest = Object.entries(massnahmenfelder)
    .slice(3)
    .map(([, line]) => line)
    .join('\n');
  const files: Record<string, string> = {
    'handlungsfeld.md': 'kuerzel: BILD\nnummer: 2\ntitel: Bildung',
    ...(fehlend === 'leitziel' ? {} : { 'leitziel.md': 'titel: Alle können lernen' }),
    ...(fehlend === 'bedarf' ? {} : { 'bedarfe/B-BILD-01.md': 'titel: Plätze fehlen' }),
    ...(fehlend === 'ziel' ? {} : { 'ziele/Z-BILD-01.md': `titel: Plätze schaffen\nbedarfe: ${bedarfe}` }),
    'massnahmen/M-BILD-01.md': `titel: Lernorte öffnen\nart: ${art}\nziele: ${ziele}\n${rest}`,
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, front]) => [`content/handlungsfelder/2-bildung/${file}`, `---\n${front}\n---\n`]),
  );
}
