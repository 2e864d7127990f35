import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Role } from '../../../workflows/commands/commands.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { Open } from '../../http/open.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import type { Reader } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { programVersion } from '../../platform/program-version.js';
import { ENGINE, READER, SAMPLE_ACCOUNTS } from '../../platform/tokens.js';
import { type AboutPerson, AboutView } from './about.views.js';

/** The logins of the sample people, in the order in which they are shown, and the password that they share. */
export interface SampleAccounts {
  readonly logins: readonly string[];
  readonly password: string;
}

/** What the sign-in page shows. In production strangers learn the province and the version, and of nobody who works there. */
@ApiTags('session')
@Controller('api/v1/about')
export class AboutController {
  private readonly version = programVersion();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(READER) private readonly reader: Reader,
    @Inject(SAMPLE_ACCOUNTS) private readonly samples: SampleAccounts | null,
  ) {}

  @Open()
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'about', summary: 'What this installation is, for whoever has not signed in' })
  @ApiOkResponse({ description: 'The installation, and in evaluation mode who one can be', type: AboutView })
  @ApiProblems('store-unavailable')
  async about(): Promise<AboutView> {
    const { samples } = this;
    const { code, name } = this.config.province;
    return {
      evaluation: samples !== null,
      provinceName: name,
      version: this.version,
      now: inVietnam(await this.engine.now()),
      people: samples === null ? null : await samplesIn(this.reader, code, samples.logins),
      password: samples?.password ?? null,
    };
  }
}

interface Row {
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly agency: string | null;
  readonly agency_name: string | null;
  readonly role: Role | null;
}

/** The sample people as they are entered, in the order of their file; whoever was entered since has a password of their own. */
async function samplesIn(reader: Reader, province: string, logins: readonly string[]): Promise<AboutPerson[]> {
  const rows = await reader.rows<Row>(
    `SELECT p.login, p.name, p.title, r.agency, r.role, a.name AS agency_name FROM people p
       LEFT JOIN person_roles r ON r.province = p.province AND r.person_id = p.id
       LEFT JOIN agencies a ON a.province = r.province AND a.code = r.agency
      WHERE p.province = ? AND p.login = ANY(?) AND p.active = TRUE ORDER BY p.login, r.agency, r.role`,
    [province, logins],
  );
  return logins.flatMap((login) => {
    const own = rows.filter((row) => row.login === login);
    const [first] = own;
    if (first === undefined) return [];
    const { name, title, agency, agency_name } = first;
    const roles = own.flatMap(({ role }) => (role === null ? [] : [role]));
    return [{ login, name, title, agency: agency === '' ? null : agency, agencyName: agency_name, roles }];
  });
}
