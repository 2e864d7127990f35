import { SESSION_RESULTS, type SessionResult } from '../../../workflows/commands/commands.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { Day, OneOf, Parts, Text, Texts } from './fields.js';

/** A working session of the two heads. */
export class RecordSession {
  @Text('Code of the dissenting agency', 'SXD')
  agency?: string;

  @Day('The day it was held', '2023-05-30')
  heldOn?: CivilDate;

  @Texts('Who took part', ['Giám đốc Sở Kế hoạch và Đầu tư', 'Giám đốc Sở Xây dựng'])
  participants?: string[];

  @Text('Minutes', 'Hai bên thống nhất điều chỉnh ranh giới')
  minutes?: string;

  @OneOf('What it came to', SESSION_RESULTS, 'unified')
  result?: SessionResult;
}

/** One way in which the matter can be decided. */
export class DecisionOption {
  @Text('Name of the option', 'a')
  key?: string;

  @Text('What it says', 'Phê duyệt theo phương án của Sở Kế hoạch và Đầu tư')
  text?: string;
}

/** The dispute goes to the Office, with options and a recommendation. */
export class EscalateDispute {
  @Parts('The options', () => DecisionOption)
  options?: DecisionOption[];

  @Text('What the lead recommends', 'Chọn phương án a')
  recommendation?: string;
}

/** What the Office misses in the dossier. */
export class FindIncomplete {
  @Texts('What is missing, one by one', ['Biên bản làm việc với Sở Tài chính'])
  missing?: string[];
}

/** What the lead adds. */
export class CompleteDossier {
  @Text('What was added', 'Bổ sung biên bản ngày 02/6/2023')
  supplement?: string;
}

/** The matter goes back: it is within the lead's own authority. */
export class RemitDispute {
  @Text('The reason', 'Thuộc thẩm quyền quyết định của Sở')
  reason?: string;
}

/** The dossier goes up to the chairman. */
export class SubmitDispute {
  @Text('The opinion of the Office', 'Đề nghị chọn phương án a')
  opinion?: string;
}

/** The chairman's decision. */
export class DecideDispute {
  @Text('Name of the option chosen; left out where another conclusion is reached', 'a')
  option?: string;

  @Text('The conclusion', 'Thống nhất phương án a')
  conclusion?: string;
}
