import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { inVietnam } from '../../workflows/time.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import type { Engine } from '../engine/engine.js';
import { ENGINE, READER } from '../engine/tokens.js';
import { SAMPLE_PASSWORD, samplePeople } from '../evaluation/sample-people.js';
import type { Reader } from '../persistence/store.js';
import { ApiProblems } from '../problems/documented-problems.js';
import { programVersion } from '../server/program-version.js';
import { type AboutPerson, AboutView } from './about.views.js';
import { Open } from './open.js';

/** What the sign-in page shows. In production strangers learn the province and the version, and of nobody who works there. */
@ApiTags('session')
@Controller('api/v1/about')
export class AboutController {
  private readonly version = programVersion();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(READER) private readonly reader: Reader,
  ) {}

  @Open()
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'about', summary: 'What this installation is, for whoever has not signed in' })
  @ApiOkResponse({ description: 'The installation, and in evaluation mode who one can be', type: AboutView })
  @ApiProblems('store-unavailable')
  async about(): Promise<AboutView> {
    const evaluation = this.config.mode === 'evaluation';
    const { code, name } = this.config.province;
    return {
      evaluation,
      provinceName: name,
      version: this.version,
      now: inVietnam(await this.engine.now()),
      people: evaluation ? await samplesIn(this.reader, code) : null,
      password: evaluation ? SAMPLE_PASSWORD : null,
    };
  }
}

interface Row {
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly agency: string | null;
  readonly agency_name: string | null;
  readonly role: string | null;
}

/** The sample people as they are entered, in the order of their file; whoever was entered since has a password of their own. */
async function samplesIn(reader: Reader, province: string): Promise<AboutPerson[]> {
  const logins = samplePeople().map(({ login }) => login);
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
