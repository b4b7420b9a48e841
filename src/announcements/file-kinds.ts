import type { Attachment } from '../core/attachment';

/** What a file is, by its first bytes. What a browser claims is not believed. */
export interface FileKind {
  readonly kind: Attachment['kind'];
  readonly mime: string;
  readonly extension: string;
}

/** Telegram takes pictures of 10 MB and documents of 50 MB; people's data plans and slow phones take less. */
export const LARGEST_FILE = { photo: 5_000_000, document: 10_000_000 };

const KINDS: readonly (FileKind & { readonly begins: readonly number[] })[] = [
  { kind: 'photo', mime: 'image/jpeg', extension: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { kind: 'photo', mime: 'image/png', extension: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'document', mime: 'application/pdf', extension: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** The kind of a JPEG, PNG or PDF; or why it is not taken. */
export function fileKind(bytes: Uint8Array): FileKind | 'unknown' | 'too-large' {
  const found = KINDS.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (!found) return 'unknown';
  const { kind, mime, extension } = found;
  return bytes.length > LARGEST_FILE[kind] ? 'too-large' : { kind, mime, extension };
}

/** A name that is safe to show and to save, with the ending that its bytes deserve. */
export function fileName(given: string, extension: string): string {
  const stem = given
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${stem === '' ? 'tep' : stem}.${extension}`;
}
