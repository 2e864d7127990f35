/** The stages of a dispute as people read them: what is done at each, by whom, and what happens when its limit passes. */
import type { Schemas } from '../../api/client.js';
import { place } from '../../language/place.js';
import { texts } from '../../language/texts.js';

type Stage = Schemas['DisputeState'];

export const stageWords = texts<Record<Stage, string>>({
  vi: {
    negotiating: 'Hai Thủ trưởng làm việc trực tiếp',
    unified: 'Đã thống nhất sau khi làm việc trực tiếp',
    get verifying() {
      return `${place().office} thẩm tra`;
    },
    incomplete: 'Chờ cơ quan chủ trì bổ sung',
    get submitted() {
      return `Đã trình ${place().chairman}`;
    },
    remitted: 'Trả về cho cơ quan chủ trì',
    decided: 'Đã quyết định',
    discontinued: 'Không tiếp tục',
  },
  en: {
    negotiating: 'Head to head',
    unified: 'Unified',
    verifying: 'Verified by the Office',
    incomplete: 'Lead to complete',
    submitted: 'Before the chairman',
    remitted: 'Sent back to the lead',
    decided: 'Decided',
    discontinued: 'Discontinued',
  },
});

/** The stages that have a holder, in the order in which a dispute goes through them. */
export const HELD = ['negotiating', 'verifying', 'incomplete', 'submitted', 'remitted'] as const;
export type HeldStage = (typeof HELD)[number];

export const stageTask = texts<Record<HeldStage, string>>({
  vi: {
    negotiating: 'Cơ quan chủ trì tổ chức, ghi biên bản',
    verifying: 'Trình, đề nghị bổ sung hoặc trả về',
    incomplete: 'Theo đề nghị của Văn phòng',
    submitted: 'Chọn một phương án hoặc kết luận khác',
    remitted: 'Tự quyết định theo thẩm quyền',
  },
  en: {
    negotiating: 'The two heads work it out in person',
    verifying: 'The Office verifies the dossier',
    incomplete: 'The lead completes the dossier',
    submitted: 'The chairman decides',
    remitted: 'The lead decides within its own authority',
  },
});

export const overdueWords = texts({
  vi: {
    nothing: 'Quá hạn không làm phát sinh quyết định, hệ thống chỉ ghi nhận cho người đang xử lý.',
  },
  en: {
    nothing:
      'When the deadline of a stage passes nothing is decided by itself; it is recorded as overdue for its holder.',
  },
});
