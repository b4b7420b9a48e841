import { answerQuestions } from '../../../src/voice/child/answering';

/** A process that does what it is told to: answers, dies, throws, hangs, or tells which keys it can see. */
answerQuestions(async (asked) => {
  const { question } = asked as { question: string };
  if (question === 'die') process.abort();
  if (question === 'throw') throw new TypeError('told to');
  if (question === 'hang') await new Promise(() => undefined);
  if (question === 'keys')
    return Object.keys(process.env)
      .filter((name) => /KEY|TOKEN|SECRET/i.test(name))
      .join();
  return question;
});
