// What must be gone when the program ends, also where a signal ends it: a browser, its folder.
import process from 'node:process';
import { constants } from 'node:os';

const duties = new Set<() => void>();

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends as the signal would have it, but not before what is due at the end is done. */
const endBy = (signal: (typeof signals)[number]): never => process.exit(128 + constants.signals[signal]);

/**
 * Does something at the end of the program, or when the function that it gives is called; once. It cannot wait for anything,
 * and what it throws is nobody's concern any more.
 */
export function atEnd(duty: () => void): () => void {
  if (duties.size === 0) {
    process.on('exit', runAll);
    for (const signal of signals) process.on(signal, endBy);
  }
  duties.add(duty);
  return () => {
    if (!duties.delete(duty)) return;
    perform(duty);
    if (duties.size === 0) stopListening();
  };
}

/** Where nothing is due any more a signal is again what it was before. */
function stopListening(): void {
  process.off('exit', runAll);
  for (const signal of signals) process.off(signal, endBy);
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
