// The command line: reads what was called, runs it, ends with its exit status.
import process from 'node:process';
import { OutsideError, reasonOf } from '../host/outside.ts';
import { exitStatus } from './fehler.ts';
import { program } from './program.ts';
import { tellVersagen } from './versagen.ts';

const fail = (error: unknown): number => tellVersagen(error, process.argv.includes('--verbose'));
// A reader that closes the pipe early (konzept list … | head) is no fault; a result that arrives nowhere is one.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  const lost = new OutsideError(`Das Ergebnis ließ sich nicht ausgeben (${reasonOf(cause)}).`, { cause });
  process.exit(cause.code === 'EPIPE' ? exitStatus.ok : fail(lost));
});
process.stderr.on('error', () => undefined);
const root = program();
// Shells ask for what may come next; the library for that is loaded by nobody else.
if (process.argv[2] === 'complete') {
  const { default: addComplete } = await import('@bomb.sh/tab/commander');
  addComplete(root);
}
root.parseAsync().catch((error: unknown) => {
  process.exitCode = fail(error);
});
