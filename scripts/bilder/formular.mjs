// The pictures of the form: a Maßnahme of the concept, opened in the real editor with its test backend, and one date changed.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { importQuelle, root } from '../quelle.mjs';

/** Writes formular.png and formular-termin.png into `ziel`. */
export async function photographFormular(browser, projekt, ziel) {
  const form = join(projekt, 'dist-formular');
  execFileSync(process.execPath, [join(root, 'lib/konzept.cjs'), 'formular', '--dienst', 'probe'], { cwd: projekt });
  const { openFormular } = await importQuelle('test/helpers/formular.ts');
  const { page, open, change } = await openFormular(browser, form, projekt);
  await open('massnahme-teil', 'M-TEIL-05');
  const small = { width: 1280, height: 860, deviceScaleFactor: 1 };
  await page.setViewport(small);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(ziel, 'formular.png') });
  await page.setViewport({ ...small, height: 6000 });
  await change('2026-04-30', '2026-06-30');
  await page.setViewport(small);
  await page.evaluate("document.activeElement.scrollIntoView({ block: 'center' })");
  await page.screenshot({ path: join(ziel, 'formular-termin.png') });
  await page.close();
}
