import { createHmac, timingSafeEqual } from 'node:crypto';

/** Proves that a form was made for one session (or, before the login, for one browser). */
export interface FormTokens {
  make(binding: string): string;
  isRight(token: string, binding: string): boolean;
}

/** Makes form tokens: HMAC-SHA-256 of what they are bound to. Nothing is stored; they end with the session. */
export function createFormTokens(secret: string): FormTokens {
  const make = (binding: string): string => createHmac('sha256', secret).update(`form:${binding}`).digest('base64url');
  return {
    make,
    isRight(token, binding) {
      const given = Buffer.from(token);
      const right = Buffer.from(make(binding));
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
