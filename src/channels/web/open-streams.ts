/** Open tabs of one person that are kept up to date; the oldest ones fall back to asking now and then. */
const MOST_OF_ONE = 6;

/** Limits the streams of each person. */
export interface OpenStreams {
  /** Counts a stream; its `signal` is aborted when too many newer ones of the same person are open. */
  open(person: string): { readonly signal: AbortSignal; readonly close: () => void };
}

/** Makes the count, for one process. */
export function createOpenStreams(): OpenStreams {
  const open = new Map<string, AbortController[]>();
  return {
    open(person) {
      const controller = new AbortController();
      const ofPerson = [...(open.get(person) ?? []), controller];
      ofPerson.slice(0, -MOST_OF_ONE).forEach((oldest) => oldest.abort());
      open.set(person, ofPerson.slice(-MOST_OF_ONE));
      return {
        signal: controller.signal,
        close() {
          const left = (open.get(person) ?? []).filter((other) => other !== controller);
          if (left.length === 0) open.delete(person);
          else open.set(person, left);
        },
      };
    },
  };
}
