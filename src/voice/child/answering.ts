import type { ChildAnswer } from './child';

/** In a child process: answers each question, and ends with the parent. `answer` may throw; only the error's name and message go back. */
export function answerQuestions(answer: (question: unknown) => Promise<unknown>): void {
  const say = (answered: ChildAnswer): void => void process.send?.(answered);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (question: unknown) => {
    void answer(question)
      .then((value): ChildAnswer => ({ answer: value }))
      .catch((error: unknown): ChildAnswer => ({ error: error instanceof Error ? error.name : typeof error }))
      .then(say);
  });
}
