/** Letters of apology to petitioners, as files. */
import { Inject, Injectable } from '@nestjs/common';
import type { PetitionContext } from '../../../../workflows/discipline/petition/petition.js';
import { readCase } from '../../../dossiers/case-rows.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { SignedIn } from '../../../http/signed-in.js';
import { agencyFacts, provinceFacts } from '../../../letters/freeze/parts-of.js';
import { petitionerApology } from '../../../letters/petitions/petitioner-apology.js';
import type { Reader } from '../../../persistence/store.js';
import { READER } from '../../../platform/tokens.js';
import { Rules } from '../../../rules/rules.js';
import { CaseReader } from '../case-reader.js';

export const APOLOGY_FORMATS = ['pdf', 'docx'] as const;
export type ApologyFormat = (typeof APOLOGY_FORMATS)[number];

@Injectable()
export class ApologyLetters {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    private readonly rules: Rules,
    private readonly cases: CaseReader,
  ) {}

  /**
   * The letter with its name: a draft until it is signed.
   * @throws HttpProblem `unknown-case` for a person who may not read the petition, `apology-not-drafted` before it has words
   */
  async file(
    person: SignedIn,
    id: string,
    format: ApologyFormat,
  ): Promise<{ readonly content: Buffer; readonly name: string }> {
    const { province } = person;
    const { kind } = await this.cases.requireRead(person, id);
    const stored = kind === 'petition' ? await readCase(this.reader, province, id) : null;
    if (stored === null) throw new HttpProblem('unknown-case');
    const petition = stored.standing.context as PetitionContext;
    const { apology, holder } = petition;
    if (apology?.text == null) throw new HttpProblem('apology-not-drafted');
    const register = await this.rules.register(province);
    const document = petitionerApology({
      ...{ petition, apology, words: apology.text, id, changedAt: stored.changedAt },
      issuer: agencyFacts(register, holder.agency),
      province: provinceFacts(register),
      apologiser: await this.nameOf(province, apology.person),
    });
    const name = `thu-xin-loi-${id}.${format}`;
    // The writers are large: they are read with the first letter.
    if (format === 'docx') {
      const { docxOf } = await import('../../../letters/writers/docx.js');
      return { content: await docxOf(document), name };
    }
    const { pdfOf } = await import('../../../letters/writers/pdf.js');
    return { content: await pdfOf(document), name };
  }

  private async nameOf(province: string, person: string | null): Promise<string | null> {
    if (person === null) return null;
    const row = await this.reader.row<{ name: string }>('SELECT name FROM people WHERE province = ? AND id = ?', [
      province,
      person,
    ]);
    return row?.name ?? null;
  }
}
