// The terminal: what goes to standard output, what to standard error, and whether colours and progress are welcome.
import process from 'node:process';

export interface GlobaleOptionen {
  readonly root?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Writes a result. */
export const say = (text: string): void => void process.stdout.write(text);

/** Writes a message: a notice, progress, a diagnostic. */
export const note = (text: string): void => void process.stderr.write(text);

/** True where colours may be used on a stream: it is a terminal, and neither --no-color nor NO_COLOR says otherwise. */
export const wantsColor = (options: GlobaleOptionen, stream: NodeJS.WriteStream): boolean =>
  options.color !== false && !process.env['NO_COLOR'] && stream.isTTY;

/** The width of a stream's terminal; where it is none, as `sonst` says. */
export const widthOf = (stream: NodeJS.WriteStream, sonst = 100): number => (stream.isTTY ? stream.columns : sonst);

/** Runs a stage; on a terminal a line says how long it took. Quiet in a pipe and in CI. */
export async function withProgress<T>(options: GlobaleOptionen, name: string, stage: () => T | Promise<T>): Promise<T> {
  const visible = process.stderr.isTTY && !process.env['CI'] && options.quiet !== true;
  const begin = performance.now();
  const result = await stage();
  if (visible) note(`  ${name} ${((performance.now() - begin) / 1000).toFixed(1).replace('.', ',')} s\n`);
  return result;
}
