/** The stages of a dispute in words. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';

export const disputeStateWords = texts<Record<Schemas['DisputeState'], string>>({
  vi: {
    negotiating: 'Đang làm việc trực tiếp',
    unified: 'Đã thống nhất sau khi làm việc trực tiếp',
    verifying: 'Văn phòng UBND tỉnh thẩm tra',
    incomplete: 'Chờ bổ sung hồ sơ trình',
    submitted: 'Đã trình Chủ tịch UBND tỉnh',
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
