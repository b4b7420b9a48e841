import type { Generated } from 'kysely';
import type { Language } from '../core/message';

/** Members of staff. */
export interface OfficerTable {
  id: string;
  /** Lower case, unique. */
  login: string;
  name: string;
  /** JSON array. */
  roles: string;
  unit: string;
  office: string;
  language: Language;
  disabled: number;
  /** Argon2id in PHC form; null: the person has not set one yet. */
  password_hash: string | null;
  /** The second factor's secret, sealed; null: none yet. */
  totp: string | null;
  /** The time step of the last code that was used: none is taken twice. */
  totp_step: number;
  created_at: number;
  updated_at: number;
}

/** Who is logged in where. The token itself is only in the browser. */
export interface OfficerSessionTable {
  token_hash: string;
  /** What the session is called on pages. */
  id: string;
  officer_id: string;
  stage: 'second-factor' | 'set-up' | 'full';
  /** A second factor that is being set up, sealed. */
  pending_totp: string | null;
  device: string;
  created_at: number;
  seen_at: number;
  /** When the password was last typed. */
  confirmed_at: number;
  expires_at: number;
}

/** One-time links to set a password. */
export interface OfficerLinkTable {
  token_hash: string;
  officer_id: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

/** Codes that replace the second factor once; a used one is removed. */
export interface RecoveryCodeTable {
  officer_id: string;
  code_hash: string;
}

/** Failed logins by hashed account or address. */
export interface LoginFailureTable {
  key: string;
  n: number;
  last_at: number;
}

/** Who did what, when and why. Append only. */
export interface AuditTable {
  id: Generated<number>;
  at: number;
  officer: string | null;
  action: string;
  subject: string;
  why: string | null;
  /** JSON. */
  details: string | null;
}

/** The tables of staff and audit. */
export interface StaffSchema {
  officer: OfficerTable;
  officer_session: OfficerSessionTable;
  officer_link: OfficerLinkTable;
  recovery_code: RecoveryCodeTable;
  login_failure: LoginFailureTable;
  audit: AuditTable;
}
