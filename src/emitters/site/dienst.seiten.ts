// What a public body owes on every page of its website: how accessible it is, and whom to ask.
import { isLinkadresse } from '../../base/netz/adresse.ts';
import type { Wort } from '../../domain/ebenen.ts';
import type { Konfiguration } from '../../projekt/konfiguration.ts';
import { type Stueck, stueck } from '../../render/tabelle/zelle.ts';
import type { Vorhanden } from '../emitter.ts';
import { dienste, type Seite } from './seite.ts';

/** An entry of the configuration that is an address, a mailbox or just words. */
function verweisOf(text: string): Stueck {
  if (isLinkadresse(text)) return stueck(text.replace(/^(?:https?:\/\/|mailto:|tel:)|\/$/g, ''), text);
  return stueck(text, isLinkadresse(`mailto:${text}`) ? `mailto:${text}` : null);
}

/** What readers write about. */
interface Betroffenes {
  readonly titel: string;
  /** What kind of thing it is. */
  readonly wort: Wort;
}

/**
 * A link by which readers write about a page: to the mailbox of `website.kontakt`, with the thing and the page in the subject. Null
 * where the project names no mailbox.
 */
export function rueckmeldungTo(
  { website = {} }: Konfiguration,
  { titel, wort }: Betroffenes,
  pfad: string,
): Stueck | null {
  const { kontakt = '' } = website;
  const adresse = kontakt.startsWith('mailto:') ? kontakt : `mailto:${kontakt}`;
  if (!isLinkadresse(adresse)) return null;
  const betreff = encodeURIComponent(`Rückmeldung zu ${titel} (${pfad})`);
  return stueck(`Rückmeldung zu ${wort.diesem} schreiben`, `${adresse.split('?', 1)[0] ?? ''}?subject=${betreff}`);
}

/**
 * The declaration of accessibility (§ 10b BGG NRW: what is not accessible and why, whom to tell, the Ombudsstelle) and the
 * contact. It claims no more than what is checked.
 */
export function dienstseiten({ website = {} }: Konfiguration, vorhanden: readonly Vorhanden[]): Seite[] {
  const stellen = Object.fromEntries(
    (['kontakt', 'ombudsstelle', 'impressum'] as const).map((feld) => {
      const text = website[feld];
      return [feld, text === undefined ? null : [verweisOf(text)]];
    }),
  );
  const pdf = vorhanden.some(({ pfad }) => pfad.endsWith('.pdf'));
  return Object.entries(dienste).map(([vorlage, { text, pfad }]) => ({
    pfad,
    kennung: null,
    titel: text,
    art: null,
    eltern: [],
    vorlage,
    inhalt: () => ({ ...stellen, pdf, kontaktseite: dienste.kontakt.pfad }),
  }));
}
