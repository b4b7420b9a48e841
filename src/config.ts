import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(0).max(65_535);
const days = z.coerce.number().int().min(1).max(36_500);

const schema = z.object({
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(8080),
  PUBLIC_URL: z.url().optional(),
  CONSOLE_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'must look like 123456:ABC… as BotFather gives it')
    .optional(),
  TELEGRAM_API_ROOT: z.url().optional(),
  TELEGRAM_WEBHOOK_URL: z.url().startsWith('https://', 'must begin with https://').optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, 'must be 16 to 256 of A–Z a–z 0–9 _ -')
    .optional(),
  TELEGRAM_STAFF_CHAT_ID: z.coerce
    .number({ error: 'must be the number of a group, such as -1001234567890' })
    .int()
    .negative('must be the number of a group, such as -1001234567890')
    .optional(),
  WEB_ORIGINS: z
    .string()
    .refine(onlyOrigins, 'must be addresses such as https://tinh.gov.vn, separated by commas')
    .default(''),
  KEEP_CONVERSATION_DAYS: days.default(30),
  KEEP_CASE_DAYS: days.default(730),
  KEEP_EXPORT_DAYS: days.default(1),
  KEEP_AUDIT_DAYS: days.min(365, 'must be 365 or more').default(1825),
  MODEL_URL: z.url().optional(),
  MODEL_NAME: z.string().min(1).optional(),
  MODEL_KEY: z.string().min(1).optional(),
  STATUS_API_URL: z.url().optional(),
  STATUS_API_KEY: z.string().min(8).optional(),
  METRICS_PUBLIC: flag.default(false),
  STT_URL: z.url().optional(),
  STT_MODEL: z.string().min(1).optional(),
  STT_KEY: z.string().min(1).optional(),
  STT_TEMPLATE: z.string().min(1).optional(),
  STT_TEMPLATE_KEY: z.string().min(1).optional(),
  STT_TEMPLATE_URL: z.url().optional(),
  STT_FOLDER: z.string().min(1).optional(),
  STT_TIMEOUT_SECONDS: z.coerce.number().min(1).max(120).default(20),
  VAD_MODEL: z.string().min(1).optional(),
  VOICE_MOST_BYTES: z.coerce.number().int().min(10_000).max(20_000_000).default(5_000_000),
  VOICE_MOST_SECONDS: z.coerce.number().int().min(5).max(120).default(60),
  VOICE_CACHE_MEGABYTES: z.coerce.number().int().min(0).max(100_000).default(200),
  FFMPEG: z.string().min(1).default('ffmpeg'),
  TTS_URL: z.url().optional(),
  TTS_MODEL: z.string().min(1).optional(),
  TTS_KEY: z.string().min(1).optional(),
  TTS_VOICE: z.string().min(1).optional(),
  TTS_TEMPLATE: z.string().min(1).optional(),
  TTS_TEMPLATE_KEY: z.string().min(1).optional(),
  TTS_TEMPLATE_URL: z.url().optional(),
  TTS_TEMPLATE_VOICE: z.string().min(1).optional(),
  TTS_FOLDER: z.string().min(1).optional(),
  TTS_TIMEOUT_SECONDS: z.coerce.number().min(1).max(120).default(20),
  ESPEAK: z.string().min(1).default('espeak-ng'),
  ESPEAK_VIETNAMESE: z.enum(['vi', 'vi-vn-x-central', 'vi-vn-x-south']).default('vi'),
});

/** The environment, checked. See `.env.example` for what each variable means. */
export type Config = z.infer<typeof schema>;

/** Reads the environment. On faults returns all of them at once, one line each, never a value (it may be a secret). */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly faults: readonly string[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...missingIn(given),
  ];
  return parsed.success && faults.length === 0 ? { config: parsed.data } : { faults };
}

/** What a variable cannot do without. */
const NEEDED_WITH: readonly (readonly [string, string])[] = [
  ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_TOKEN'],
  ['TELEGRAM_STAFF_CHAT_ID', 'TELEGRAM_TOKEN'],
  ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET'],
  ['STATUS_API_URL', 'STATUS_API_KEY'],
  ['MODEL_URL', 'MODEL_NAME'],
  ['STT_URL', 'STT_MODEL'],
  ['STT_TEMPLATE', 'STT_TEMPLATE_KEY'],
  ['TTS_URL', 'TTS_MODEL'],
  ['TTS_TEMPLATE', 'TTS_TEMPLATE_KEY'],
];

function missingIn(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  return NEEDED_WITH.filter(([name, needed]) => given[name] !== undefined && given[needed] === undefined).map(
    ([name, needed]) => `${needed}: is needed with ${name}`,
  );
}

function onlyOrigins(list: string): boolean {
  return list.split(/[\s,]+/).every((origin) => origin === '' || /^https?:\/\/[^/]+\/?$/.test(origin));
}
