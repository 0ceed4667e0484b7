// Asks a person at the terminal.
import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** Asks a question that is answered by j or n; anything but a yes is a no, the end of the input too. */
export async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<string>((resolve) => void terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question(`${question} [j/N] `), closed]);
  terminal.close();
  return /^(?:j|ja)$/i.test(answer.trim());
}
