// Calendars: one with the public sessions and all Zwischenziele, and one for each Akteur with its own.
import { readUrl } from '../../base/netz/adresse.ts';
import { compareTexts } from '../../base/text.ts';
import { toPlain } from '../../base/umschrift.ts';
import { groupByKeys } from '../../base/gruppen.ts';
import { pfadOf } from '../../domain/dateiart.ts';
import { listOf, type Model } from '../../model/model.ts';
import type { Konfiguration } from '../../projekt/konfiguration.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { type Ereignis, listSitzungsereignisse, listZwischenzielereignisse } from './ereignisse.ts';
import { openIcs } from './ics.ts';
import { alleTermine, termineVonAkteur } from './kalender.ausgabe.ts';

/** daten/termine.ics and daten/termine-<akteur>.ics, where an Akteur has Termine. */
export async function emitKalender({ model, konfiguration }: EmitContext): Promise<readonly Artefakt[]> {
  const write = await openIcs({
    herkunft: herkunftOf(model, konfiguration),
    stand: model.stichtag,
    hinweis: model.konzept?.data.hinweis,
  });
  const zwischenziele = sortByTag(listZwischenzielereignisse(model));
  const alle = sortByTag([...listSitzungsereignisse(model), ...zwischenziele]);
  const artefakte = [{ pfad: alleTermine.pfad, inhalt: write(`Termine: ${model.konzept?.titel ?? ''}`, alle) }];
  const ofAkteur = groupByKeys(zwischenziele, ({ stellen }) => [...stellen].filter((stelle) => stelle !== undefined));
  for (const akteur of listOf(model, 'akteur')) {
    const eigene = ofAkteur.get(akteur.id);
    if (eigene)
      artefakte.push({ pfad: pfadOf(termineVonAkteur, akteur.id), inhalt: write(`Termine: ${akteur.titel}`, eigene) });
  }
  return artefakte;
}

/** The host of the website, else the Kommune's name: whatever is set, it does not change from build to build. */
function herkunftOf(model: Model, { website }: Konfiguration): string {
  const adresse = readUrl(website?.adresse ?? '');
  if (adresse) return adresse.hostname;
  return `${toPlain(model.konzept?.data.kommune ?? 'konzept').replaceAll(/[^a-z0-9]+/g, '-')}.konzept`;
}

const sortByTag = <E extends Ereignis>(ereignisse: readonly E[]): readonly E[] =>
  [...ereignisse].sort(
    (a, b) => compareTexts(a.tag + (a.zeit ?? ''), b.tag + (b.zeit ?? '')) || compareTexts(a.id, b.id),
  );
