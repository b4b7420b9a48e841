/**
 * An OGG file as a player asks for it: whole, or the part of the `Range` header (RFC 9110, one range; players seek by that). Kept
 * by this person's browser only, and not at all when it tells of them: telephones are lent.
 */
export function soundResponse(
  ogg: Uint8Array,
  asked: string | undefined,
  keep: 'an-hour' | 'never' = 'an-hour',
): Response {
  const size = ogg.byteLength;
  const headers = {
    'content-type': 'audio/ogg',
    'accept-ranges': 'bytes',
    'cache-control': keep === 'never' ? 'no-store' : 'private, max-age=3600',
  };
  const range = asked === undefined ? undefined : rangeIn(asked, size);
  if (range === undefined) return new Response(new Blob([Buffer.from(ogg)]), { headers });
  if (range === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const part = ogg.subarray(range.first, range.last + 1);
  return new Response(new Blob([Buffer.from(part)]), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.first}-${range.last}/${size}` },
  });
}

/** One range within the sound; undefined for what is no such range, which is answered whole. */
function rangeIn(
  asked: string,
  size: number,
): { readonly first: number; readonly last: number } | 'outside' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked) ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return first > last || first >= size ? 'outside' : { first, last };
}
