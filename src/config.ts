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
  WEB_ORIGINS: z
    .string()
    .refine(onlyOrigins, 'must be addresses such as https://tinh.gov.vn, separated by commas')
    .default(''),
  KEEP_CONVERSATION_DAYS: days.default(30),
  KEEP_CASE_DAYS: days.default(730),
  MODEL_URL: z.url().optional(),
  MODEL_NAME: z.string().min(1).optional(),
  MODEL_KEY: z.string().min(1).optional(),
  STATUS_API_URL: z.url().optional(),
  STATUS_API_KEY: z.string().min(8).optional(),
  METRICS_PUBLIC: flag.default(false),
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
  ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET'],
  ['STATUS_API_URL', 'STATUS_API_KEY'],
  ['MODEL_URL', 'MODEL_NAME'],
];

function missingIn(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  return NEEDED_WITH.filter(([name, needed]) => given[name] !== undefined && given[needed] === undefined).map(
    ([name, needed]) => `${needed}: is needed with ${name}`,
  );
}

function onlyOrigins(list: string): boolean {
  return list.split(/[\s,]+/).every((origin) => origin === '' || /^https?:\/\/[^/]+\/?$/.test(origin));
}
