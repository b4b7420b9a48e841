/** Words around a yes or a no that do not change it. */
const AROUND = '(?:da|vang|thua|roi|a|nha|nhe|di|em|anh|chi|ban|bac|co|chu|ok|please|it is)';

const YES = new RegExp(
  `^(?:${AROUND} )*(?:co|co chu|dung|dung roi|dung vay|dung the|phai|phai roi|chinh xac|dong y|toi dong y|xac nhan|lam di|u|uh|uhm|uk|ua|duoc|vang|da|ok|oke|okay|okie|yes|yeah|yep|sure|correct|right|i agree|agree|i do|that s right|do it)(?: ${AROUND})*$`,
);

const NO = new RegExp(
  `^(?:${AROUND} )*(?:khong|ko|k|hong|hem|hok|kg|khong phai|khong dung|chua dung|sai|sai roi|khong dong y|toi khong dong y|thoi|huy|dung lam|no|nope|wrong|not right|i do not agree|i don t agree|cancel|don t)(?: ${AROUND})*$`,
);

/**
 * A bare yes or no in folded words ("dạ đúng rồi" → "da dung roi"), nothing more: for what is done only after a clear answer.
 * Undefined for all else.
 */
export function yesOrNo(folded: string): 'yes' | 'no' | undefined {
  if (NO.test(folded)) return 'no';
  return YES.test(folded) ? 'yes' : undefined;
}
