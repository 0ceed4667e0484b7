// The Zwischenziele as a feed (Atom, RFC 4287): whoever subscribes hears of each when it is planned, moved, reached or dropped.
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { formatKurz, type Tag } from '../../base/datum.ts';
import { findEntity, type Model } from '../../model/model.ts';
import { listTermine, type Termin } from '../../model/queries/massnahme/termine.ts';
import { tellTermin } from '../../render/worte/terminworte.ts';
import { findAdresse, findSeitenort } from '../adressen.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { termineAtom } from './atom.ausgabe.ts';
import { beginnOf, bewegtAm, uuidOf } from './kennung.ts';

type Knoten = ReturnType<typeof x>;

/** daten/termine.atom.xml, where the project says at which address its website lies. */
export function emitAtom(context: EmitContext): Promise<readonly Artefakt[]> {
  const { model, konfiguration } = context;
  const selbst = findAdresse(konfiguration, termineAtom.pfad);
  if (selbst === undefined) return Promise.resolve([]);
  const eintraege = listTermine(model).map((termin) => ({ termin, tag: bewegtAm(model, termin) }));
  // The newest first, as readers show them.
  eintraege.sort((a, b) => (a.tag < b.tag ? 1 : a.tag > b.tag ? -1 : 0));
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'de' }, [
    x('id', uuidOf(model, 'termine')),
    x('title', `Termine: ${model.konzept?.titel ?? ''}`),
    x('updated', momentOf(eintraege[0]?.tag ?? beginnOf(model))),
    x('author', [x('name', herausgeberOf(model))]),
    ...(konfiguration.lizenz === undefined ? [] : [x('rights', konfiguration.lizenz)]),
    x('link', { rel: 'self', type: termineAtom.abonnement, href: selbst }),
    x('link', { rel: 'alternate', type: 'text/html', href: findAdresse(konfiguration, 'aktionsplan.html') }),
    ...eintraege.map(({ termin, tag }) => writeTermin(context, termin, tag)),
  ]);
  const kopf = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const;
  const xml = toXml(x(null, [kopf, feed]), { closeEmptyElements: true });
  return Promise.resolve([{ pfad: termineAtom.pfad, inhalt: `${xml}\n` }]);
}

function writeTermin({ model, konfiguration }: EmitContext, termin: Termin, tag: Tag): Knoten {
  const { massnahme, zwischenziel } = termin;
  const feld = findEntity(model, 'handlungsfeld', massnahme.feld ?? '');
  return x('entry', [
    x('id', uuidOf(model, `zwischenziel-${massnahme.id}-${zwischenziel.nr}`)),
    x('title', `${massnahme.id}: ${zwischenziel.titel} (${formatKurz(termin.termin)})`),
    x('updated', momentOf(tag)),
    x('link', {
      rel: 'alternate',
      type: 'text/html',
      href: findAdresse(konfiguration, findSeitenort(model, massnahme) ?? ''),
    }),
    ...(feld ? [x('category', { term: feld.id, label: feld.titel })] : []),
    x('content', { type: 'text' }, tellTermin(model, termin).join('\n')),
  ]);
}

const herausgeberOf = ({ konzept }: Model): string =>
  konzept?.data.herausgeber ?? konzept?.data.kommune ?? konzept?.titel ?? '';

/** A day as RFC 3339 has it; hours are not known. */
const momentOf = (tag: Tag): string => `${tag}T00:00:00Z`;
