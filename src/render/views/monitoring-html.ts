// The Integrationsmonitoring as HTML, the same in prose, on its page and in print.
import { escapeHtml } from '../worte/format.ts';
import type { Kachelsicht, Monitoringsicht } from './monitoring.ts';
import { writeStuecke, writeTabelle } from '../tabelle/tabelle-html.ts';

/** The whole monitoring; `ebene` is the level of its headings. */
export function writeMonitoring({ hinweis, bilanz, regeln, felder, tabelle }: Monitoringsicht, ebene: number): string {
  const heading = (titel: string): string => `<h${ebene}>${escapeHtml(titel)}</h${ebene}>`;
  return [
    `<p class="vorbemerkung">${escapeHtml(hinweis)}</p>`,
    `<p class="bilanz">${escapeHtml(bilanz)}</p>`,
    heading('Nach diesen Regeln wird geurteilt'),
    `<ol class="regeln">${regeln.map((regel) => `<li>${escapeHtml(regel)}</li>`).join('')}</ol>`,
    ...felder.map(
      ({ titel, kacheln }) => heading(titel) + `<ul class="kacheln">${kacheln.map(writeKachel).join('\n')}</ul>`,
    ),
    heading('Alle Indikatoren als Tabelle'),
    writeTabelle(tabelle),
  ].join('\n');
}

function writeKachel({
  titel,
  letzter,
  svg,
  urteil,
  urteilArt,
  urteilSatz,
  trend,
  aelter,
  tabelle,
}: Kachelsicht): string {
  const p = (klasse: string, html: string): string => `<p class="${klasse}">${html}</p>`;
  return [
    '<li class="kachel">',
    p('kachel-titel', writeStuecke([titel])),
    letzter === null ? '' : p('kachel-wert', `<span class="kachel-wort">Letzter Wert:</span> ${escapeHtml(letzter)}`),
    svg ?? '',
    p(`kachel-urteil urteil-${urteilArt}`, `<strong>${escapeHtml(urteil)}</strong>: ${writeStuecke(urteilSatz)}`),
    trend ? p('kachel-trend', `<strong>${escapeHtml(trend.wort)}</strong>: ${escapeHtml(trend.satz)}`) : '',
    aelter === null ? '' : p('kachel-aelter', escapeHtml(aelter)),
    tabelle
      ? `<details><summary>Werte<span class="unsichtbar">: ${escapeHtml(titel.text)}</span></summary>${writeTabelle(tabelle)}</details>`
      : '',
    '</li>',
  ].join('');
}
