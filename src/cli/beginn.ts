#!/usr/bin/env node
// Where the program begins. All the rest of it is loaded from here, so that a machine that cannot even do that is told in a sentence.
import * as nodeModule from 'node:module';
import process from 'node:process';
import { needsAufsicht, runUnterAufsicht } from '../host/aufsicht.ts';
import { reasonOf } from '../host/outside.ts';
import { exitStatus } from './fehler.ts';

const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
if (needsAufsicht()) runUnterAufsicht(exitStatus.aussen);
else {
  // Before anything large is loaded; Node 20 has no such cache.
  enableCompileCache?.();
  import('./konzept.ts').catch((error: unknown) => {
    process.stderr.write(
      `konzept ließ sich nicht laden (${reasonOf(error)}). Schließen Sie andere Programme, oder installieren Sie konzept neu.\n`,
    );
    process.exitCode = exitStatus.aussen;
  });
}
