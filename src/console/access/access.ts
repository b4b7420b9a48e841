import { createHash } from 'node:crypto';
import type { AuditEntry, AuditLog, AuditRecord } from '../../core/audit';
import type { Credentials, LoginPace, PaceRule, SessionStage, Sessions, Staff, StoredSession } from '../../core/staff';
import { hashPassword, isRightPassword } from './passwords';
import { looksLikeRecoveryCode, newRecoveryCodes, recoveryCodeHash } from './recovery-codes';
import { newTotpSecret, stepOfCode } from './second-factor';
import type { Sealing } from './sealing';
import { newToken, tokenHash } from './tokens';

/** What logging in runs on. */
export interface AccessOptions {
  readonly staff: Staff;
  readonly credentials: Credentials;
  readonly sessions: Sessions;
  readonly pace: LoginPace;
  readonly audit: AuditLog;
  readonly sealing: Sealing;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** A session as the browser is to keep it. */
export interface OpenedSession {
  readonly token: string;
  readonly stage: SessionStage;
  readonly seconds: number;
}

/** How a try ended: a value, never a throw. `wait`: too many failures, with milliseconds. */
export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly ms: number };

/** Steps of logging in. Who they are about is known from the session; each is paced. */
export interface Access {
  logIn(login: string, password: string, from: Origin): Promise<Attempt<OpenedSession>>;
  /** A code of the second factor, or a recovery code. */
  giveCode(token: string, session: StoredSession, code: string): Promise<Attempt<OpenedSession>>;
  /** The secret that is being set up in this session; made when there is none yet. */
  pendingSecret(session: StoredSession): Promise<string>;
  /** Proves the new second factor: it counts from now on. Returns the recovery codes, told only now. */
  setSecondFactor(session: StoredSession, code: string): Promise<Attempt<readonly string[]>>;
  /** After the set-up: the session becomes a full one under a new token. */
  complete(token: string): Promise<OpenedSession | undefined>;
  /** Whether the password of a session's owner is right. */
  checkPassword(session: { readonly id: string; readonly officerId: string }, password: string): Promise<Attempt<void>>;
  useLink(linkToken: string, password: string, from: Origin): Promise<OpenedSession | undefined>;
}

/** Where a try comes from: its network address, and the browser in words. */
export interface Origin {
  readonly address: string;
  readonly device: string;
}

/** Half-way sessions must be finished in this time. */
const HALF_WAY_SECONDS = 15 * 60;
/** A session ends after a long working day (NIST SP 800-63B-4, AAL2: at most 24 hours). */
const FULL_SECONDS = 12 * 3600;

/** Five tries are everybody's slips; then each one costs more. */
const ACCOUNT_PACE: PaceRule = { free: 5, longestMs: 15 * 60_000 };
/** A whole office may share an address. */
const ADDRESS_PACE: PaceRule = { free: 30, longestMs: 15 * 60_000 };

/** Makes the steps of logging in. */
export function createAccess(options: AccessOptions): Access {
  const { staff, credentials, sessions, pace, audit, sealing, now } = options;
  const record = (officer: string | undefined, entry: AuditEntry): AuditRecord => ({ ...entry, at: now(), officer });

  async function open(officerId: string, stage: SessionStage, device: string): Promise<OpenedSession> {
    const token = newToken();
    const seconds = stage === 'full' ? FULL_SECONDS : HALF_WAY_SECONDS;
    const expiresAt = new Date(now().getTime() + seconds * 1000);
    const id = options.newId();
    await sessions.open({ id, tokenHash: tokenHash(token), officerId, stage, device, expiresAt }, now());
    return { token, stage, seconds };
  }

  async function complete(token: string): Promise<OpenedSession | undefined> {
    const next = newToken();
    const expiresAt = new Date(now().getTime() + FULL_SECONDS * 1000);
    const step = { tokenHash: tokenHash(next), stage: 'full', expiresAt } as const;
    const gone = !(await sessions.advance(tokenHash(token), step, now()));
    return gone ? undefined : { token: next, stage: 'full', seconds: FULL_SECONDS };
  }

  /** Books the try with every key first; the longest wait counts. */
  async function paced(keys: readonly (readonly [string, PaceRule])[]): Promise<number> {
    for (const [key, rule] of keys) {
      const wait = await pace.attempt(hashed(key), rule, now());
      if (wait > 0) return wait;
    }
    return 0;
  }

  async function isRightCode(session: StoredSession, code: string): Promise<boolean> {
    const { id } = session.officer;
    if (looksLikeRecoveryCode(code)) {
      const used = record(id, { action: 'account.recovery-code-used', subject: `officer:${id}` });
      return credentials.useRecoveryCode(id, recoveryCodeHash(code), used);
    }
    const sealed = (await credentials.of(id))?.totp;
    const secret = sealed === undefined ? undefined : sealing.open(sealed);
    const step = secret === undefined ? undefined : stepOfCode(secret, code, now());
    return step !== undefined && (await credentials.useStep(id, step));
  }

  return {
    complete,
    async logIn(login, password, { address, device }) {
      const account = `account:${login}`;
      const place = `address:${address}`;
      const ms = await paced([
        [account, ACCOUNT_PACE],
        [place, ADDRESS_PACE],
      ]);
      if (ms > 0) return { kind: 'wait', ms };
      const member = await staff.findByLogin(login);
      const known = member && (await credentials.of(member.id));
      if (!(await isRightPassword(known?.passwordHash, password)) || !member || !known) {
        if (member) await audit.write(record(undefined, { action: 'login.failed', subject: `officer:${member.id}` }));
        return { kind: 'wrong' };
      }
      await pace.succeeded(hashed(account), true);
      await pace.succeeded(hashed(place), false);
      return {
        kind: 'done',
        value: await open(member.id, known.totp === undefined ? 'set-up' : 'second-factor', device),
      };
    },
    async giveCode(token, session, code) {
      const { id } = session.officer;
      const key = `code:${id}`;
      const ms = await paced([[key, ACCOUNT_PACE]]);
      if (ms > 0) return { kind: 'wait', ms };
      if (!(await isRightCode(session, code))) {
        await audit.write(
          record(undefined, { action: 'login.failed', subject: `officer:${id}`, details: { at: 'code' } }),
        );
        return { kind: 'wrong' };
      }
      await pace.succeeded(hashed(key), true);
      const opened = await complete(token);
      if (!opened) return { kind: 'wrong' };
      await audit.write(record(id, { action: 'login', subject: `officer:${id}` }));
      return { kind: 'done', value: opened };
    },
    async pendingSecret(session) {
      const kept = session.pendingTotp === undefined ? undefined : sealing.open(session.pendingTotp);
      if (kept !== undefined) return kept;
      const secret = newTotpSecret();
      await sessions.setPendingTotp(session.id, sealing.seal(secret));
      return secret;
    },
    async setSecondFactor(session, code) {
      const { id } = session.officer;
      // Somebody set a second factor up elsewhere meanwhile: a half-way session may not replace it.
      if (session.stage === 'set-up' && (await credentials.of(id))?.totp !== undefined) return { kind: 'wrong' };
      const secret = session.pendingTotp === undefined ? undefined : sealing.open(session.pendingTotp);
      const step = secret === undefined ? undefined : stepOfCode(secret, code, now());
      if (secret === undefined || step === undefined) return { kind: 'wrong' };
      const codes = newRecoveryCodes();
      const factor = { totp: sealing.seal(secret), step, codeHashes: codes.map(recoveryCodeHash) };
      const set = record(id, { action: 'account.second-factor', subject: `officer:${id}` });
      await credentials.setSecondFactor(id, factor, now(), set);
      return { kind: 'done', value: codes };
    },
    async checkPassword({ id, officerId }, password) {
      const key = `confirm:${officerId}`;
      const ms = await paced([[key, ACCOUNT_PACE]]);
      if (ms > 0) return { kind: 'wait', ms };
      const known = await credentials.of(officerId);
      if (!(await isRightPassword(known?.passwordHash, password))) return { kind: 'wrong' };
      await pace.succeeded(hashed(key), true);
      await sessions.confirm(id, now());
      return { kind: 'done', value: undefined };
    },
    async useLink(linkToken, password, { device }) {
      const owner = await credentials.linkOwner(tokenHash(linkToken), now());
      if (!owner) return undefined;
      const used = await credentials.redeemLink(tokenHash(linkToken), await hashPassword(password), now());
      return used ? open(owner.id, 'set-up', device) : undefined;
    },
  };
}

/** Keys may hold what somebody typed or an address: neither is stored. */
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
