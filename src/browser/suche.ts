// The search page: reads the question from the address or the field, shows what is found, says how much it is.
import { makeSuche, type Suche, type Suchdaten, type Treffer } from './suche/index.ts';

declare global {
  interface Window {
    /** Laid down by the script of the index, which is loaded before. */
    suchdaten?: Suchdaten;
  }
}

const form = document.querySelector<HTMLFormElement>('#suche');
const field = document.querySelector<HTMLInputElement>('#suchwort');
const status = document.querySelector<HTMLElement>('#suchstand');
const list = document.querySelector<HTMLOListElement>('#treffer');
const daten = window.suchdaten;

/** So many hits are shown; whoever needs more asks more precisely. */
const most = 50;

if (form && field && status && list && daten) {
  let suche: Suche | undefined;
  const show = (frage: string): void => {
    suche ??= makeSuche(daten);
    const found = suche(frage);
    list.replaceChildren(...found.slice(0, most).map(makeTreffer));
    status.textContent = frage.trim() === '' ? '' : tellCount(found.length, frage.trim());
    document.title = document.title.replace(/^(?:„.*“ – )?/, () => (frage.trim() === '' ? '' : `„${frage.trim()}“ – `));
    document.body.classList.toggle('sucht', frage.trim() !== '');
  };
  const remember = (frage: string): void => {
    const address = new URL(location.href);
    address.search = frage.trim() === '' ? '' : new URLSearchParams({ q: frage.trim() }).toString();
    history.replaceState(null, '', address);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      show(field.value);
      remember(field.value);
    }, 200);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    show(field.value);
    remember(field.value);
  });
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value !== '') show(field.value);
  else field.focus();
}

function tellCount(count: number, frage: string): string {
  if (count === 0)
    return `Nichts gefunden zu „${frage}“. Versuchen Sie ein anderes Wort, oder sehen Sie im Register unten nach.`;
  const worte = count === 1 ? '1 Treffer' : `${count} Treffer`;
  return count > most ? `${worte} zu „${frage}“, die besten ${most} zuerst.` : `${worte} zu „${frage}“.`;
}

function makeTreffer({ dokument: { i, t, k, o, h }, ausschnitt }: Treffer): HTMLLIElement {
  const item = document.createElement('li');
  const link = make('a', i === '' || t.includes(i) ? t : `${i} ${t}`);
  link.href = h;
  const kopf = make('h3', '');
  kopf.append(link);
  const art = make('p', o === '' ? k : `${k} · ${o}`);
  art.className = 'treffer-art';
  const text = make('p', '');
  text.append(...ausschnitt.map((piece) => (piece.treffer ? make('mark', piece.text) : piece.text)));
  item.append(art, kopf, ...(ausschnitt.length > 0 ? [text] : []));
  return item;
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
