import { STATUS_WORDING } from '../../core/applications';

const moment = { type: 'string', format: 'date-time' };
const bilingual = object({ vi: { type: 'string' }, en: { type: 'string' } });
const orNull = (schema: object): object => ({ oneOf: [schema, { type: 'null' }] });

/** What the document's `schemas` describe; the contract test holds every answer against them. */
const schemas = {
  Error: object({
    error: { type: 'string', enum: ['unauthorised', 'not-found', 'too-many', 'bad-request', 'internal'] },
  }),
  Lookup: object({
    code: { type: 'string', minLength: 8, maxLength: 60, examples: ['G01.899.909-260916-890028'] },
    ownerCheck: { type: 'string', pattern: '^\\d{4}$', description: 'Last four digits of the owner’s ID number' },
  }),
  Follow: object({ watchToken: { type: 'string', minLength: 8, maxLength: 500 } }),
  LogEntry: object({
    at: moment,
    statusNo: { type: 'integer', minimum: 1, maximum: 10 },
    statusText: { type: 'string' },
    department: { type: 'string' },
  }),
  Dossier: object({
    code: { type: 'string' },
    procedureCode: { type: 'string' },
    procedureName: bilingual,
    statusNo: { type: 'integer', minimum: 1, maximum: 10 },
    statusText: { type: 'string', enum: Object.values(STATUS_WORDING) },
    submittedAt: moment,
    acceptedAt: orNull(moment),
    dueAt: orNull(moment),
    agency: object({ code: { type: 'string' }, name: { type: 'string' } }),
    channel: { type: 'integer', enum: [1, 2, 3], description: '1 direct, 2 online, 3 post' },
    supplement: orNull(object({ text: bilingual, deadline: moment })),
    payment: orNull(object({ amount: { type: 'integer', minimum: 0 }, payBefore: moment, paid: { type: 'boolean' } })),
    result: orNull(object({ how: { type: 'string', enum: ['desk', 'post', 'online'] }, readyAt: moment })),
    overdue: { type: 'boolean' },
    apology: orNull(object({ newDueAt: moment })),
    log: { type: 'array', items: { $ref: '#/components/schemas/LogEntry' } },
    updatedAt: moment,
    watchToken: { type: 'string', description: 'Opaque; follows this application without the owner’s digits' },
  }),
  Procedures: object({
    procedures: {
      type: 'array',
      items: object({
        code: { type: 'string' },
        name: bilingual,
        fees: { type: 'array', items: object({ name: bilingual, amount: { type: 'integer', minimum: 0 } }) },
      }),
    },
  }),
};

/** The interface of the status service, as the mock serves it at `/openapi.json`. */
export const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Tra cứu hồ sơ / Application status',
    version: '1.0.0',
    description: 'A wrong code and wrong digits give the same answer in the same time. The owner’s name is never sent.',
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } }, schemas },
  security: [{ key: [] }],
  paths: {
    '/v1/dossiers/lookup': { post: operation('Look an application up', 'Lookup', 'Dossier') },
    '/v1/dossiers/follow': { post: operation('Look again at an application found before', 'Follow', 'Dossier') },
    '/v1/procedures': { get: operation('Procedures and their fees', undefined, 'Procedures') },
  },
} as const;

function object(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function json(schema: string): object {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}

function operation(summary: string, request: string | undefined, answer: string): object {
  const failure = (description: string): object => ({ description, content: json('Error') });
  return {
    summary,
    ...(request === undefined ? {} : { requestBody: { required: true, content: json(request) } }),
    responses: {
      '200': { description: 'Found', content: json(answer) },
      ...(request === undefined
        ? {}
        : {
            '400': failure('Not in the form asked for'),
            '404': failure('Wrong code or wrong digits, not told which'),
          }),
      '401': failure('No or wrong key'),
      '429': {
        ...failure('Too many requests, or too many wrong tries for this code'),
        headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' } },
      },
      '500': failure('Out of order'),
    },
  };
}
