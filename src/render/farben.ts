// The colours of a project, for website and print: text in them and on them is always readable (WCAG 2.2, 1.4.3).
const enough = 4.5;
const dunkel = '#1c2530';
const flaeche = '#f3f6f8';
/** The lightest surface of KERN's dark scheme on which text stands. */
const dunkleFlaeche = '#333851';

/** Dark enough for text on white and on light surfaces, and for white text on them; neighbours differ in hue and in grey. */
const felder = ['#1f4e9c', '#a8480b', '#00665e', '#8c1d40', '#6a4c93', '#7d5a00', '#386641', '#3f5368'] as const;

function luminanceOf(farbe: string): number {
  const parts = [1, 3, 5].map((from) => Number.parseInt(farbe.slice(from, from + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours (#rrggbb), from 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [high = 0, low = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** A colour for text on white and on light surfaces: the one given, darkened as far as it must be. */
export function toTextfarbe(farbe: string): string {
  for (let share = 20; share > 0; share--) {
    const darker = darken(farbe, share / 20);
    if (contrastOf(darker, flaeche) >= enough) return darker;
  }
  return dunkel;
}

/** The same on the dark surfaces of a dark scheme: the colour given, lightened as far as it must be. */
export function toHelleTextfarbe(farbe: string): string {
  for (let share = 20; share > 0; share--) {
    const lighter = lighten(farbe, share / 20);
    if (contrastOf(lighter, dunkleFlaeche) >= enough) return lighter;
  }
  return '#ffffff';
}

/** The same hue, mixed with white so far that this share of it remains. */
const lighten = (farbe: string, share: number): string => mapParts(farbe, (part) => 255 - (255 - part) * share);

/** The same hue with so much of its light. */
const darken = (farbe: string, share: number): string => mapParts(farbe, (part) => part * share);

const mapParts = (farbe: string, change: (part: number) => number): string =>
  farbe.replaceAll(/[0-9a-f]{2}/gi, (part) =>
    Math.round(change(Number.parseInt(part, 16)))
      .toString(16)
      .padStart(2, '0'),
  );

/** The colour (#rrggbb) of a Handlungsfeld by its number. From the ninth on they repeat: it is never the only sign. */
export const farbeOfFeld = (nummer: number): string => felder[(nummer - 1) % felder.length] ?? dunkel;

/** The custom properties that a colour sets: itself, what is written on it, and what is written with it. */
export function writeFarben(farbe: string): string {
  const auf = contrastOf(farbe, '#ffffff') >= enough ? '#ffffff' : '#000000';
  return (
    `:root { --stadt: ${farbe}; --auf-stadt: ${auf}; --stadt-text: ${toTextfarbe(farbe)}; }\n` +
    `@media (prefers-color-scheme: dark) { :root { --stadt-text: ${toHelleTextfarbe(farbe)}; } }\n`
  );
}
