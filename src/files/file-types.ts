/** The types of files that are taken, with the endings that their names may have. */

export interface FileType {
  /** The media type. */
  readonly type: string;
  /** Without the dot, in small letters. */
  readonly endings: readonly string[];
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const PDF = 'application/pdf';
export const DOCX = `${OFFICE}.wordprocessingml.document`;
export const XLSX = `${OFFICE}.spreadsheetml.sheet`;

/** What an office sends as a document or a picture of one. Nothing that runs, and nothing that a browser takes for a page. */
export const FILE_TYPES: readonly FileType[] = [
  { type: PDF, endings: ['pdf'] },
  { type: DOCX, endings: ['docx'] },
  { type: XLSX, endings: ['xlsx'] },
  { type: `${OPEN_DOCUMENT}.text`, endings: ['odt'] },
  { type: `${OPEN_DOCUMENT}.spreadsheet`, endings: ['ods'] },
  { type: `${OPEN_DOCUMENT}.presentation`, endings: ['odp'] },
  { type: `${OPEN_DOCUMENT}.graphics`, endings: ['odg'] },
  { type: 'image/png', endings: ['png'] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  { type: 'image/tiff', endings: ['tif', 'tiff'] },
  { type: 'image/webp', endings: ['webp'] },
  { type: 'image/gif', endings: ['gif'] },
];

/** The ending of a name, in small letters, without the dot; empty where it has none. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at < 1 ? '' : name.slice(at + 1).toLowerCase();
}

/** The type that a name says it has; undefined for an ending that is not taken. */
export function typeByName(name: string): FileType | undefined {
  const ending = endingOf(name);
  return FILE_TYPES.find(({ endings }) => endings.includes(ending));
}
