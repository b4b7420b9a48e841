import type { Dialogs } from '../core/needs';

/** No dialogs at all: for tools that only search, such as the evaluation of questions. */
export const noDialogs: Dialogs = {
  has: () => false,
  title: () => '',
  start: () => Promise.reject(new Error('there are no dialogs')),
  take: () => Promise.resolve(undefined),
  missed: () => Promise.reject(new Error('there are no dialogs')),
  ask: () => Promise.reject(new Error('there are no dialogs')),
};
