/** What is typed is kept on this machine as text. What is read back may be older than this page, or damaged, and is checked first. */

/** A draft as it lies in the storage of the browser. */
export interface StoredDraft<T> {
  readonly value: T;
  /** When it was kept, by the server's clock: ISO 8601 with its offset. */
  readonly savedAt: string;
}

/** Under which everything lies that is typed and kept. */
export const PREFIX = 'dong-thuan/ban-nhap';

const FORMAT = 1;

/** The text to keep. */
export function writeDraft<T>(draft: StoredDraft<T>): string {
  return JSON.stringify({ format: FORMAT, ...draft });
}

/**
 * The draft that a text holds, or null where there is none, it is damaged, or it is not shaped like `initial`: an old page
 * may have kept something else under the same key, and nothing of it may break this one.
 */
export function readDraft<T>(text: string | null, initial: T): StoredDraft<T> | null {
  if (text === null) return null;
  const stored = parsed(text);
  if (typeof stored !== 'object' || stored === null) return null;
  const { format, value, savedAt } = stored as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || typeof savedAt !== 'string' || !isShapedLike(initial, value)) return null;
  return { value: value as T, savedAt };
}

/**
 * Whether what was read can stand where `model` stood: the same kind at every key that the model has. A null in the model
 * says nothing about the kind; the items of a list must be shaped like its first item, where the model has one.
 */
export function isShapedLike(model: unknown, read: unknown): boolean {
  if (model === null) return read !== undefined;
  if (Array.isArray(model)) {
    if (!Array.isArray(read)) return false;
    const [first] = model;
    return first === undefined || read.every((item) => isShapedLike(first, item));
  }
  if (typeof model !== 'object') return typeof model === typeof read;
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  const record = read as Readonly<Record<string, unknown>>;
  return Object.entries(model).every(([key, part]) => isShapedLike(part, record[key]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
