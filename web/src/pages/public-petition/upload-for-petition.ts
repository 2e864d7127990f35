/** One upload by the public form: stamped first, then sent, as a petition is. */
import { api, type Schemas } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { NotTaken, nameOf, type Uploading, uploadTo } from '../../files/upload.js';
import { stampFor } from './stamp.js';

export type PublicFile = Schemas['PublicFileView'];

/** @param onProgress told a share from 0 to 1 */
export function uploadForPetition(file: File, onProgress: (share: number) => void): Uploading<PublicFile> {
  let sending: Uploading<PublicFile> | null = null;
  let isCancelled = false;
  const stampedAndSent = async () => {
    const { data: form, error } = await api.GET('/api/v1/public-petitions');
    if (form === undefined) throw isProblem(error) ? NotTaken.by(error) : new NotTaken(null);
    const stamp = await stampFor({ at: form.at, subject: '', about: nameOf(file) }, form.stampBits);
    if (isCancelled) throw new NotTaken(null);
    const headers = { 'X-Stamp-At': form.at, 'X-Stamp': stamp };
    sending = uploadTo<PublicFile>('/api/v1/public-petitions/files', headers, file, onProgress);
    return sending.done;
  };
  return {
    done: stampedAndSent(),
    cancel: () => {
      isCancelled = true;
      sending?.cancel();
    },
  };
}
