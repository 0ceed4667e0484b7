// The form in a real browser: its files and those of a concept are in memory, and what is asked of any other place is noted.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

const ort = 'http://localhost/';
const typen: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** The form with its test backend, and what is done in it. */
export interface Formular {
  readonly page: Page;
  /** Requests to anywhere else. */
  readonly fremd: readonly string[];
  /** What the browser complained of. */
  readonly klagen: readonly string[];
  /** Opens an entry of a collection. */
  readonly open: (sammlung: string, id: string) => Promise<void>;
  /** Puts another value in the one field that holds this one. */
  readonly change: (alt: string, neu: string) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly readFile: (file: string) => Promise<string>;
}

/** Every file below a folder with its bytes, by path. */
function readFolder(folder: string, below = ''): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** Opens the form that lies in `form` on the concept in `projekt`, in German, signed in to its test backend. */
export async function openFormular(browser: Browser, form: string, projekt: string): Promise<Formular> {
  const page = await browser.newPage();
  const fremd: string[] = [];
  const klagen: string[] = [];
  const files = readFolder(form);
  await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'languages', { value: ['de-DE', 'de'] }));
  // What is out of sight is not there.
  await page.setViewport({ width: 1280, height: 6000 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return void request.continue();
    if (!request.url().startsWith(ort)) {
      fremd.push(request.url());
      return void request.abort();
    }
    const file = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
    const body = files.get(file);
    return void request.respond(body ? { body, contentType: typen[extname(file)] ?? 'text/plain' } : { status: 404 });
  });
  page.on('console', (message) => {
    if (message.type() === 'warn' || message.type() === 'error') klagen.push(message.text());
  });
  await page.goto(ort);
  const texte = [...readFolder(projekt, 'content')].map(([file, bytes]) => [file, bytes.toString()] as const);
  await page.evaluate(writeFiles, texte);
  await page.reload();
  await page.waitForSelector('button');
  await page.evaluate(() => document.querySelector('button')?.click());
  await page.waitForFunction(() => location.hash.startsWith('#/collections'), { timeout: 60_000 });
  return { page, fremd, klagen, ...actionsOf(page) };
}

function actionsOf(page: Page): Pick<Formular, 'open' | 'change' | 'save' | 'readFile'> {
  return {
    open: async (sammlung, id) => {
      await page.evaluate((hash) => void (location.hash = hash), `#/collections/${sammlung}/entries/${id}`);
      await page.waitForSelector('[role="textbox"], textarea, input[type="text"]', { timeout: 60_000 });
    },
    change: async (alt, neu) => {
      const field = await page.waitForFunction(findField, { timeout: 60_000, polling: 500 }, alt);
      const element = field.asElement();
      if (!element) throw new Error(`No field holds ${alt}`);
      await (element as Awaited<ReturnType<Page['$']>>)?.click({ count: 3 });
      await page.keyboard.type(neu);
    },
    save: async () => {
      const save = (): boolean => {
        const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Speichern');
        if (!button || button.disabled) return false;
        button.click();
        return true;
      };
      await page.waitForFunction(save, { timeout: 60_000 });
      await page.waitForFunction(
        () =>
          !/\/entries\//.test(location.hash) ||
          [...document.querySelectorAll('button')].some(
            (each) => each.textContent.trim() === 'Speichern' && each.disabled,
          ),
        { timeout: 60_000 },
      );
    },
    readFile: (file) => page.evaluate(readOne, file.split('/')),
  };
}

/** Runs in the page: the field that holds a value; while there is none, the entries of every list are opened. */
function findField(value: string): Element | undefined {
  const fields = [...document.querySelectorAll('input, textarea')];
  const found = fields.find((each) => 'value' in each && each.value === value);
  if (found) return found;
  for (const button of document.querySelectorAll('button'))
    if (button.textContent.trim() === 'Alle aufklappen') button.click();
  return undefined;
}

/** Runs in the page: puts the concept where the test backend looks for it. */
async function writeFiles(files: readonly (readonly [string, string])[]): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test', { create: true });
  for (const [file, text] of files) {
    const parts = file.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true });
    const handle = await folder.getFileHandle(parts.at(-1) ?? '', { create: true });
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
  }
}

/** Runs in the page: what the test backend holds. */
async function readOne(parts: readonly string[]): Promise<string> {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test');
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
  return (await (await folder.getFileHandle(parts.at(-1) ?? '')).getFile()).text();
}
