/** What people say in any dialog, whatever was asked, when it went well. */
export const WENT_WELL: readonly string[] = (
  'xong|xong rồi|rồi|được|được rồi|ok|ok rồi|ngon|thành công|xong luôn|xong hết|làm được rồi|giờ được rồi|thì được|thì ok|đã xong|' +
  'làm xong rồi|qua được rồi|nó nhận rồi|nó chịu rồi|nó chạy rồi|lần này được|cuối cùng cũng được|được luôn|là được|nó cho qua|cho qua rồi|nó cho vô|ăn luôn|là qua|là xong|nó ăn rồi|hết bị rồi|có rồi|đúng rồi'
).split('|');

/** The same in English. */
export const WENT_WELL_ENGLISH: readonly string[] =
  'yes|done|it works|it worked|works now|all good|finished|ok now|it is done|that worked|success|fine now|got it|it accepted|it went through|yes it did|yes i did'.split(
    '|',
  );

/** What people say in any dialog when it did not help. */
export const DID_NOT_HELP: readonly string[] = (
  'không được|chưa được|vẫn không được|vẫn chưa được|vẫn vậy|vẫn lỗi|vẫn thế|vẫn bị|cũng vậy|hoài không được|làm hoài không được|thử mãi không được|' +
  'không ăn thua|bó tay|chịu thua|y như cũ|y chang|lại bị nữa|vẫn báo lỗi|báo lỗi|vẫn sai|không|chưa|vẫn|không ổn|vẫn y vậy|đâu vẫn vào đấy|lần nào cũng vậy|vẫn y nguyên|làm đủ cách không được|chẳng khác gì|vẫn hoài'
).split('|');

/** The same in English. */
export const DID_NOT_HELP_ENGLISH: readonly string[] =
  'no|still not|did not work|does not work|not working|still the same|no luck|still an error|still fails|tried everything|same error|no change|nope|it failed again|not yet'.split(
    '|',
  );

/** What people say when they do not know or remember. */
export const NOT_KNOWN: readonly string[] =
  'không nhớ nổi|nhớ không ra|không để ý|ai mà biết|cũng chịu|tôi cũng chịu|chịu|mù tịt|không biết nữa|chẳng biết nữa|sao mà biết|không biết có hay không|không nhớ|không biết|không rõ|không chắc|quên rồi|không để ý|chịu không nhớ|ai mà nhớ|lâu quá quên|hình như|hình như có|hên xui|không dám chắc'.split(
    '|',
  );

/** The same in English. */
export const NOT_KNOWN_ENGLISH: readonly string[] =
  'no clue|i have no clue|cannot tell|not sure|i do not know|do not remember|no idea|i forgot|maybe|cannot say|hard to say'.split(
    '|',
  );
