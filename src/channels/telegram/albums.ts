/** How many albums are remembered; one that fell out is merely answered once more. */
const REMEMBERED_ALBUMS = 1000;

/**
 * Tells whether an update is to be answered, when several photos were sent as one album: Telegram delivers each photo as a
 * message of its own, and five photos would get five answers. The first one counts, and counts again when it is delivered again;
 * so does every one with a caption. Remembers in this process only: another process may answer once more, never too little.
 */
export function albumGate(): (album: string | undefined, update: number, hasCaption: boolean) => boolean {
  const first = new Map<string, number>();
  return (album, update, hasCaption) => {
    if (album === undefined) return true;
    const known = first.get(album);
    if (known !== undefined) return known === update || hasCaption;
    first.set(album, update);
    const oldest = first.keys().next();
    if (first.size > REMEMBERED_ALBUMS && !oldest.done) first.delete(oldest.value);
    return true;
  };
}
