// Only http, https, mailto, tel and our own addresses become links, whatever the content says: in every output, in drafts too.
import { describe, expect, test } from 'vitest';
import { judgeAdresse } from '../../src/base/netz/adresse.ts';
import { emitSite } from '../../src/emitters/site/site.emitter.ts';
import { emitWord } from '../../src/emitters/word/word.emitter.ts';
import { readTemplates } from '../../src/host/templates.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { markLuecken } from '../../src/render/luecken.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { beispielFiles, compileBeispiel } from '../helpers/beispiel.ts';
import { emitBeispiel } from '../helpers/daten.ts';
import { findAll, root } from '../helpers/site.ts';

describe('an address', () => {
  test.each<[string, ReturnType<typeof judgeAdresse>]>([
    ['https://www.stadt.example/plan?x=1#y', 'ganz'],
    ['HTTP://stadt.example', 'ganz'],
    ['https://münchen.example/', 'ganz'],
    ['https://192.168.1.1:8080/', 'ganz'],
    ['https://[::1]/', 'ganz'],
    ['mailto:ki@stadt.example', 'ganz'],
    ['mailto:ki@stadt.example?subject=Plan', 'ganz'],
    ['tel:+49 208 825-1234', 'ganz'],
    ['tel:115', 'ganz'],
    ['https://', 'unvollstaendig'],
    ['https:stadt.example', 'unvollstaendig'],
    ['https:///plan', 'unvollstaendig'],
    ['https://?x', 'unvollstaendig'],
    ['https://./', 'unvollstaendig'],
    ['https://Satzung 2026', 'unvollstaendig'],
    ['mailto:', 'unvollstaendig'],
    ['mailto:ki', 'unvollstaendig'],
    ['mailto:@stadt.example', 'unvollstaendig'],
    ['mailto:ki@', 'unvollstaendig'],
    ['mailto:Büro KI@stadt.example', 'unvollstaendig'],
    ['tel:', 'unvollstaendig'],
    ['tel:Amt', 'unvollstaendig'],
    ['javascript:alert(1)', 'fremd'],
    ['JavaScript:alert(1)', 'fremd'],
    [' javascript:alert(1)', 'fremd'],
    ['data:text/html,x', 'fremd'],
    ['vbscript:x', 'fremd'],
    ['file:///etc/passwd', 'fremd'],
    ['ftp://stadt.example', 'fremd'],
    ['//stadt.example', 'fremd'],
    ['anlagen/plan.pdf', 'fremd'],
  ])('%s is %s', (adresse, art) => expect(judgeAdresse(adresse)).toBe(art));

  // What the engine does to a function that is called often once made every host with an umlaut a fault.
  test('is the same after thousands of others', () => {
    const judged = Array.from({ length: 20_000 }, () => judgeAdresse('https://münchen.example/'));
    expect(new Set(judged)).toEqual(new Set(['ganz']));
  });
});

describe('a draft full of bad addresses', () => {
  const boese = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', 'https://', 'mailto:'];
  const prosa = boese.map(
    (adresse, n) => `[Text ${n}](${adresse}) und <${adresse}> und [Ziel ${n}][z${n}].\n\n[z${n}]: ${adresse}`,
  );
  const paper = String(beispielFiles().get('content/vorlagen/beschluss.md'));
  const overlay = {
    'content/kapitel/01-probe.md': `---\ntitel: Probe\nteil: anhang\n---\n\n${prosa.join('\n\n')}\n`,
    'content/vorlagen/beschluss.md': `${paper}\n${prosa.join('\n\n')}\n`,
    'amt-statistik': 'adresse: javascript:alert(1)',
    'content/verzahnung/pflege.md': '---\ntitel: Pflege\nadresse: data:text/html,x\n---\n',
  };
  const website = { kontakt: 'javascript:alert(1)', ombudsstelle: 'data:text/html,x', impressum: 'file:///etc/passwd' };

  test.each([
    ['website', emitSite],
    ['papers for Word', emitWord],
  ])('has only good links in its %s, and loses no word', async (_, emit) => {
    const model = markLuecken(derivePublic(compileBeispiel(overlay, { writeFragment }).model));
    const artefakte = await emitBeispiel(
      emit,
      {},
      { model, templates: readTemplates(root), konfiguration: { website } },
    );
    const pages = artefakte.filter(({ pfad }) => pfad.endsWith('.html')).map(({ inhalt }) => String(inhalt));
    const hrefs = pages.flatMap((page) => findAll(page, /\shref="([^"]*)"/g));
    const bad = hrefs.filter((href) => /^[^/?#]*:/.test(href) && judgeAdresse(href) !== 'ganz' && href !== 'data:,');
    expect(bad).toEqual([]);
    expect(pages.join('')).toContain('Text 0 und');
    expect(pages.join('')).toContain('Ziel 5');
  });
});
