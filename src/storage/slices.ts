/** Cuts a list into pieces of at most `size`, so that no statement is long: SQLite's driver blocks the process meanwhile. */
export function slices<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
