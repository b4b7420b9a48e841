import type { Officer } from '../../core/officers';
import type { FormValues } from '../section';
import type { NewPasswordFaults } from './guest-pages';
import { passwordFault } from './password-rules';

/** Reads a new password typed twice. */
export function readNewPassword(
  form: FormValues,
  { login, name }: Pick<Officer, 'login' | 'name'>,
): { readonly password: string } | { readonly faults: NewPasswordFaults } {
  const password = form.get('password');
  const fault = passwordFault(password, [login, ...name.split(' '), name]);
  const same = password === form.get('repeat');
  if (fault === undefined && same) return { password };
  return { faults: { ...(fault ? { password: fault } : {}), ...(same ? {} : { repeat: 'repeat' }) } };
}
