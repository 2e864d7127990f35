import { Controller } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { LastDrillView } from './drill.views.js';
import { ProvinceVerification } from './province-verification.js';

/** Whether backups can be restored, as far as that was tried. */
@ApiTags('journal')
@Controller('api/v1/restore-drill')
export class DrillController {
  constructor(private readonly verification: ProvinceVerification) {}

  @Read('', 'restoreDrillGet', 'The last drill of restoring a backup (administrators, home affairs)')
  @ApiOkResponse({ type: LastDrillView })
  async last(@Signed() person: SignedIn): Promise<LastDrillView> {
    if (!(await this.verification.isOpenTo(person))) throw new HttpProblem('not-authorised');
    return { drill: await this.verification.lastDrill(person.province) };
  }
}
