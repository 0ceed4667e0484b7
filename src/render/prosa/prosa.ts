// A body as HTML: the fragment that parsing made, with its references and directives filled in.
import { direktiven } from '../../domain/direktiven.ts';
import { isKostennach } from '../../domain/finanzen.ts';
import { isTyp } from '../../domain/kinds/registry.ts';
import type { Direktivenaufruf, FileFacts } from '../../model/facts.ts';
import { findSitzung, nameSitzung } from '../../model/queries/gremien.ts';
import { findEntity, keyOf } from '../../model/model.ts';
import { valueInYear } from '../../model/queries/reihe.ts';
import { budgetBetrag, filterEntities } from '../../model/queries/zahlen.ts';
import { aktionsplanTabelle } from '../views/aktionsplan.ts';
import { zeichneIndikator } from '../diagramm/diagramm.ts';
import { fortschreibungssicht } from '../views/fortschreibung.ts';
import { escapeHtml, formatEuro, formatZahl } from '../worte/format.ts';
import { writeMonitoring } from '../views/monitoring-html.ts';
import { monitoringsicht } from '../views/monitoring.ts';
import { innovationTabelle, ohneIdeen } from '../views/innovation.ts';
import { budgetsTabelle, kostenSummen } from '../views/kostentabellen.ts';
import { captionBilder, markFehlendeBilder } from './prosabild.ts';
import { frameTable } from './prosatabelle.ts';
import { beratungsfolgeTabelle, beteiligungTabelle, tabelleOf } from '../tabelle/tabellen.ts';
import { writeDiagramm, writeFortschreibung, writeTabelle } from '../tabelle/tabelle-html.ts';
import { auswahlTabelle } from '../views/vorschlaege.ts';
import { nameFehlend, nameOf, type Render } from './verweise.ts';
import { verzahnungTabellen } from '../views/verzahnung.ts';

/** The HTML of a body; empty text where it has none. */
export function renderProsa(render: Render, facts: FileFacts): string {
  const html = fillProsa(render, facts);
  return markFehlendeBilder(render.papier ? captionBilder(html) : html);
}

function fillProsa(render: Render, facts: FileFacts): string {
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
      frameTable(table, whole.slice(0, offset)),
    )
    .replace(/ (src|href)="(content\/[^"]*)"/g, (_whole, name: string, datei: string) =>
      fillDatei(render, name, datei),
    );
}

/** The level of headings that a block brings with it: one below the heading that it stands under (PDF/UA-1, 7.4.2). */
const levelBelow = (before: string): number => Number(/.*<h([1-6])/s.exec(before)?.[1] ?? 1) + 1;

function fillVerweis(render: Render, facts: FileFacts, n: number, inner: string): string {
  const ziel = render.model.prosaziele.get(facts.file)?.[n];
  const verweis = facts.prosa.verweise[n];
  if (ziel === null || !verweis) return inner === '' ? 'nichtöffentliche Unterlage' : inner;
  if (!ziel) return `${inner} ${writeFehlend(verweis.id)}`.trim();
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

/** What stands in a draft for what a directive names and nobody finds. */
const writeFehlend = (was: string | undefined): string => `<strong>${escapeHtml(nameFehlend(was ?? ''))}</strong>`;
const absatzFehlend = (was: string | undefined): string => `<p>${writeFehlend(was)}</p>`;

type Filler = (render: Render, wert: (name: string) => string | undefined, ebene: number) => string;

const fillers: Readonly<Record<string, Filler>> = {
  diagramm: (render, wert) => {
    const indikator = findEntity(render.model, 'indikator', wert('indikator') ?? '');
    const sicht = indikator && zeichneIndikator(render, indikator);
    return sicht ? writeDiagramm(sicht) : indikator ? '' : absatzFehlend(wert('indikator'));
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
      : absatzFehlend(wert('daten'));
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
  innovationsbudget: (render) => {
    const ideen = innovationTabelle(render);
    return ideen.zeilen.length > 0 ? writeTabelle(ideen) : `<p>${ohneIdeen}</p>`;
  },
  verzahnung: (render, wert) => verzahnungTabellen(render, wert('mit')).map(writeTabelle).join('\n'),
  anzahl: (render, wert) => {
    const von = wert('von') ?? '';
    const auswahl = { art: wert('art'), handlungsfeld: wert('handlungsfeld'), status: wert('status') };
    return isTyp(von) ? formatZahl(filterEntities(render.model, von, auswahl).length) : '';
  },
  wert: (render, wert) => {
    const indikator = findEntity(render.model, 'indikator', wert('indikator') ?? '');
    const zahl = indikator && valueInYear(render.model, indikator, Number(wert('jahr')));
    return zahl === undefined
      ? writeFehlend(`Wert von ${wert('indikator') ?? ''} im Jahr ${wert('jahr') ?? ''}`)
      : formatZahl(zahl);
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
