// The public papers with their way through the bodies as OParl 1.1 objects, each a file of its own at the address that is its
// id. Made only where the project says at which address (`oparl.basis` of the configuration).
import { pfadOf } from '../../domain/dateiart.ts';
import { laufzeitbeginnOf } from '../../model/queries/berichtstage.ts';
import { type Entity, listOf } from '../../model/model.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { makeBody, makeList, makeTerm, type Oparlkontext } from './body.ts';
import { makeGremien, makeStellen } from './organizations.ts';
import { openWerkstatt, type OparlObjekt } from './objekt.ts';
import { objektdatei } from './oparl.ausgabe.ts';
import { makePapers } from './papers.ts';
import { makeMeetings } from './meetings.ts';

/** daten/oparl/*.json. */
export function emitOparl({ model, konfiguration, vorhanden }: EmitContext): Promise<readonly Artefakt[]> {
  const basis = konfiguration.oparl?.basis;
  const vorlagen: readonly Entity<'vorlage'>[] = listOf(model, 'vorlage');
  if (basis === undefined) return Promise.resolve([]);
  const beginn = laufzeitbeginnOf(model) ?? model.stichtag;
  const kontext: Oparlkontext = {
    model,
    konfiguration,
    vorhanden,
    ...openWerkstatt(basis, { beginn, stand: model.stichtag }),
  };
  const organizations = [...makeGremien(kontext), ...makeStellen(kontext, vorlagen)];
  const { papers, teile } = makePapers(kontext, vorlagen);
  const { meetings, teile: punkte } = makeMeetings(kontext, vorlagen);
  const listen: readonly (readonly [string, readonly OparlObjekt[]])[] = [
    ['organizations', organizations],
    ['persons', []],
    ['meetings', meetings],
    ['papers', papers],
  ];
  const files = [makeBody(kontext), makeTerm(kontext), ...organizations, ...papers, ...teile, ...meetings, ...punkte];
  return Promise.resolve([
    ...files.map((objekt) => write(nameOf(kontext, objekt), objekt)),
    ...listen.map(([name, data]) => write(name, makeList(kontext, name, data))),
  ]);
}

const nameOf = ({ urlOf }: Oparlkontext, { id }: OparlObjekt): string =>
  id.slice(urlOf('').length - '.json'.length, -'.json'.length);

const write = (name: string, inhalt: unknown): Artefakt => ({
  pfad: pfadOf(objektdatei, name),
  inhalt: `${JSON.stringify(inhalt, null, 1)}\n`,
});
