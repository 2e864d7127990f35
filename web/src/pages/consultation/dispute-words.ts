/** The stages of a dispute in words. */
import type { Schemas } from '../../api/client.js';
import { place } from '../../language/place.js';
import { texts } from '../../language/texts.js';

export const disputeStateWords = texts<Record<Schemas['DisputeState'], string>>({
  vi: {
    negotiating: 'Đang làm việc trực tiếp',
    unified: 'Đã thống nhất sau khi làm việc trực tiếp',
    get verifying() {
      return `${place().office} thẩm tra`;
    },
    incomplete: 'Chờ bổ sung hồ sơ trình',
    get submitted() {
      return `Đã trình ${place().chairman}`;
    },
    remitted: 'Trả về để cơ quan chủ trì quyết định',
    decided: 'Đã có quyết định',
    discontinued: 'Không tiếp tục',
  } as Record<Schemas['DisputeState'], string>,
  en: {
    negotiating: 'The heads are to meet',
    unified: 'Agreed after the heads met',
    verifying: 'The Office verifies',
    incomplete: 'The dossier is to be completed',
    submitted: 'Before the chairman',
    remitted: 'Back with the lead to decide',
    decided: 'Decided',
    discontinued: 'Discontinued',
  } as Record<Schemas['DisputeState'], string>,
});
