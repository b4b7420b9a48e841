import { createBell, type Bell } from '../../core/bell';

/** Wakes those who wait for news of a conversation, in this process. */
export interface Watchers {
  /** A bell that rings at news of this conversation, until `stop`. */
  watch(conversationKey: string): { readonly bell: Bell; readonly stop: () => void };
  ring(conversationKey: string): void;
}

/** Makes watchers. */
export function createWatchers(): Watchers {
  const bells = new Map<string, Set<Bell>>();
  return {
    watch(key) {
      const bell = createBell();
      const ofKey = bells.get(key) ?? new Set<Bell>();
      bells.set(key, ofKey.add(bell));
      return {
        bell,
        stop() {
          ofKey.delete(bell);
          if (ofKey.size === 0 && bells.get(key) === ofKey) bells.delete(key);
        },
      };
    },
    ring: (key) => bells.get(key)?.forEach((bell) => bell.ring()),
  };
}
