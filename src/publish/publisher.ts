/** A local file to be put at a lasting address. */
export interface PublishFile {
  /** The file's name at its address; carries the content's hash, so that equal names are equal bytes. */
  readonly name: string;
  /** Absolute path of the local file. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface PublishedFile {
  readonly name: string;
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Puts files at lasting addresses. What it returns was read back: size and hash are those of the stored bytes. */
export interface Publisher {
  /** `github-release` or `folder`, for messages. */
  readonly kind: string;
  /**
   * Whether files can be stored at all, as far as that can be told without storing one: asked before anything is paid for.
   * @throws UnwritableError with what to do about it
   */
  check?(): Promise<void>;
  /**
   * Stores a batch. Files that are stored already (same name) are not sent again.
   * @throws PublishError when a file could not be stored or read back; names those that were not
   */
  publish(batch: { readonly title: string; readonly notes: string; readonly files: readonly PublishFile[] }, signal?: AbortSignal):
    Promise<readonly PublishedFile[]>;
}
