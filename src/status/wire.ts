import { z } from 'zod';
import { STATUS_WORDING, type Application, type LookedUp, type StatusNo } from '../core/applications';

const moment = z.iso.datetime({ offset: true });
const bilingual = z.object({ vi: z.string().min(1).max(500), en: z.string().min(1).max(500) });
const statusNo = z
  .number()
  .int()
  .min(1)
  .max(10)
  .transform((value) => value as StatusNo);

/** An application as the status service sends it; what we do not use is dropped, the owner's name above all. */
const applicationSchema = z.object({
  code: z.string().min(8).max(60),
  procedureCode: z.string().max(60),
  procedureName: bilingual,
  statusNo,
  submittedAt: moment,
  acceptedAt: moment.nullish(),
  dueAt: moment.nullish(),
  agency: z.object({ code: z.string().max(60), name: z.string().max(300) }),
  channel: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  supplement: z.object({ text: bilingual, deadline: moment }).nullish(),
  payment: z
    .object({ amount: z.number().int().nonnegative(), payBefore: moment, paid: z.boolean().default(false) })
    .nullish(),
  result: z.object({ how: z.enum(['desk', 'post', 'online']), readyAt: moment }).nullish(),
  overdue: z.boolean(),
  apology: z.object({ newDueAt: moment }).nullish(),
  updatedAt: moment,
});

const foundSchema = applicationSchema.extend({ watchToken: z.string().min(8).max(500) });

/** Reads a found application; undefined when it is not one. */
export function readFound(body: unknown): LookedUp | undefined {
  const parsed = foundSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { watchToken, ...sent } = parsed.data;
  return { kind: 'found', application: applicationOf(sent), watchToken };
}

function applicationOf(sent: z.infer<typeof applicationSchema>): Application {
  const { acceptedAt, dueAt, supplement, payment, result, apology, ...always } = sent;
  return {
    ...always,
    statusText: STATUS_WORDING[sent.statusNo],
    ...(acceptedAt ? { acceptedAt } : {}),
    ...(dueAt ? { dueAt } : {}),
    ...(supplement ? { supplement } : {}),
    ...(payment ? { payment } : {}),
    ...(result ? { result } : {}),
    ...(apology ? { apology } : {}),
  };
}
