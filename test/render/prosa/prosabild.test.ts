// Captions of images of prose: below the block that holds the image. An image that is not there is told.
import { expect, test } from 'vitest';
import { visitHtml } from '../../helpers/baum.ts';
import { captionBilder, markFehlendeBilder } from '../../../src/render/prosa/prosabild.ts';

const img = '<img src="a.png" alt="b &gt; c" title="T">';
const unter = '<p class="bild-titel">T</p>';

test.each([
  ['alone', `<p>${img}</p>`, `<div class="bild"><p>${img}</p>${unter}</div>`],
  ['in a link', `<p><a href="x">${img}</a></p>`, `<div class="bild"><p><a href="x">${img}</a></p>${unter}</div>`],
  ['in a sentence', `<p>a ${img} b</p><p>c</p>`, `<p>a ${img} b</p>${unter}<p>c</p>`],
  ['two of them', `<p>${img} ${img}</p>`, `<p>${img} ${img}</p>${unter}${unter}`],
  ['in an item', `<ul>\n<li>${img}</li></ul>`, `<ul>\n<li>${img}${unter}</li></ul>`],
  ['above a list', `<li>${img}\n<ul><li>d</li></ul></li>`, `<li>${img}\n${unter}<ul><li>d</li></ul></li>`],
  ['in a heading', `<h3>${img}</h3><p>e</p>`, `<h3>${img}</h3>${unter}<p>e</p>`],
  [
    'in a cell',
    `<div class="tabelle-rahmen"><table><tbody><tr><td>${img}</td></tr></tbody></table></div><p>f</p>`,
    `<div class="tabelle-rahmen"><table><tbody><tr><td>${img}</td></tr></tbody></table></div>${unter}<p>f</p>`,
  ],
  ['without a title', '<p><img src="a.png" alt="b"></p>', '<p><img src="a.png" alt="b"></p>'],
])('%s', (_name, html, captioned) => expect(visitHtml(html, captionBilder)).toBe(captioned));

test('an image that is not there', () => {
  expect(
    visitHtml('<img alt="ein &lt;Haus&gt;"> <img src="" alt=""> <img src="a.png" alt="c">', markFehlendeBilder),
  ).toBe(
    '<span class="bild-fehlt">[Bild fehlt: ein &lt;Haus&gt;]</span> <span class="bild-fehlt">[Bild fehlt]</span> <img src="a.png" alt="c">',
  );
});
