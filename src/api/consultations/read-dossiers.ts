/** Dossiers as a person may read them: every view, file and export of a consultation is made from what this gives. */
import { Inject, Injectable } from '@nestjs/common';
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import type { Engine, StandingDossier } from '../../engine/engine.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { type Reading, readingOf } from '../../rules/reading/reading.js';
import { asRead } from '../../rules/reading/withheld.js';
import { Rules } from '../../rules/rules.js';
import { maySee } from '../identity/audience.js';

/** A dossier as it stands, and as it is shown. */
export interface ReadDossier {
  readonly standing: StandingDossier;
  readonly reading: Reading;
  /** Without what this person may not read. */
  readonly shown: Dossier;
}

@Injectable()
export class ReadDossiers {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(READER) private readonly reader: Reader,
    @Inject(CONFIG) private readonly config: Config,
    private readonly rules: Rules,
  ) {}

  /** @throws RefusedProblem `unknown-consultation`, alike when there is none and when it is not for this person */
  async requireSeen(person: SignedIn, id: string): Promise<void> {
    if (!(await maySee(this.reader, person, id))) throw unknown(person);
  }

  /** A consultation as a person may read it now. @throws RefusedProblem `unknown-consultation`, as `requireSeen` */
  async of(person: SignedIn, id: string): Promise<ReadDossier> {
    await this.requireSeen(person, id);
    const standing = await this.engine.dossier(person.province, id);
    if (standing === null) throw unknown(person);
    const reading = await this.readingOf(person, standing.dossier);
    if (reading === null) throw unknown(person);
    return { standing, reading, shown: asRead(standing.dossier, reading, person.agency) };
  }

  /**
   * What cannot be given in part, as a proof, is for who may read everything.
   * @throws RefusedProblem `unknown-consultation`; HttpProblem `content-withheld`
   */
  async requireWhole(person: SignedIn, id: string): Promise<void> {
    const { reading } = await this.of(person, id);
    if (reading !== 'whole') throw new HttpProblem('content-withheld');
  }

  private async readingOf({ province, agency, roles }: SignedIn, dossier: Dossier): Promise<Reading | null> {
    const { agencies } = await this.rules.register(province);
    const agencyKind = agencies.get(agency ?? '')?.kind ?? null;
    return readingOf({ agency, agencyKind, roles }, dossier, this.config.reading);
  }
}

const unknown = ({ province }: SignedIn) =>
  new RefusedProblem({ code: 'unknown-consultation' }, { province, consultation: null });
