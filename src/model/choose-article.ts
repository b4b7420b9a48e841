import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda } from '@langchain/core/runnables';
import type { BaseMessage } from '@langchain/core/messages';
import { z } from 'zod';

/** An article that may be meant. */
export interface ModelOption {
  readonly id: string;
  readonly title: string;
}

/** Chooses among a few articles. Undefined: not sure, or the model could not be asked; the person is asked instead. */
export type ChooseArticle = (message: string, options: readonly ModelOption[]) => Promise<string | undefined>;

/** An OpenAI-compatible chat endpoint (OpenAI, vLLM, Ollama, llama.cpp …). `url` ends before `/chat/completions`. */
export interface ModelOptions {
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  /** The text of `prompts/choose-article.md`. */
  readonly prompt: string;
  /** Told why the model was not followed: for the log. Never message text. */
  readonly report: (reason: string) => void;
}

/** A person waits: longer than this and they are asked which one they mean. */
const TIMEOUT_MS = 4_000;

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/**
 * Lets a language model choose which article an unclear message means. It never writes an answer: what it returns is one of the ids
 * it was given, or nothing. What a person typed is only ever a value of the prompt, and is masked before.
 */
export function createChooseArticle(options: ModelOptions): ChooseArticle {
  const prompt = ChatPromptTemplate.fromMessages([['user', options.prompt]], { templateFormat: 'mustache' });
  const model = RunnableLambda.from(async (input: { readonly messages: readonly BaseMessage[] }) =>
    ask(options, input.messages),
  );
  return async (message, choices) => {
    try {
      const { messages } = { messages: await prompt.formatMessages({ message, options: choices }) };
      const reply = (await model.invoke({ messages })).trim().toLowerCase();
      const chosen = choices.find(({ id }) => id === reply.replace(/[`".]/g, ''));
      if (!chosen && reply !== 'none') options.report('the model named no article of the list');
      return chosen?.id;
    } catch (error) {
      options.report(error instanceof Error ? error.name : 'unknown');
      return undefined;
    }
  };
}

async function ask({ url, model, key }: ModelOptions, messages: readonly BaseMessage[]): Promise<string> {
  const response = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({
      model,
      temperature: 0,
      max_tokens: 20,
      messages: messages.map((message) => ({ role: 'user', content: message.content })),
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`the model answered ${response.status}`);
  return completionSchema.parse(await response.json()).choices[0]?.message.content ?? '';
}
