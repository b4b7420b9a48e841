/** Writes a lower-case replacement in the case of what was typed: HỘ → all capitals, Hộ → first capital, otherwise as it is. */
export function inCaseOf(typed: string, replacement: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase())
    return replacement.toUpperCase();
  const first = typed.charAt(0);
  return first === first.toLowerCase() ? replacement : replacement.charAt(0).toUpperCase() + replacement.slice(1);
}
