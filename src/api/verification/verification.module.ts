import { Module } from '@nestjs/common';
import { DrillController } from './drill.controller.js';
import { ProvinceVerification } from './province-verification.js';
import { VerificationController } from './verification.controller.js';

/** Whether everything in the province is as its journal says, and whether it could be restored. */
@Module({
  controllers: [VerificationController, DrillController],
  providers: [ProvinceVerification],
  exports: [ProvinceVerification],
})
export class VerificationModule {}
