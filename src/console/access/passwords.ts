import { hash, verify, type Options } from '@node-rs/argon2';

/**
 * Argon2id as the OWASP Password Storage Cheat Sheet names it first for servers: 19 MiB of memory, two passes, one lane. The
 * number is the package's `Algorithm.Argon2id`, a const enum that isolated modules cannot import.
 */
const PARAMETERS: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NIST SP 800-63B-4, 3.1.1.2: at least 8 with a second factor, 15 without; we ask for 12. */
export const SHORTEST_PASSWORD = 12;
/** The same: at least 64 must be taken. The limit keeps a password from being a way to keep the processor busy. */
export const LONGEST_PASSWORD = 256;

/** A password's hash in PHC form, salted. The same password typed on another keyboard is the same (Unicode NFKC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/**
 * Whether the password is right. Without a hash (no such account, no password yet) the same work is done, so that the time tells
 * nothing.
 */
export async function isRightPassword(hashed: string | undefined, password: string): Promise<boolean> {
  const against = hashed ?? (await noPassword());
  const right = await verify(against, password.slice(0, LONGEST_PASSWORD * 2).normalize('NFKC'));
  return hashed !== undefined && right;
}

let made: Promise<string> | undefined;

function noPassword(): Promise<string> {
  made ??= hashPassword('this is the password of nobody');
  return made;
}
