/** The names in an archive, by its list of contents alone: nothing is unpacked. */
import yauzl from 'yauzl';

/** No document of an office has more parts. */
const MOST_NAMES = 20_000;

/** The names of all parts; null where the list of contents cannot be read, or is longer than that of any document. */
export function namesInZip(path: string): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    yauzl.open(path, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error !== null || archive.entryCount > MOST_NAMES) {
        archive?.close();
        resolve(null);
        return;
      }
      const names: string[] = [];
      archive.on('entry', ({ fileName }: yauzl.Entry) => {
        names.push(fileName);
        archive.readEntry();
      });
      archive.on('error', () => resolve(null));
      archive.on('end', () => resolve(names));
      archive.readEntry();
    });
  });
}
