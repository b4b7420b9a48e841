/** A stored picture or document that goes with a reply. */
export interface Attachment {
  readonly kind: 'photo' | 'document';
  /** The id in {@link Files}. */
  readonly file: string;
  readonly name: string;
  readonly mime: string;
  /** What a person who cannot see it needs to know. */
  readonly alt: string;
}

/** A stored file without its bytes. */
export interface FileInfo {
  readonly id: string;
  readonly kind: Attachment['kind'];
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

/** Files that staff attach to messages; shared by all processes. Their ids are unguessable: who knows one may see it. */
export interface Files {
  store(file: FileInfo & { readonly bytes: Uint8Array; readonly by: string }, now: Date): Promise<void>;
  info(id: string): Promise<FileInfo | undefined>;
  /** Undefined when there is none. */
  open(id: string): Promise<(FileInfo & { readonly bytes: Uint8Array }) | undefined>;
  /** What a platform calls a file that was uploaded to it before. */
  platformId(id: string, channel: string): Promise<string | undefined>;
  remember(id: string, channel: string, platformId: string): Promise<void>;
}
