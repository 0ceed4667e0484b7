// Names from right to left inside German text.
import { describe, expect, it } from 'vitest';
import { isolateRtl } from '../../../src/render/prosa/schreibrichtung.ts';

describe('isolateRtl', () => {
  it.each([
    ['<p>عبد الرحمن, 3 leitet.</p>', '<p><bdi>عبد الرحمن</bdi>, 3 leitet.</p>'],
    ['<p>Herr כהן &amp; שלום</p>', '<p>Herr <bdi>כהן</bdi> &amp; <bdi>שלום</bdi></p>'],
    ['<p class="a">أهلا وسهلا. 12</p>', '<p class="a" dir="rtl">أهلا وسهلا. 12</p>'],
    ['<td>عبد الرحمن.</td>', '<td><bdi dir="rtl">عبد الرحمن.</bdi></td>'],
    ['<li>محمد\n<ul><li>Amt</li></ul></li>', '<li><bdi dir="rtl">محمد\n</bdi><ul><li>Amt</li></ul></li>'],
    ['<td><p>محمد</p></td>', '<td><p dir="rtl">محمد</p></td>'],
    ['<title>محمد</title><svg><text>محمد</text></svg>', '<title>محمد</title><svg><text>محمد</text></svg>'],
    ['<a title="محمد">Amt</a>', '<a title="محمد">Amt</a>'],
  ])('%s', (html, expected) => expect(isolateRtl(html)).toBe(expected));
});
