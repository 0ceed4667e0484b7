// The municipality as OParl's Body, and the lists that it names.
import { readUrl } from '../../base/netz/adresse.ts';
import type { Model } from '../../model/model.ts';
import type { Konfiguration } from '../../projekt/konfiguration.ts';
import type { Vorhanden } from '../emitter.ts';
import type { OparlObjekt, Werkstatt } from './objekt.ts';

export interface Oparlkontext extends Werkstatt {
  readonly model: Model;
  readonly konfiguration: Konfiguration;
  readonly vorhanden: readonly Vorhanden[];
}

/** The Body. `oparl.body` is its name, or the address of the same body in the city's own system. */
export function makeBody(kontext: Oparlkontext): OparlObjekt {
  const { model, make, urlOf } = kontext;
  const { oparl = {}, website, lizenz } = kontext.konfiguration;
  const { kommune, titel = '' } = model.konzept?.data ?? {};
  const own = asUrl(oparl.body);
  return make('Body', 'body', {
    name: (own === undefined ? oparl.body : undefined) ?? kommune ?? titel,
    equivalent: own === undefined ? undefined : [own],
    website: asUrl(website?.adresse),
    license: asUrl(lizenz),
    organization: urlOf('organizations'),
    person: urlOf('persons'),
    meeting: urlOf('meetings'),
    paper: urlOf('papers'),
    legislativeTerm: [makeTerm(kontext)],
  });
}

/** The Wahlperiode: OParl asks for one, also where the project does not name it. */
export const makeTerm = ({ make, konfiguration: { oparl } }: Oparlkontext): OparlObjekt =>
  make('LegislativeTerm', 'legislative-term', { name: String(oparl?.wahlperiode ?? 'nicht angegeben') });

const asUrl = (text: string | undefined): string | undefined =>
  text !== undefined && readUrl(text) ? text : undefined;

/** A list of objects, all on one page. */
export const makeList = ({ urlOf }: Oparlkontext, name: string, data: readonly OparlObjekt[]) => ({
  data,
  pagination: {
    totalElements: data.length,
    elementsPerPage: Math.max(1, data.length),
    currentPage: 1,
    totalPages: 1,
  },
  links: { first: urlOf(name), last: urlOf(name) },
});
