// What must be gone when the program ends, also where a signal ends it: a browser, its folder.
import process from 'node:process';
import { constants } from 'node:os';

const duties = new Set<() => void>();

/** Ends as the signal would have it, but not before what is due at the end is done. */
const endBy = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void => {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
};

/**
 * Does something at the end of the program, or when the function that it gives is called; once. It cannot wait for anything,
 * and what it throws is nobody's concern any more.
 */
export function atEnd(duty: () => void): () => void {
  if (duties.size === 0 && process.listenerCount('exit', runAll) === 0) {
    process.on('exit', runAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) endBy(signal);
  }
  duties.add(duty);
  return () => {
    if (duties.delete(duty)) perform(duty);
  };
}

function runAll(): void {
  for (const duty of duties) perform(duty);
  duties.clear();
}

/** What cannot be put away stays: it keeps neither the next duty from being done nor a sentence from being the last one told. */
function perform(duty: () => void): void {
  try {
    duty();
  } catch {
    return;
  }
}
