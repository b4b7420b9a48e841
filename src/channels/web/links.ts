import type { Source } from '../../core/message';

/** A place in a text that leads somewhere: `start` to `end` is shown as `text` (itself when left out) and opens `href`. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  readonly text?: string;
}

/** A web address, without the punctuation that ends the sentence around it. */
const ADDRESS = /https?:\/\/[^\s<>"“”()]+[^\s<>"“”().,;:!?…]/g;

/**
 * Numbers to call: hotlines (1800…, 1900…), numbers with an area code, and the emergency numbers where the words before or
 * after say so (113 is also the number of many a decree).
 */
const NUMBER =
  /(?<![\d.\-/\p{L}])(?:1[89]00[ .]?\d{4}(?:\d{2})?|0\d{2,3}[ .]\d{3,4}[ .]?\d{3,4}|(?<=(?:gọi|số|báo|call|dial)[ *]{1,3})11[1-5]|11[1-5](?= ?\((?:công an|cứu hoả|cấp cứu|police|fire|ambulance)))(?![\d/-]|\.\d)/giu;

/** Where a text leads: addresses, numbers to call, and the titles of its sources in place of their addresses. In order, apart. */
export function findLinks(text: string, sources: readonly Source[]): readonly Link[] {
  const titled = sources.flatMap(({ title, url }) => {
    const start = text.indexOf(`${title} (${url})`);
    return start < 0 || !isAddress(url)
      ? []
      : [{ start, end: start + title.length + url.length + 3, href: url, text: title }];
  });
  const addresses = [...text.matchAll(ADDRESS)].map((match) => whole(match, match[0]));
  const numbers = [...text.matchAll(NUMBER)].map((match) => whole(match, `tel:${match[0].replace(/\D/g, '')}`));
  return apart([...titled, ...addresses, ...numbers]);
}

/** Whether a browser may be sent there: http and https only, never `javascript:`. */
export function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

function whole(match: RegExpExecArray, href: string): Link {
  return { start: match.index, end: match.index + match[0].length, href };
}

/** Earlier kinds win where two overlap. */
function apart(links: readonly Link[]): readonly Link[] {
  const kept: Link[] = [];
  for (const link of links)
    if (kept.every((other) => link.end <= other.start || link.start >= other.end)) kept.push(link);
  return kept.sort((a, b) => a.start - b.start);
}
