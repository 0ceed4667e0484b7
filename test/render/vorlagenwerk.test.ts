// Templates: what they write is escaped or a tree.
import { describe, expect, it } from 'vitest';
import { h } from '../../src/render/tree/h.ts';
import { writeHtml } from '../../src/render/tree/html.ts';
import { compileDocuments, compileTemplates, compileTrees } from '../../src/render/vorlagenwerk.ts';

const sourcesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([
    ['a/seite.hbs', text],
    ['a/_teil.hbs', '<b>{{wort}}</b>'],
  ]);
const text = [h('p', { title: '"' }, 'A & B', h('em', {}, '<c>'))];

describe('a template', () => {
  const source = '<div class="x" id="{{wort}}">{{> teil}}{{prosa text}}</div>';
  const html = '<div class="x" id="&lt;&quot;"><b>&lt;"</b><p title="&quot;">A &amp; B<em>&lt;c&gt;</em></p></div>';

  it('writes texts escaped and trees as they are', () =>
    expect(compileTemplates(sourcesOf(source), 'a')('seite', { wort: '<"', text })).toBe(
      html.replace('<b>&lt;"</b>', '<b>&lt;&quot;</b>'),
    ));

  it('gives the same as a tree', () =>
    expect(writeHtml(compileTrees(sourcesOf(source), 'a')('seite', { wort: '<"', text }))).toBe(html));

  it('gives a document, also around the tree of another', () => {
    const sources = new Map([
      [
        'a/seite.hbs',
        '<!DOCTYPE html><html lang="de"><body><table><tbody><tr><td>{{prosa text}}</td></tr></tbody></table></body></html>',
      ],
    ]);
    const table = '<table><tbody><tr><td><p title="&quot;">A &amp; B<em>&lt;c&gt;</em></p></td></tr></tbody></table>';
    expect(writeHtml([compileDocuments(sources, 'a')('seite', { text })])).toBe(
      `<html lang="de"><head></head><body>${table}</body></html>`,
    );
  });

  it('holds a comment of its own, whatever it says', () =>
    expect(
      writeHtml(compileTrees(sourcesOf('<!--baum:1--><p>{{wort}}</p>'), 'a')('seite', { wort: '<!--baum:2-->' })),
    ).toBe('<!--baum:1--><p>&lt;!--baum:2--&gt;</p>'));

  it.each([
    ['{{{wort}}}', 'templates/a/seite.hbs, Zeile 1: Mit drei geschweiften Klammern'],
    ['\n{{#if wort}}{{&wort}}{{/if}}', 'templates/a/seite.hbs, Zeile 2: Mit drei geschweiften Klammern'],
  ])('cannot write anything as it is: %j', (source, satz) =>
    expect(() => compileTemplates(sourcesOf(source), 'a')('seite', { wort: 'x' })).toThrow(satz),
  );
});
