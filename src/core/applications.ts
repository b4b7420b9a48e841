/**
 * The ten statuses that local systems report to the National Public Service Portal: 1 just filed · 2 accepted · 3 refused ·
 * 4 in progress · 5 papers to be added · 6 fee or tax to be paid · 7 withdrawn · 8 stopped · 9 finished · 10 handed over.
 */
export type StatusNo = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** The statuses' wording as the portal shows it. */
export const STATUS_WORDING: Readonly<Record<StatusNo, string>> = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};

/** A text in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** What a resident filed and where it stands. Never holds the owner's name or numbers. Moments are ISO with an offset. */
export interface Application {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: Bilingual;
  readonly statusNo: StatusNo;
  readonly statusText: string;
  readonly submittedAt: string;
  readonly acceptedAt?: string;
  readonly dueAt?: string;
  readonly agency: { readonly code: string; readonly name: string };
  /** 1 at the desk, 2 online, 3 by post. */
  readonly channel: 1 | 2 | 3;
  readonly supplement?: { readonly text: Bilingual; readonly deadline: string };
  /** In VND. `paid`: paid, but the local system has not reported it yet. */
  readonly payment?: { readonly amount: number; readonly payBefore: string; readonly paid: boolean };
  readonly result?: { readonly how: 'desk' | 'post' | 'online'; readonly readyAt: string };
  /** The appointment date is past and there is no result yet, whatever the status. */
  readonly overdue: boolean;
  /** The office's apology with a new date (form 04). */
  readonly apology?: { readonly newDueAt: string };
  readonly updatedAt: string;
}

/** What a look-up finds. A wrong code and wrong digits are the same answer, so that nobody can guess codes. */
export type LookedUp =
  | {
      readonly kind: 'found';
      readonly application: Application;
      /** Lets the application be followed later without the owner's digits. Opaque. */
      readonly watchToken: string;
    }
  | { readonly kind: 'not-found' };

/**
 * Applications as the status service knows them. Both throw {@link Failure}: `unavailable` (down, slow, or resting after many
 * failures), `rate-limited`, `unauthorised` (our key), `invalid-answer` (unreadable).
 */
export interface Applications {
  /** `ownerCheck` is the last four digits of the owner's ID number. */
  lookUp(query: { readonly code: string; readonly ownerCheck: string }): Promise<LookedUp>;
  /** Looks again at an application found before; `not-found` when the service no longer knows the token. */
  follow(watchToken: string): Promise<LookedUp>;
}

/** Whether nothing will happen to it any more: refused, withdrawn, stopped, finished, handed over. */
export function isFinal(statusNo: StatusNo): boolean {
  return [3, 7, 8, 9, 10].includes(statusNo);
}

/** Short mark of all that a person who follows an application wants to hear of: status, appointment, overdue. */
export function changeMark({ statusNo, dueAt = '', overdue, apology }: Application): string {
  return [statusNo, dueAt, overdue ? 'overdue' : '', apology?.newDueAt ?? ''].join('|');
}
