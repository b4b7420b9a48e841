/**
 * A function that remembers its last `most` results by key: residents ask the same things all day. What is least recently used is
 * forgotten first. Results must not be changed by callers.
 */
export function remember<A extends readonly unknown[], R>(
  most: number,
  key: (...args: A) => string,
  compute: (...args: A) => R,
): (...args: A) => R {
  const known = new Map<string, R>();
  return (...args) => {
    const name = key(...args);
    let result = known.get(name);
    if (result === undefined) {
      result = compute(...args);
      if (known.size >= most) known.delete(known.keys().next().value ?? '');
    } else {
      known.delete(name);
    }
    known.set(name, result);
    return result;
  };
}
