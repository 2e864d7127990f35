import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { DelegationsController } from './delegations.controller.js';
import { PeopleController } from './people.controller.js';
import { PeopleAdministration } from './people-administration.js';
import { PeopleQueries } from './people-queries.js';
import { PersonRequests } from './person-requests.js';

/** The people of a province and the delegations of a head's powers. */
@Module({
  imports: [CommandsModule, IdentityModule],
  controllers: [PeopleController, DelegationsController],
  providers: [PeopleQueries, PeopleAdministration, PersonRequests],
  exports: [PeopleQueries],
})
export class PeopleModule {}
