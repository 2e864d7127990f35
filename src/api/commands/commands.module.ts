import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { commandControllers } from './command-controllers.js';
import { CommandGateway } from './command-gateway.js';
import { NewConsultationsController } from './new-consultations.controller.js';

/** The commands on consultations as routes, and the gateway that carries out every command. */
@Module({
  imports: [ConsultationsModule],
  controllers: [NewConsultationsController, ...commandControllers()],
  providers: [CommandGateway],
  exports: [CommandGateway],
})
export class CommandsModule {}
