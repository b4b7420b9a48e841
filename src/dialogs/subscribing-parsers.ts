import type { QuietHours } from '../core/quiet-hours';
import { EVERY, TOPICS, type Area, type Topic } from '../core/subscribing';
import { TOPIC_NAMES } from '../core/topic-names';
import { comparable } from './said';

const ALL =
  /^(?:tat ca|het|toan bo|moi noi|o dau cung duoc|loai nao cung duoc|tat|ca|all|everything|every|any|everywhere)(?: .*)?$/;
/** Ids between which a list is joined in the normal form: `di-an+dong-hoa`. */
const AND = '+';

/** Reads wards in words or as ids: their names with or without "phường", several joined by anything; "tất cả". */
export function readAreas(text: string, areas: readonly Area[]): string | undefined {
  const ids = areas.map(({ id }) => id);
  const normal = normalForm(text, ids);
  if (normal !== undefined) return normal;
  const said = ` ${comparable(text)} `;
  if (ALL.test(said.trim())) return EVERY;
  const found = areas.filter(({ name }) => namesOf(name.vi, name.en).some((one) => said.includes(` ${one} `)));
  // "Tân Đông Hiệp" is not "Đông Hiệp": a name inside a longer one that was said too is not meant.
  const longest = found.filter(
    (area) =>
      !found.some(
        (other) =>
          other !== area &&
          namesOf(other.name.vi, other.name.en).some((long) =>
            namesOf(area.name.vi, area.name.en).some(
              (short) =>
                long.length > short.length &&
                ` ${long} `.includes(` ${short} `) &&
                said.split(` ${short} `).length === said.split(` ${long} `).length,
            ),
          ),
      ),
  );
  return joined(longest.map(({ id }) => id));
}

/** Words that mean a topic beside its name. */
const TOPIC_WORDS: Readonly<Record<Topic, readonly string[]>> = {
  mobile: ['luu dong', 'lich', 'doi luu dong', 'mobile', 'session', 'sessions'],
  identity: ['can cuoc', 'cccd', 'vneid', 'dinh danh', 'id card', 'id cards', 'kich hoat'],
  services: ['thu tuc', 'le phi', 'ho so', 'fee', 'fees', 'procedure', 'procedures', 'mien phi'],
  benefits: ['an sinh', 'bao hiem', 'suc khoe', 'bhyt', 'tro cap', 'benefits', 'insurance', 'health', 'qua'],
  land: ['dat', 'dat dai', 'so do', 'land'],
  scam: ['lua dao', 'scam', 'scams', 'canh bao', 'gia mao'],
};

/** Reads topics in words, by their numbers in the list, or as ids. */
export function readTopics(text: string): string | undefined {
  const normal = normalForm(text, TOPICS);
  if (normal !== undefined) return normal;
  const said = comparable(text);
  if (ALL.test(said)) return EVERY;
  if (/^(?:[1-7] ?(?:va |and )?)+$/.test(said)) return byNumbers(said);
  const padded = ` ${said} `;
  const found = TOPICS.filter((topic) =>
    [...TOPIC_WORDS[topic], comparable(TOPIC_NAMES[topic].vi), comparable(TOPIC_NAMES[topic].en)].some((phrase) =>
      padded.includes(` ${phrase} `),
    ),
  );
  return joined(found);
}

/** The first button is "all", the topics follow. */
function byNumbers(said: string): string | undefined {
  const numbers = (said.match(/\d/g) ?? []).map(Number);
  if (numbers.includes(1)) return EVERY;
  return joined(TOPICS.filter((_, at) => numbers.includes(at + 2)));
}

/** Reads quiet hours: "21-7", "từ 20 giờ đến 8 giờ sáng", "8pm to 7am", "chỉ nhắn 18 giờ đến 21 giờ" (the others are quiet then). */
export function readQuiet(text: string): string | undefined {
  const said = comparable(text);
  const hours = [
    ...said.matchAll(/\b(\d{1,2})(?: ?(?:h|g|gio|00|:00))?(?: ?(30))?(?: ?(sang|trua|chieu|toi|dem|khuya|am|pm))?\b/g),
  ]
    .filter(([, hour]) => hour !== '00')
    .map(([, hour, , part]) => hourOf(Number(hour), part));
  const [from, to] = hours;
  if (hours.length !== 2 || from === undefined || to === undefined || from > 23 || to > 23 || from === to)
    return undefined;
  const loud = /\b(?:chi|only)\b/.test(said);
  return loud ? `${to}-${from}` : `${from}-${to}`;
}

/** The hours of a normal form that {@link readQuiet} gave. */
export function quietHours(normal: string): QuietHours {
  const [from = 21, to = 7] = normal.split('-').map(Number);
  return { from, to };
}

function hourOf(hour: number, part: string | undefined): number {
  if (hour === 24) return 0;
  const evening = part === 'chieu' || part === 'toi' || part === 'pm' || (part === 'dem' && hour >= 6);
  if (evening && hour < 12) return hour + 12;
  return part === 'am' && hour === 12 ? 0 : hour;
}

/** The list of a normal form. */
export function listOf(normal: string): readonly string[] {
  return normal.split(AND);
}

function normalForm(text: string, ids: readonly string[]): string | undefined {
  if (text === EVERY) return EVERY;
  const parts = text.split(AND);
  return parts.every((part) => ids.includes(part)) ? text : undefined;
}

function joined(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(AND);
}

function namesOf(vi: string, en: string): readonly string[] {
  const short = comparable(vi).replace(/^(?:phuong|xa|dac khu|thi tran) /, '');
  return [comparable(vi), short, comparable(en), comparable(en).replace(/ (?:ward|commune|special zone)$/, '')];
}
