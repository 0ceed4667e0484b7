// A full disk is called so, by name; one with room, or one that nobody can ask, is not.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPlatzmangel } from '../../src/host/platz.ts';

test('a disk with less room than needed is named, with what to do', () => {
  const mangel = findPlatzmangel(Number.MAX_VALUE, tmpdir());
  expect(mangel?.name).toBe('OutsideError');
  expect(mangel?.message).toContain(`Der Datenträger mit ${tmpdir()} ist voll`);
});

test('a disk with room is none, nor is a folder that is not there', () => {
  expect(findPlatzmangel(0, tmpdir())).toBeUndefined();
  expect(findPlatzmangel(Number.MAX_VALUE, join(tmpdir(), 'gibt', 'es', 'nicht'))).toBeUndefined();
});
