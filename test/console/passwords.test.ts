import { describe, expect, test } from 'vitest';
import { passwordFault } from '../../src/console/access/password-rules';
import { hashPassword, isRightPassword } from '../../src/console/access/passwords';

const fault = (password: string) => passwordFault(password, ['hoa.tran', 'Trần', 'Thị', 'Hoa', 'Trần Thị Hoa']);

describe('a new password', () => {
  test.each([
    'mùa lúa chín vàng đồng quê',
    'correct horse battery staple',
    'vT9$kq2!mZ7w',
    'ngồi nghe mưa rơi trên mái tôn',
    '🌾🐃🌧️🏡 con trâu nhà tôi',
    'x'.repeat(10) + ' trời xanh mây trắng nắng vàng',
  ])('%s is taken', (password) => expect(fault(password)).toBeUndefined());

  test.each([
    ['ngắn quá', 'short'],
    ['vT9$kq2!mZ7', 'short'],
    ['trời xanh '.repeat(26), 'long'],
    ['password1234', 'common'],
    ['P@ssw0rd123456', 'common'],
    ['matkhau12345678', 'common'],
    ['Mật khẩu 2026!!', 'common'],
    ['anhyeuem123456', 'common'],
    ['qwertyuiop123', 'common'],
    ['123456789012', 'common'],
    ['1234567890abc', 'common'],
    ['aaaaaaaaaaaaaa', 'common'],
    ['abcabcabcabc', 'common'],
    ['abcdefghijklmnop', 'common'],
    ['090 123 4567 89', 'common'],
    ['VNeID@2026!2026', 'common'],
    ['hoa.tran-2026!', 'personal'],
    ['Trần Thị Hoa 1990', 'personal'],
  ])('%s is refused as %s', (password, why) => expect(fault(password)).toBe(why));
});

describe('a stored password', () => {
  test('is argon2id with the named parameters, salted', async () => {
    const [one, two] = await Promise.all([hashPassword('mùa lúa chín'), hashPassword('mùa lúa chín')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  test('is recognised however the keyboard composes letters, and nothing else is', async () => {
    const hashed = await hashPassword('mùa lúa chín'.normalize('NFC'));
    expect(await isRightPassword(hashed, 'mùa lúa chín'.normalize('NFD'))).toBe(true);
    expect(await isRightPassword(hashed, 'mùa lúa chin')).toBe(false);
    expect(await isRightPassword(hashed, '')).toBe(false);
    expect(await isRightPassword(undefined, 'this is the password of nobody')).toBe(false);
  });
});
