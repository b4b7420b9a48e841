import type { Config } from './config';
import type { KeptDays } from './core/personal-data';
import type { RetentionRules } from './storage/retention';

/** How long things are kept, as the operator decided. */
export function keptDays(config: Config): KeptDays {
  return {
    conversation: config.KEEP_CONVERSATION_DAYS,
    case: config.KEEP_CASE_DAYS,
    export: config.KEEP_EXPORT_DAYS,
    audit: config.KEEP_AUDIT_DAYS,
  };
}

/** The same for the sweep. */
export function retentionRules(config: Config): RetentionRules {
  const { conversation, case: cases, export: exports, audit } = keptDays(config);
  return { conversationDays: conversation, caseDays: cases, exportDays: exports, auditDays: audit };
}
