import type { Language } from '../../core/message';
import { enKnowledge } from '../../messages/en-knowledge';
import { type KnowledgeTexts, viKnowledge } from '../../messages/vi-knowledge';

/** What the knowledge pages say. */
export const KNOWLEDGE_TEXTS: Readonly<Record<Language, KnowledgeTexts>> = { vi: viKnowledge, en: enKnowledge };
