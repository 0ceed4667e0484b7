// A feed (Atom, RFC 4287) from its entries: what every one of ours has around them.
import { compareTexts } from '../../base/text.ts';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Tag } from '../../base/datum.ts';
import type { Dateiart } from '../../domain/dateiart.ts';
import type { Model } from '../../model/model.ts';
import { findAdresse } from '../adressen.ts';
import type { Artefakt, EmitContext } from '../emitter.ts';
import { beginnOf, uuidOf } from './kennung.ts';

type Knoten = ReturnType<typeof x>;

export interface Eintrag {
  /** What the thing is, for ever: its id is made of it. */
  readonly name: string;
  readonly titel: string;
  /** The day on which it last became something else. */
  readonly tag: Tag;
  /** The place in the website that it leads to. */
  readonly ort: string;
  readonly bereich?: { readonly id: string; readonly titel: string } | undefined;
  readonly text: string;
}

export interface Feed {
  readonly art: Dateiart;
  readonly name: string;
  readonly titel: string;
  /** The page that says the same to people. */
  readonly seite: string;
  readonly eintraege: readonly Eintrag[];
}

/** The file of a feed, the newest entry first, as readers show them; nothing where the project names no address of its website. */
export function writeFeed({ model, konfiguration }: EmitContext, feed: Feed): readonly Artefakt[] {
  const selbst = findAdresse(konfiguration, feed.art.pfad);
  if (selbst === undefined) return [];
  const eintraege = [...feed.eintraege].sort((a, b) => compareTexts(b.tag, a.tag));
  const wurzel = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'de' }, [
    x('id', uuidOf(model, feed.name)),
    x('title', `${feed.titel}: ${model.konzept?.titel ?? ''}`),
    x('updated', momentOf(eintraege[0]?.tag ?? beginnOf(model))),
    x('author', [x('name', herausgeberOf(model))]),
    ...(konfiguration.lizenz === undefined ? [] : [x('rights', konfiguration.lizenz)]),
    x('link', { rel: 'self', type: feed.art.abonnement, href: selbst }),
    x('link', { rel: 'alternate', type: 'text/html', href: findAdresse(konfiguration, feed.seite) }),
    ...eintraege.map((eintrag) => writeEintrag(model, eintrag, findAdresse(konfiguration, eintrag.ort) ?? selbst)),
  ]);
  const kopf = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' } as const;
  return [{ pfad: feed.art.pfad, inhalt: `${toXml(x(null, [kopf, wurzel]), { closeEmptyElements: true })}\n` }];
}

const writeEintrag = (model: Model, { name, titel, tag, bereich, text }: Eintrag, href: string): Knoten =>
  x('entry', [
    x('id', uuidOf(model, name)),
    x('title', titel),
    x('updated', momentOf(tag)),
    x('link', { rel: 'alternate', type: 'text/html', href }),
    ...(bereich ? [x('category', { term: bereich.id, label: bereich.titel })] : []),
    x('content', { type: 'text' }, text),
  ]);

const herausgeberOf = ({ konzept }: Model): string =>
  konzept?.data.herausgeber ?? konzept?.data.kommune ?? konzept?.titel ?? '';

/** A day as RFC 3339 has it; hours are not known. */
const momentOf = (tag: Tag): string => `${tag}T00:00:00Z`;
