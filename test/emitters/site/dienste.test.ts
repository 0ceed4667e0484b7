// What stands at the foot of every page: the declaration of accessibility and the contact (§ 10b BGG NRW).
import { describe, expect, it } from 'vitest';
import type { Konfiguration } from '../../../src/projekt/konfiguration.ts';
import { pagesOf, siteOfBeispiel } from '../../helpers/site.ts';

const siteWith = async (website: Konfiguration['website'], vorhanden = []) =>
  pagesOf(await siteOfBeispiel({}, { konfiguration: { website }, vorhanden }));

describe('the pages that a public body owes', () => {
  it('are linked from the foot of every page', async () => {
    const pages = await siteWith({});
    expect(pages.size).toBeGreaterThan(10);
    for (const html of pages.values()) {
      const fuss = html.slice(html.indexOf('<footer'));
      expect(fuss).toMatch(/href="(\.\.\/)*barrierefreiheit\.html"/);
      expect(fuss).toMatch(/href="(\.\.\/)*kontakt\.html"/);
    }
  });

  it('name whom to write to and the Ombudsstelle where the configuration has them', async () => {
    const html = (await siteWith({ kontakt: 'ki@stadt.example', ombudsstelle: 'https://ombud.example/' })).get(
      'barrierefreiheit.html',
    );
    expect(html).toContain('<a href="mailto:ki@stadt.example">ki@stadt.example</a>');
    expect(html).toContain('<a href="https://ombud.example/">ombud.example</a>');
  });

  it('say it openly where there is no contact, and speak of PDFs only where there are some', async () => {
    const html = (await siteWith(undefined)).get('barrierefreiheit.html');
    expect(html).toContain('keine Stelle für Rückmeldungen angegeben');
    expect(html).not.toContain('Ombudsverfahren');
    expect(html).not.toContain('PDF/UA');
    expect((await siteWith(undefined)).get('kontakt.html')).toContain('keine Stelle für Rückfragen');
  });
});
