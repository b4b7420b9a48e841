/**
 * Why a question comes before the knowledge desk: no evidence for it · asked back twice · all tries failed · out of scope though
 * near to our subjects · answered, and the person said that the answer is wrong. The list is closed.
 */
export const CONCERNS = ['abstained', 'clarified-twice', 'failed', 'out-of-scope', 'rated-bad'] as const;

/** One of {@link CONCERNS}. */
export type Concern = (typeof CONCERNS)[number];
