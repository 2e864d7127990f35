import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { Open } from '../../http/open.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { programVersion } from '../../platform/program-version.js';
import { ENGINE, SAMPLE_ACCOUNTS } from '../../platform/tokens.js';
import { AboutView } from './about.views.js';
import { SamplePeopleQuery } from './sample-people-query.js';

/** The logins of the sample people, in the order in which they are shown, and the password that they share. */
export interface SampleAccounts {
  readonly logins: readonly string[];
  readonly password: string;
}

/** What the sign-in page shows. In production a stranger learns the province, and neither the version nor names of people. */
@ApiTags('session')
@Controller('api/v1/about')
export class AboutController {
  private readonly version = programVersion();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly people: SamplePeopleQuery,
    @Inject(SAMPLE_ACCOUNTS) private readonly samples: SampleAccounts | null,
  ) {}

  @Open()
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'about', summary: 'What this installation is, for a person who has not signed in' })
  @ApiOkResponse({ description: 'The installation, and in evaluation mode who one can be', type: AboutView })
  @ApiProblems('store-unavailable')
  async about(): Promise<AboutView> {
    const { samples } = this;
    const { code, name } = this.config.province;
    return {
      evaluation: samples !== null,
      onNetwork: this.config.onNetwork,
      provinceName: name,
      version: samples === null ? null : this.version,
      now: inVietnam(await this.engine.now()),
      providers: this.config.oidc.map(({ name: provider, label }) => ({ name: provider, label })),
      people: samples === null ? null : await this.people.withLogins(code, samples.logins),
      password: samples?.password ?? null,
    };
  }
}
