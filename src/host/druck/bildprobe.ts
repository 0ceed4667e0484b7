// Which image a browser does not get done with: asked only after a print has failed, for what hangs does not say of what.
import type { Browser } from 'puppeteer-core';
import { listBilder } from '../../browser/druck.ts';

/**
 * Prints every image of a document alone, in a browser that is fresh: the name of the first that takes longer than `limit`
 * milliseconds or that the browser dies of, as it stands behind its data; undefined where all are done.
 */
export async function findHaengendes(browser: Browser, html: string, limit: number): Promise<string | undefined> {
  const reader = await browser.newPage();
  await reader.setJavaScriptEnabled(false);
  const sources = await reader.evaluate(listBilder, html);
  await reader.close();
  for (const src of sources) if (!(await isDone(browser, src, limit))) return src.split('#')[1];
  return undefined;
}

/** True where an image can be printed in time. */
async function isDone(browser: Browser, src: string, limit: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), limit)));
  const printed = async (): Promise<boolean> => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setContent(`<img style="max-width: 100%" src="${src}">`, { waitUntil: 'load', timeout: limit });
    await page.pdf({ timeout: limit });
    await page.close();
    return true;
  };
  const done = await Promise.race([printed().catch(() => false), expired]);
  clearTimeout(timer);
  return done;
}
