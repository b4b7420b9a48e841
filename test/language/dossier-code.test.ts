import { describe, expect, it } from 'vitest';
import { findDossierCodes, spokenCode } from '../../src/language/dossier-code';
import { spokenDigitsToText } from '../../src/language/spoken-digits';
import { randomTexts } from './random-texts';

const POLICE = 'G01.899.909-260916-890028';

describe('findDossierCodes', () => {
  it.each([
    ['Tra giúp tôi hồ sơ mã G01.899.909-260916-890028', POLICE],
    ['g01.899.909-260916-890028 sao roi', POLICE],
    ['G01 899 909 260916 890028', POLICE],
    ['G01.899.909 - 260916 - 890028', POLICE],
    ['G01.899.909–260916—890028.', POLICE],
    ['g01899909-260916-890028', POLICE],
    ['g01899909260916890028', POLICE],
    ['GO1.899.9O9-26O916-89OO28', POLICE],
    ['g0l.899.909-2609I6-890028', POLICE],
    ['(G01.899.909_260916_890028)', POLICE],
    [
      'gờ không một chấm tám chín chín chấm chín không chín gạch hai sáu không chín một sáu gạch tám chín không không hai tám',
      POLICE,
    ],
    [
      'go khong mot cham tam chin chin cham chin khong chin gach hai sau khong chin mot sau gach tam chin khong khong hai tam',
      POLICE,
    ],
    [
      'g không một chấm tám trăm chín mươi chín chấm chín trăm lẻ chín gạch ngang hai mươi sáu không chín mười sáu gạch tám chín không không hai tám',
      POLICE,
    ],
    ['G01 chấm 899 chấm 909 gạch 260916 gạch 890028', POLICE],
    ['hát năm sáu chấm mười bốn gạch hai bốn không tám hai ba gạch không không không một', 'H56.14-240823-0001'],
    ['h56.14-240823-0001 xong chưa', 'H56.14-240823-0001'],
    ['h5614-240823-0001', 'H56.14-240823-0001'],
    ['000.00.12.h62-201105-0004', '000.00.12.H62-201105-0004'],
    ['G22.99.09-240114-0001', 'G22.99.09-240114-0001'],
    ['g22.99.09 260921 896048', 'G22.99.09-260921-896048'],
  ])('reads %j', (text, code) => {
    expect(findDossierCodes(text)).toEqual([{ kind: 'code', code }]);
  });

  it('finds two in one message, each once, in order', () => {
    expect(findDossierCodes('H56.14-240823-0001, G22.99.08-260921-896048 và h56.14-240823-0001')).toEqual([
      { kind: 'code', code: 'H56.14-240823-0001' },
      { kind: 'code', code: 'G22.99.08-260921-896048' },
    ]);
  });

  it.each([
    ['G01.899.909-261332-890028', { kind: 'impossible-date', code: 'G01.899.909-261332-890028' }],
    ['260916-890028', { kind: 'tail', digits: '260916-890028' }],
    ['6 số cuối mã hồ sơ là 890028', { kind: 'tail', digits: '890028' }],
    ['mã hồ sơ của em là 890028', { kind: 'tail', digits: '890028' }],
    ['tra hồ sơ 1.001456 giùm', { kind: 'procedure-code', code: '1.001456' }],
    ['1.004222.000.00.00.H29', { kind: 'procedure-code', code: '1.004222' }],
    ['mã hồ sơ ABC123 của tôi', { kind: 'partial', text: 'ABC123' }],
    ['mã là gờ hai hai chấm chín chín chấm không tám, mấy số sau tui quên', { kind: 'partial', text: 'G22.99.08' }],
    ['G01.899.909-2609', { kind: 'partial', text: 'G01.899.909-2609' }],
  ])('tells what %j is', (text, finding) => {
    expect(findDossierCodes(text)).toEqual([finding]);
  });

  it.each([
    '1234',
    '4 số cuối căn cước là 1234',
    'biển số 61A-123.45',
    'Nghị định 154/2024/NĐ-CP',
    'phí 1.000.000 đồng',
    'ngày 01/07/2025',
    'gọi 0903 123 456 hoặc 1900 0368',
    'căn cước 079095012345',
    'mẫu CT01, TK02',
    'hồ sơ nộp 2026 ngày rồi',
    'ba mẹ có hai con năm tuổi',
    '',
  ])('finds none in %j', (text) => {
    expect(findDossierCodes(text)).toEqual([]);
  });

  it('never throws, and what it found it finds again in its own words', () => {
    for (const text of randomTexts(3000)) {
      for (const finding of findDossierCodes(text)) {
        if (finding.kind === 'code') expect(findDossierCodes(finding.code)).toEqual([finding]);
      }
    }
  });
});

describe('spokenDigitsToText', () => {
  it.each([
    ['không bảy chín không chín năm', '079095'],
    ['số là một hai ba bốn nhé', 'số là 1234 nhé'],
    ['hai mươi hai chấm chín chín', '22.99'],
    ['tám trăm linh năm, sáu trăm', '805600'],
    ['mười lăm mười sáu', '1516'],
    ['ba mẹ tôi và hai con', 'ba mẹ tôi và hai con'],
    ['năm nay bảy tám tuổi', 'năm nay bảy tám tuổi'],
    ['gờ không một', 'gờ không một'],
  ])('writes %j as %j', (said, written) => {
    expect(spokenDigitsToText(said)).toBe(written);
  });

  it('is what codes are read from', () => {
    expect(spokenCode('mã là gờ không một chấm tám chín chín rồi gạch hai sáu')).toBe('mã là G01.899-26');
  });
});
