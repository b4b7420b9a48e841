import type { Application, Applications } from '../../../src/core/applications';
import type { WrongTries } from '../../../src/dialogs/application-look-ups';

/** The application that transcripts ask for; the owner's digits are 1234. */
const APPLICATION: Application = {
  code: 'G01.899.909-260916-890028',
  procedureCode: '1.004222',
  procedureName: { vi: 'Đăng ký thường trú', en: 'Permanent residence' },
  statusNo: 4,
  statusText: 'Đang xử lý',
  submittedAt: '2026-11-20T08:00:00+07:00',
  acceptedAt: '2026-11-20T10:00:00+07:00',
  dueAt: '2026-11-30T17:00:00+07:00',
  agency: { code: 'G01.899.909', name: 'Công an phường Trung Tâm' },
  channel: 2,
  overdue: false,
  updatedAt: '2026-11-21T08:00:00+07:00',
};

/** A status service that knows one application. */
export function oneApplication(): Applications {
  const watchToken = 'watch-the-only-application';
  const found = { kind: 'found' as const, application: APPLICATION, watchToken };
  return {
    lookUp: ({ code, ownerCheck }) =>
      Promise.resolve(code === APPLICATION.code && ownerCheck === '1234' ? found : { kind: 'not-found' }),
    follow: (token) => Promise.resolve(token === watchToken ? found : { kind: 'not-found' }),
  };
}

/** Wrong tries, kept in memory. */
export function countedTries(): WrongTries {
  const tries = new Map<string, number>();
  return {
    count: (key) => Promise.resolve(tries.get(key) ?? 0),
    add: async (key) => void tries.set(key, (tries.get(key) ?? 0) + 1),
  };
}
