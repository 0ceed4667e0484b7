// The preview's own part of a page: asks for the next state, shows findings, and says where a paragraph comes from. It is loaded by
// `konzept dev` alone. Pages may load scripts from where they come from and nothing else: so the answers are scripts too.

/** A finding as the panel shows it. */
interface Vorschaubefund {
  readonly stelle: string;
  readonly text: string;
  readonly schwer: boolean;
}

/** What the preview says: its number, the findings, and the pages that are other than before. */
interface Vorschaustand {
  readonly nr: number;
  readonly seiten: readonly string[];
  readonly befunde: readonly Vorschaubefund[];
  readonly fehler?: string;
}

declare global {
  interface Window {
    konzeptStand?: (stand: Vorschaustand) => void;
    konzeptStelle?: (stelle: string) => void;
    konzeptDruck?: (druck: { readonly pfad: string; readonly fehler?: string }) => void;
    /** What only the pages of the preview know: the sign that opens and prints, and whether there is an editor. */
    konzeptVorschau?: { readonly marke: string; readonly editor: boolean };
  }
}

const seite = decodeURIComponent(location.pathname.slice(1)) || 'index.html';
const placeKey = `konzept-${location.pathname}`;
const panel = document.createElement('details');
const summary = document.createElement('summary');
const list = document.createElement('ul');
const stelle = document.createElement('p');
const drucken = document.createElement('button');
drucken.type = 'button';
drucken.textContent = 'Dokument dieser Seite drucken';
const gedruckt = document.createElement('p');
panel.append(summary, drucken, gedruckt, stelle, list);
Object.assign(panel.style, {
  position: 'fixed',
  insetInlineEnd: '1rem',
  insetBlockEnd: '1rem',
  maxWidth: '36rem',
  maxHeight: '60vh',
  overflow: 'auto',
  padding: '0.5rem 1rem',
  background: '#fff',
  color: '#111',
  border: '2px solid #111',
  zIndex: '1000',
  font: '0.9rem/1.4 sans-serif',
});
panel.setAttribute('aria-label', 'Vorschau');
document.body.append(panel);

function ask(frage: string): void {
  const script = document.createElement('script');
  script.src = `/__konzept/${frage}`;
  script.addEventListener('load', () => script.remove());
  script.addEventListener('error', () => {
    script.remove();
    summary.textContent = 'Die Vorschau ist beendet.';
    setTimeout(() => ask('stand.js?nach=-1'), 2000);
  });
  document.head.append(script);
}

/** The state that this page was taken from, and the one that was last told of. */
let current = Number((document.currentScript as HTMLScriptElement | null)?.dataset['nr'] ?? -1);

window.konzeptStand = ({ nr, seiten, befunde, fehler }) => {
  if (current >= 0 && nr !== current && (seiten.includes(seite) || seiten.some((pfad) => pfad.endsWith('.css')))) {
    sessionStorage.setItem(placeKey, String(scrollY));
    location.reload();
    return;
  }
  current = nr;
  const errors = befunde.filter(({ schwer }) => schwer).length;
  summary.textContent =
    fehler ?? (befunde.length === 0 ? 'Keine Befunde' : `${errors} Fehler, ${befunde.length - errors} andere Befunde`);
  list.replaceChildren(
    ...befunde.map((befund) => {
      const item = document.createElement('li');
      item.append(showStelle(befund.stelle), `: ${befund.text}`);
      return item;
    }),
  );
  ask(`stand.js?nach=${nr}`);
};

const { marke = '', editor = false } = window.konzeptVorschau ?? {};

/** A place as a button that opens it in the editor; as its words where there is none. */
function showStelle(text: string): Node {
  if (!editor || !/^content\/\S+:\d+$/.test(text)) return document.createTextNode(text);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', () => ask(`oeffne.js?marke=${marke}&stelle=${encodeURIComponent(text)}`));
  return button;
}

window.konzeptStelle = (text) => {
  panel.open = true;
  stelle.replaceChildren(showStelle(text));
};

drucken.addEventListener('click', () => {
  gedruckt.textContent = 'Wird gedruckt …';
  ask(`druck.js?marke=${marke}&seite=${encodeURIComponent(seite)}`);
});

window.konzeptDruck = ({ pfad, fehler }) => {
  const link = document.createElement('a');
  link.href = `/${pfad}`;
  link.target = '_blank';
  link.textContent = pfad;
  gedruckt.replaceChildren(fehler ?? link);
};

// Alt and a click on a paragraph or a cell ask where it stands.
document.addEventListener('click', (event) => {
  if (!event.altKey || !(event.target instanceof Element)) return;
  const block = event.target.closest('p, li, td, th, h1, h2, h3, h4, dd, dt, blockquote');
  if (!block || panel.contains(block)) return;
  event.preventDefault();
  const text = block.textContent.slice(0, 300);
  ask(`stelle.js?seite=${encodeURIComponent(seite)}&text=${encodeURIComponent(text)}`);
});

const remembered = sessionStorage.getItem(placeKey);
if (remembered !== null) {
  sessionStorage.removeItem(placeKey);
  scrollTo(0, Number(remembered));
}
ask(`stand.js?nach=-1&seit=${current}`);
