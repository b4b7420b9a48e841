import { fold } from './fold';
import { takeTone } from './tones';

/**
 * Whether a word has the shape of a Vietnamese syllable: a written onset, a written rime, and sắc or nặng before a final
 * p, t, c, ch. Case and the place of the tone mark do not matter. Shape only: "nghiết" is one although no word.
 */
export function isVietnameseSyllable(word: string): boolean {
  const apart = takeTone(word.toLowerCase());
  if (apart === undefined || !SYLLABLES.has(apart.letters)) return false;
  return !STOP_CODA.test(apart.letters) || apart.tone === 1 || apart.tone === 5;
}

/** Whether a folded word could be a Vietnamese syllable typed without marks. */
export function isFoldedSyllable(word: string): boolean {
  return FOLDED.has(word);
}

const STOP_CODA = /(?:[ptc]|ch)$/;

const RIMES_FRONT =
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu';
const RIMES_REST =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn ' +
  'uông uôt uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu';
const AFTER_QU =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eng eo et ê êch ên ênh êt ' +
  'i it y ych ynh yt yên yêt ơ ơi ơn ôc ôi';
const Y_RIMES_ALONE = 'y yêm yên yêng yêt yêu';
const WHOLE = 'gi gin gim giên giêng giêt giêc xoong boong goong toong mooc sooc rooc';

const SYLLABLES: ReadonlySet<string> = new Set([
  ...combine(
    ['b', 'ch', 'd', 'đ', 'h', 'kh', 'l', 'm', 'n', 'nh', 'p', 'ph', 'r', 's', 't', 'th', 'tr', 'v', 'x', ''],
    [...RIMES_FRONT.split(' '), ...RIMES_REST.split(' ')],
  ),
  ...combine(['k', 'gh', 'ngh'], RIMES_FRONT.split(' ')),
  ...combine(['c', 'g', 'ng'], RIMES_REST.split(' ')),
  ...combine(['gi'], [...RIMES_REST.split(' '), 'e', 'em', 'en', 'eo', 'ep', 'ê', 'êm', 'ên']),
  ...combine(['qu'], AFTER_QU.split(' ')),
  ...combine(['b', 'h', 'k', 'l', 'm', 'n', 'p', 's', 't', 'th', 'v', ''], ['y']),
  ...Y_RIMES_ALONE.split(' '),
  ...WHOLE.split(' '),
]);
const FOLDED: ReadonlySet<string> = new Set([...SYLLABLES].map(fold));

function combine(onsets: readonly string[], rimes: readonly string[]): readonly string[] {
  return onsets.flatMap((onset) => rimes.map((rime) => onset + rime));
}
