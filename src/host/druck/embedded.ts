// The browser that npm brings along (@sparticuz/chromium) and the font that stands in where a document names none: both
// are unpacked once into the user's cache folder.
import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { cacheOnce } from '../cache.ts';
import { findEmbeddedBrowser } from '../packages.ts';
import { readTar } from '../tar.ts';

/** Big chunks: with Node's own size unpacking takes more than twice as long. */
const chunk = 8 << 20;

function unpackTar(file: string, folder: string): void {
  for (const { name, mode, bytes } of readTar(brotliDecompressSync(readFileSync(file), { chunkSize: chunk }))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes, { mode });
  }
}

export interface Embedded {
  readonly path: string;
  /** The folder of the libraries that the browser needs. */
  readonly libraries: string;
}

/**
 * The embedded browser, unpacked. Undefined where the package is missing or this is no Linux on x64, for which alone it
 * is made. Throws OutsideError where it cannot be unpacked.
 */
export async function unpackBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Embedded | undefined> {
  const embedded = process.platform === 'linux' && process.arch === 'x64' ? findEmbeddedBrowser() : undefined;
  if (!embedded) return undefined;
  const bin = join(embedded.folder, 'bin');
  const folder = await cacheOnce(
    `chromium-${embedded.version}`,
    async (temporary) => {
      unpackTar(join(bin, 'al2023.tar.br'), temporary);
      await pipeline(
        createReadStream(join(bin, 'chromium.br'), { highWaterMark: chunk }),
        createBrotliDecompress({ chunkSize: chunk }),
        createWriteStream(join(temporary, 'chromium'), { mode: 0o755, highWaterMark: chunk }),
      );
    },
    env,
  );
  return { path: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/**
 * A configuration for fontconfig that knows one font and none of the machine's, so that the same document looks the same
 * everywhere. Undefined where there is no fontconfig or no package.
 */
export async function unpackFonts(env: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const embedded = process.platform === 'linux' ? findEmbeddedBrowser() : undefined;
  if (!embedded) return undefined;
  const folder = await cacheOnce(
    `fontconfig-${embedded.version}`,
    (temporary) => {
      unpackTar(join(embedded.folder, 'bin', 'fonts.tar.br'), temporary);
      writeFileSync(join(temporary, 'fonts.conf'), fontsConf);
    },
    env,
  );
  return join(folder, 'fonts.conf');
}

// Only the folder of fonts may be relative to this file: a relative cache would lie in the folder that one builds from.
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">konzept/fontconfig</cachedir>
</fontconfig>
`;
