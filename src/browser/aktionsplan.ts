// The Aktionsplan as one table that sorts and filters. What is chosen stands in the address; without this program the page is
// whole, with a table for each Handlungsfeld.
import { felder, type Filter, passt, type Plandaten, type Planzeile, writeCsv } from './aktionsplan/filter.ts';

declare global {
  interface Window {
    /** Laid down by the script of the data, which is loaded before. */
    plandaten?: Plandaten;
  }
}

/** A row of the table with what is known of it. */
interface Reihe {
  readonly zeile: Planzeile;
  readonly element: HTMLTableRowElement;
  readonly text: string;
}

const collator = new Intl.Collator('de', { numeric: true });
const cellText = (cell: Element): string =>
  [...(cell.children.length > 0 && cell.querySelector('p') ? cell.querySelectorAll('p') : [cell])]
    .map((part) => part.textContent.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && text !== '–')
    .join('\n');

/** Takes the rows of all tables into the first one, in the order of the data. */
function collectReihen(daten: Plandaten, tables: readonly HTMLTableElement[]): readonly Reihe[] {
  const rows = new Map(
    tables.flatMap((table) => [...(table.tBodies[0]?.rows ?? [])].map((row) => [row.id, row] as const)),
  );
  return daten.zeilen.flatMap((zeile) => {
    const element = rows.get(zeile.id);
    return element ? [{ zeile, element, text: element.textContent }] : [];
  });
}

/** Makes the heads of columns buttons that sort; calls back with the column and the direction. */
function makeSortable(table: HTMLTableElement, sort: (column: number, up: boolean) => void): void {
  for (const [column, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const up = head.ariaSort !== 'ascending';
      for (const other of head.parentElement?.children ?? []) other.removeAttribute('aria-sort');
      head.ariaSort = up ? 'ascending' : 'descending';
      sort(column, up);
    });
  }
}

/** The order of two rows by a column: by what the data say of it, else by its words; what is empty comes last. */
function compareBy(column: number, up: boolean): (a: Reihe, b: Reihe) => number {
  const keyOf = ({ zeile, element }: Reihe): string | number => {
    const cell = element.cells[column];
    return zeile.sortierung[String(column)] ?? (cell ? cellText(cell) : '');
  };
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1;
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
    return up ? order : -order;
  };
}

/** What is chosen, by the fields of the form. */
const readFilter = (form: HTMLFormElement): Filter =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, wert]) =>
      felder.includes(name) && typeof wert === 'string' && wert !== '' ? [[name, wert]] : [],
    ),
  );

/** Puts what the address asks for into the form. */
function fillForm(form: HTMLFormElement, filter: URLSearchParams): void {
  for (const element of form.elements)
    if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement)
      element.value = filter.get(element.name) ?? '';
}

/** The filter in words: what each field is called and what is chosen in it. */
const tellFilter = (form: HTMLFormElement): string =>
  [...form.elements]
    .flatMap((element) => {
      if (!(element instanceof HTMLSelectElement || element instanceof HTMLInputElement) || element.value === '')
        return [];
      const wert =
        element instanceof HTMLSelectElement
          ? (element.selectedOptions[0]?.textContent ?? '')
          : element.type === 'date'
            ? element.value.split('-').reverse().join('.')
            : element.value;
      return [`${element.labels?.[0]?.textContent ?? element.name}: ${wert}`];
    })
    .join('; ');

function saveCsv(table: HTMLTableElement, reihen: readonly Reihe[]): void {
  const head = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cellText(cell));
  const rows = reihen.map(({ element }) => [...element.cells].map((cell) => cellText(cell)));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeCsv([head, ...rows])], { type: 'text/csv;charset=utf-8' }));
  link.download = 'aktionsplan-auswahl.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function start(daten: Plandaten, form: HTMLFormElement, status: HTMLElement, worte: HTMLElement): void {
  const tables = [...document.querySelectorAll<HTMLTableElement>('.tabelle-aktionsplan')];
  const [table] = tables;
  const body = table?.tBodies[0];
  if (!table || !body) return;
  let reihen = collectReihen(daten, tables);
  body.append(...reihen.map(({ element }) => element));
  if (table.caption) table.caption.textContent = 'Aktionsplan';
  // Its frame names it to who listens: it is no longer that of one Handlungsfeld.
  table.parentElement?.setAttribute('aria-label', 'Tabelle: Aktionsplan');
  document.body.classList.add('plan-vereint');
  const shown = (): readonly Reihe[] => reihen.filter(({ element }) => !element.hidden);
  const apply = (): void => {
    const filter = readFilter(form);
    for (const { zeile, element, text } of reihen) element.hidden = !passt(zeile, text, filter);
    const [count, all] = [shown().length, reihen.length];
    status.textContent = count === all ? `Alle ${all} ${daten.wort}.` : `${count} von ${all} ${daten.wort}.`;
    const told = tellFilter(form);
    worte.textContent = told === '' ? '' : `Auswahl: ${told}`;
    const address = new URL(location.href);
    address.search = new URLSearchParams(filter).toString();
    history.replaceState(null, '', address);
  };
  makeSortable(table, (column, up) => {
    reihen = reihen.toSorted(compareBy(column, up));
    body.append(...reihen.map(({ element }) => element));
  });
  fillForm(form, new URLSearchParams(location.search));
  form.hidden = false;
  // On a small screen the table comes first; what is chosen is told beside the count.
  const details = form.querySelector('details');
  if (details && !matchMedia('(max-width: 48rem)').matches) details.open = true;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
  form.addEventListener('reset', () => setTimeout(apply));
  form.querySelector('#plan-csv')?.addEventListener('click', () => saveCsv(table, shown()));
  form.querySelector('#plan-druck')?.addEventListener('click', () => print());
  apply();
}

const form = document.querySelector<HTMLFormElement>('#planfilter');
const status = document.querySelector<HTMLElement>('#planstand');
const worte = document.querySelector<HTMLElement>('#planworte');
if (window.plandaten && form && status && worte) start(window.plandaten, form, status, worte);
