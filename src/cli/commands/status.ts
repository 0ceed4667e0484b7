// konzept status: the Aktionsplan at a glance, also of content with faults.
import process from 'node:process';
import { listOf } from '../../model/model.ts';
import { turnusOf } from '../../projekt/konfiguration.ts';
import { type GlobaleOptionen, note, say, wantsColor, widthOf } from '../ausgabe.ts';
import { exitStatus } from '../fehler.ts';
import { checkFilter, type Filter, fitsFilter } from '../filter.ts';
import { openFrom } from '../projekt.ts';
import { toCsv } from '../tabelle.ts';
import { buildUebersicht, toTabelle } from '../status/uebersicht.ts';
import { writeUebersicht } from '../status/terminal.ts';

export interface StatusOptionen extends GlobaleOptionen, Filter {
  readonly stichtag?: string;
  readonly format?: 'json' | 'csv';
}

/** Shows where the Maßnahmen stand, what is late, what is due next, and what nobody has told. */
export function showStatus(options: StatusOptionen): number {
  const { snapshot, konfiguration } = openFrom(options);
  const { model } = snapshot;
  checkFilter(model, options);
  if (snapshot.diagnostics.some(({ severity }) => severity === 'error'))
    note('Hinweis: Der Inhalt hat Fehler (konzept check); fehlerhafte Dateien können hier fehlen.\n');
  const uebersicht = buildUebersicht(
    model,
    listOf(model, 'massnahme').filter((massnahme) => fitsFilter(model, massnahme, options)),
    turnusOf(konfiguration),
  );
  if (options.format === 'json') say(`${JSON.stringify(uebersicht, null, 2)}\n`);
  else if (options.format === 'csv') say(toCsv(toTabelle(uebersicht)));
  else
    say(
      writeUebersicht(uebersicht, {
        color: wantsColor(options, process.stdout),
        width: widthOf(process.stdout, Infinity),
        worte: model.worte,
      }),
    );
  return exitStatus.ok;
}
