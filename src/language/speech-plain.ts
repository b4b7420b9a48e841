const LINK =
  /(?:https?:\/\/|www\.)[^\s)>\]]+[^\s)>\].,;:!?]|(?<![\p{L}\d@.-])(?:[a-z0-9-]+\.)+(?:gov|com|org|net|edu|vn)(?:\.vn)?(?:\/[^\s)>\]]*[^\s)>\].,;:!?])?(?![\p{L}\d])/giu;
const EMAIL_NAMED =
  /(?<!\p{L})(?:(?:địa chỉ )?(?:thư điện tử|e-?mail)(?: address)?:? )?[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const WORDS = {
  vi: {
    government: ' chấm gov chấm vi en',
    link: 'đường dẫn trong tin nhắn',
    email: 'địa chỉ thư điện tử trong tin nhắn',
  },
  en: { government: ' dot gov dot V N', link: 'the link in the message', email: 'the e-mail address in the message' },
};

/** Takes markup, emoji and addresses out of a text and ends every line as a sentence. */
export function plainForSpeech(text: string, language: 'vi' | 'en'): string {
  const { link, email, government } = WORDS[language];
  return text
    .normalize('NFC')
    .replace(/\[([^\]\n]+)\]\((?:https?:)?[^)\s]+\)/g, `$1 (${link})`)
    .replace(EMAIL_NAMED, email)
    .replace(LINK, link)
    .replace(/(?<![\p{L}\d])\.gov\.vn(?![\p{L}\d])/gu, government)
    .replace(/```|~~|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/^[ \t]*#{1,6} +/gm, '')
    .replace(/^[ \t]*(?:[•·▪◦‣*]|[-–—+](?= ))[ \t]*/gm, '')
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3/gu, ' ')
    .replace(/ *(?:[→⇒➔]|[-=]+>) */g, ', ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => (/[.,;:!?…]$/.test(line) ? line : `${line}.`))
    .join('\n');
}
