// Preloaded into a measured process: says at its end how much memory it had at most.
import { writeSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  try {
    writeSync(3, String(process.resourceUsage().maxRSS));
  } catch {
    // Nobody listens: the process was not started by the benchmark.
  }
});
