// The clock, which only commands ask that write what happened today: no output of a build may depend on it.

/** Today, where the user is, as 2026-11-23. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
