// What the printer asks of a document in its browser. Each function goes there by its own text: it uses nothing but its arguments
// and the document.

/** Loads every typeface of the document; false where one cannot be had. */
export const loadSchriften = (): Promise<boolean> =>
  Promise.all([...document.fonts].map((face) => face.load())).then(
    () => true,
    () => false,
  );

/**
 * The name of the first image of the document that cannot be decoded, as it stands behind its data; null where there is none.
 * Printed, it would be a gap.
 */
export const findKaputtes = (): Promise<string | null> =>
  Promise.all(
    [...document.images]
      .filter(({ src }) => src.startsWith('data:'))
      .map((image) =>
        image.decode().then(
          () => [],
          () => [image.src.split('#')[1] ?? ''],
        ),
      ),
  ).then((names) => names.flat()[0] ?? null);

/** Shows what style sheets hide until all typefaces are there. */
export const show = (): void => {
  delete document.documentElement.dataset['laedt'];
};

/** Begins or ends printing only where everything lies. */
export const setNurLage = (wanted: boolean): void => {
  if (wanted) document.documentElement.dataset['nurLage'] = '';
  else delete document.documentElement.dataset['nurLage'];
};

/** Makes the document as wide as its paper allows, or ends that: style sheets give `data-messen` the width of the text. */
export const setMessen = (wanted: boolean): void => {
  if (wanted) document.documentElement.dataset['messen'] = '';
  else delete document.documentElement.dataset['messen'];
};

/** Marks every table that is wider than its place with the first of the steps 1 to 4 that fits. */
export const markBreiteTabellen = (): void => {
  let wide = [...document.querySelectorAll('table')];
  for (const stufe of [1, 2, 3, 4]) {
    wide = wide.filter((table) => table.offsetWidth > (table.parentElement?.clientWidth ?? Infinity) + 1);
    for (const table of wide) table.dataset['zuBreit'] = String(stufe);
  }
};

/** The heading above what stands out farthest to the right of the text; empty where there is none. */
export const readUeberBreitestem = (): string => {
  let [title, found, most] = ['', '', 0];
  for (const element of document.body.querySelectorAll('*')) {
    if (/^H[1-6]$/.test(element.tagName)) title = element.textContent;
    // What holds headings stands above the one that is meant, and is as wide as the widest of its parts.
    if (element.querySelector('h1, h2, h3, h4, h5, h6')) continue;
    // A drawing is as wide as its place, whatever lies in it beyond its edge.
    if (element.closest('svg')) continue;
    const frame = (element.closest('.tabelle-breit') ?? document.body).getBoundingClientRect();
    const out = element.getBoundingClientRect().left + element.scrollWidth - frame.right;
    if (out > most) [most, found] = [out, title];
  }
  return found;
};

/** Gives every element with `data-for` the text of that key; one without a text stays as it is. */
export const setTexts = (texts: Readonly<Record<string, string>>): void => {
  for (const slot of document.querySelectorAll<HTMLElement>('[data-for]')) {
    const key = slot.dataset['for'] ?? '';
    if (Object.hasOwn(texts, key)) slot.textContent = texts[key] ?? '';
  }
};

/** Gives every element with `data-stufe-of` the step of that key as `data-stufe`. */
export const setStufen = (stufen: Readonly<Record<string, number>>): void => {
  for (const slot of document.querySelectorAll<HTMLElement>('[data-stufe-of]')) {
    const key = slot.dataset['stufeOf'] ?? '';
    if (Object.hasOwn(stufen, key)) slot.dataset['stufe'] = String(stufen[key]);
  }
};

/** The images that a document holds as data. It is read without being shown, so that none of them is drawn. */
export const listBilder = (html: string): string[] => [
  ...new Set(
    [...new DOMParser().parseFromString(html, 'text/html').images]
      .map(({ src }) => src)
      .filter((src) => src.startsWith('data:')),
  ),
];
