import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../src/brain';
import { checkLibrary } from '../../src/knowledge/check';
import { composeAnswer, type Frame } from '../../src/knowledge/compose';
import { loadLibrary } from '../../src/knowledge/load';
import { faultLine } from '../../src/knowledge/report';
import { loadRoutes } from '../../src/knowledge/routes';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';

const TODAY = '2026-11-23';
const { library, faults } = loadLibrary(KNOWLEDGE_FOLDER);
const frames: Readonly<Record<'vi' | 'en', Frame>> = { vi: vi.frame, en: en.frame };

/** The ids that tests, question sets and links use (domain README). */
const IDS =
  'eid-level1 eid-level2-register eid-activate eid-under14 eid-foreigner eid-organisation eid-password eid-phone-change eid-device-change eid-lock-unlock eid-integrate eid-legal-value eid-data-fix vneid-otp vneid-nfc-face vneid-error portal-login scam hotline id-first-14plus id-under14 id-renew id-reissue id-validity id-where id-fee id-chip-qr id-cert-vnorigin res-permanent res-temporary res-temp-extend res-stay res-ct07 res-absence res-split res-delete res-adjust res-no-address res-proof res-minor res-fee res-fine fee-waiver health-book health-referral health-reexam health-insurance-card digital-signature passport passport-child passport-lost criminal-record driver-licence driver-licence-vneid vehicle-first-registration vehicle-transfer vehicle-reissue birth-linked birth-registration death-linked marriage marital-status civil-extract land-data-cleaning land-procedures social-payment-account social-pension pension-bhxh tax electricity education project06 national-portal one-stop mobile-admin community-team announcement privacy'.split(
    ' ',
  );

describe('the knowledge base', () => {
  it('has every article in both languages, and no fault today or later', () => {
    expect([...faults, ...checkLibrary(library, TODAY), ...loadRoutes(KNOWLEDGE_FOLDER).faults].map(faultLine)).toEqual(
      [],
    );
    expect([...library.articles.keys()].sort()).toEqual([...IDS].sort());
  });

  it.each(['2025-10-15', TODAY, '2027-01-01', '2027-03-01'])('proves every answer it can give on %s', (date) => {
    const unsupported: string[] = [];
    for (const article of library.articles.values()) {
      for (const language of ['vi', 'en'] as const) {
        const keys = article.text[language].sections.map((section) => section.key);
        for (const sections of [[], ...keys.map((key) => [key])]) {
          const answer = composeAnswer(
            { article: article.id, sections, language, date, today: TODAY },
            library,
            frames[language],
          );
          for (const fault of answer?.unsupported ?? [])
            unsupported.push(`${article.id} ${sections.join()} ${fault.kind} ${fault.what}`);
        }
      }
    }
    expect(unsupported).toEqual([]);
  });

  it('fits every overview and section on a phone screen or two', () => {
    const long: string[] = [];
    for (const article of library.articles.values()) {
      for (const language of ['vi', 'en'] as const) {
        const answer = composeAnswer(
          { article: article.id, sections: [], language, date: TODAY, today: TODAY },
          library,
          frames[language],
        );
        if ((answer?.text.length ?? 0) > 2400) long.push(`${article.id} ${language} ${answer?.text.length}`);
      }
    }
    expect(long).toEqual([]);
  });

  it('never sends anybody to an office that no longer exists', () => {
    const sent: string[] = [];
    for (const article of library.articles.values()) {
      for (const section of article.text.vi.sections) {
        for (const line of section.lines) {
          if (
            /(nộp|đến|tới|ra|lên|tại|ở) (công an|UBND|ủy ban) (huyện|quận|thị xã|thành phố dĩ an)/iu.test(line.text) &&
            !/không còn|bãi bỏ|trước đây|hết/iu.test(line.text)
          ) {
            sent.push(`${article.id}: ${line.text}`);
          }
        }
      }
    }
    expect(sent).toEqual([]);
  });
});
