// A body as HTML: the fragment that parsing made, with its references and directives filled in.
import { direktiven } from '../domain/direktiven.ts';
import { isKostennach } from '../domain/finanzen.ts';
import { isTyp } from '../domain/registry.ts';
import type { Direktivenaufruf, FileFacts } from '../model/facts.ts';
import { findSitzung, nameSitzung } from '../model/gremien.ts';
import { findEntity, keyOf } from '../model/model.ts';
import { valueInYear } from '../model/reihe.ts';
import { budgetBetrag, filterEntities } from '../model/zahlen.ts';
import { aktionsplanTabelle } from './aktionsplan.ts';
import { zeichneIndikator } from './diagramm.ts';
import { fortschreibungssicht } from './fortschreibung.ts';
import { escapeHtml, formatEuro, formatZahl, withoutFussnoten } from './format.ts';
import { writeMonitoring } from './monitoring-html.ts';
import { monitoringsicht } from './monitoring.ts';
import { innovationTabelle } from './innovation.ts';
import { budgetsTabelle, kostenSummen } from './kosten.ts';
import { beratungsfolgeTabelle, beteiligungTabelle, tabelleOf } from './tabellen.ts';
import { rahmenklasse, writeDiagramm, writeFortschreibung, writeTabelle } from './tabelle-html.ts';
import { auswahlTabelle } from './vorschlaege.ts';
import { nameFehlend, nameOf, type Render } from './verweise.ts';
import { verzahnungTabellen } from './verzahnung.ts';

/** The HTML of a body; empty text where it has none. */
export function renderProsa(render: Render, facts: FileFacts): string {
  const html = facts.prosa.html ?? '';
  return html
    .replace(/<p>(<k-d n="\d+"><\/k-d>)<\/p>/g, '$1')
    .replace(/<k-v n="(\d+)">([\s\S]*?)<\/k-v>/g, (_whole, n: string, inner: string) =>
      fillVerweis(render, facts, Number(n), inner),
    )
    .replace(/<k-d n="(\d+)"><\/k-d>/g, (_whole, n: string, offset: number, whole: string) =>
      fillDirektive(render, facts.prosa.direktiven[Number(n)], levelBelow(whole.slice(0, offset))),
    )
    .replace(
      /<(\/?)h([1-6])/g,
      (_whole, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) - 2 + render.ebene)}`,
    )
    .replace(
      /<input type="checkbox"( checked)?/g,
      (box, checked?: string) => `${box} aria-label="${checked ? 'erledigt' : 'offen'}"`,
    )
    .replace(/<pre>/g, '<pre tabindex="0">')
    .replace(/<th(?=[ >])(?![^>]* scope=)/g, '<th scope="col"')
    .replace(/<td([^>]*)><\/td>/g, '<td$1>–</td>')
    .replace(/<table>([\s\S]*?<\/table>)/g, (_whole, table: string, offset: number, whole: string) =>
      frameTable(table, nameTable(whole.slice(0, offset))),
    )
    .replace(/ (src|href)="(content\/[^"]*)"/g, (_whole, name: string, datei: string) =>
      fillDatei(render, name, datei),
    );
}

/** The level of headings that a block brings with it: one below the heading that it stands under (PDF/UA-1, 7.4.2). */
const levelBelow = (before: string): number => Number(/.*<h([1-6])/s.exec(before)?.[1] ?? 1) + 1;

/** A table of running prose has no caption of its own: it is called by the heading that it stands below. */
function nameTable(before: string): string {
  const heading = before.match(/<h[1-6][^>]*>[\s\S]*?<\/h[1-6]>/g)?.at(-1);
  return heading === undefined ? 'Tabelle' : `Tabelle: ${withoutFussnoten(heading).replace(/<[^>]*>/g, '')}`;
}

const frameTable = (table: string, name: string): string =>
  `<div class="${rahmenklasse(table.split('<th ').length > 7)}" role="group" tabindex="0" aria-label="${name}"><table><caption class="unsichtbar">${name}</caption>${table}</div>`;

function fillVerweis(render: Render, facts: FileFacts, n: number, inner: string): string {
  const ziel = render.model.prosaziele.get(facts.file)?.[n];
  const verweis = facts.prosa.verweise[n];
  if (ziel === null || !verweis) return inner === '' ? 'nichtöffentliche Unterlage' : inner;
  if (!ziel) return `${inner} <strong>${escapeHtml(nameFehlend(verweis.id))}</strong>`.trim();
  const text = inner === '' ? escapeHtml(nameOf(render.model, ziel, verweis.am)) : inner;
  const href = render.model.bekannt.has(keyOf(ziel)) ? render.adresse(ziel) : null;
  return href === null ? text : `<a href="${escapeHtml(href)}">${text}</a>`;
}

function fillDatei(render: Render, name: string, datei: string): string {
  const url = render.datei(decodeURI(datei.replaceAll('&amp;', '&')));
  return url === null ? '' : ` ${name}="${escapeHtml(url)}"`;
}

function fillDirektive(render: Render, aufruf: Direktivenaufruf | undefined, ebene: number): string {
  if (!aufruf || !direktiven[aufruf.name]) return '';
  const wert = (name: string): string | undefined => aufruf.attribute[name]?.wert;
  return fillers[aufruf.name]?.(render, wert, ebene) ?? '';
}

type Filler = (render: Render, wert: (name: string) => string | undefined, ebene: number) => string;

const fillers: Readonly<Record<string, Filler>> = {
  diagramm: (render, wert) => {
    const indikator = findEntity(render.model, 'indikator', wert('indikator') ?? '');
    const sicht = indikator && zeichneIndikator(render, indikator);
    return sicht ? writeDiagramm(sicht) : '';
  },
  tabelle: (render, wert) => {
    const datensatz = findEntity(render.model, 'datensatz', wert('daten') ?? '');
    const spalten = (wert('spalten') ?? '').split(',').map((name) => name.trim());
    return datensatz
      ? writeTabelle(
          tabelleOf(
            render,
            datensatz,
            spalten.filter((name) => name !== ''),
          ),
        )
      : '';
  },
  aktionsplan: (render, wert) => writeTabelle(aktionsplanTabelle(render, wert('handlungsfeld'))),
  beteiligung: (render, wert) => writeTabelle(beteiligungTabelle(render, wert('phase'))),
  fortschreibung: (render) => {
    const sicht = fortschreibungssicht(render);
    return sicht ? writeFortschreibung(sicht) : '';
  },
  monitoring: (render, _wert, ebene) => {
    const sicht = monitoringsicht(render);
    return sicht ? writeMonitoring(sicht, ebene) : '';
  },
  vorschlaege: (render, wert) => writeTabelle(auswahlTabelle(render, { phase: wert('phase'), umgang: wert('umgang') })),
  beratungsfolge: (render, wert) => {
    const vorlage = findEntity(render.model, 'vorlage', wert('vorlage') ?? '');
    return vorlage ? writeTabelle(beratungsfolgeTabelle(render, vorlage)) : '';
  },
  kosten: (render, wert) => {
    const nach = wert('nach') ?? '';
    return isKostennach(nach) ? writeTabelle(kostenSummen(render, nach)) : '';
  },
  budgets: (render) => writeTabelle(budgetsTabelle(render)),
  innovationsbudget: (render) => writeTabelle(innovationTabelle(render)),
  verzahnung: (render, wert) => verzahnungTabellen(render, wert('mit')).map(writeTabelle).join('\n'),
  anzahl: (render, wert) => {
    const von = wert('von') ?? '';
    const auswahl = { art: wert('art'), handlungsfeld: wert('handlungsfeld'), status: wert('status') };
    return isTyp(von) ? formatZahl(filterEntities(render.model, von, auswahl).length) : '';
  },
  wert: (render, wert) => {
    const indikator = findEntity(render.model, 'indikator', wert('indikator') ?? '');
    const zahl = indikator && valueInYear(render.model, indikator, Number(wert('jahr')));
    return zahl === undefined ? '' : formatZahl(zahl);
  },
  summe: (render, wert) => {
    const budget = findEntity(render.model, 'budget', wert('budget') ?? '');
    const jahr = wert('jahr');
    const betrag = budget && budgetBetrag(budget, jahr === undefined ? undefined : Number(jahr));
    return betrag === undefined ? 'offen' : formatEuro(betrag);
  },
  sitzung: (render, wert) => {
    const sitzung = findSitzung(render.model, wert('id') ?? '');
    return escapeHtml(sitzung ? nameSitzung(sitzung) : 'nichtöffentliche Sitzung');
  },
};
