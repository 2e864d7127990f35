/** Sends a list of the API as a file, with what every such file needs to know. */
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type CivilDate, civilDateOf } from '../../../workflows/limits/time.js';
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';
import { wordsOfProvince } from '../../../workflows/regulation/provinces.js';
import type { Engine } from '../../engine/engine.js';
import type { ListFile } from '../../http/list-files/list-file.js';
import { formatNamed, sendList } from '../../http/list-files/send-list.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { Rules } from '../../rules/rules.js';
import { Exports } from '../audit/exports.js';
import { type NameOf, namesIn } from './names.js';

/** The list that is sent: its columns, its rows, and the days that its name tells where they are not today. */
interface Sent<Item> {
  readonly list: ListFile<Item>;
  readonly batches: AsyncGenerator<readonly Item[]>;
  readonly days?: readonly CivilDate[];
}

/** Once the first rows could be read, and before anything is sent: what was refused was not taken away. */
async function* notedFirst<Item>(
  batches: AsyncGenerator<readonly Item[]>,
  note: () => Promise<void>,
): AsyncGenerator<readonly Item[]> {
  const first = await batches.next();
  await note();
  if (first.done === true) return;
  yield first.value;
  yield* batches;
}

@Injectable()
export class ListFiles {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly exports: Exports,
  ) {}

  /** @param format as the address ends. @throws HttpProblem `not-found` for another than csv and xlsx */
  async send<Item>(response: Response, format: string, { list, batches, days }: Sent<Item>): Promise<void> {
    const named = formatNamed(format);
    const noted = notedFirst(batches, () => this.exports.note(response.req, { list: list.name, format: named }));
    await sendList(response, named, list, noted, ...(days ?? [civilDateOf(await this.engine.now())]));
  }

  /** Names of the province's agencies by code. */
  async names(province: string): Promise<NameOf> {
    return namesIn(await agencyNames(this.reader, province));
  }

  /** What the province's organs are called. */
  async place(province: string): Promise<ProvinceWords> {
    return wordsOfProvince(province, (await this.rules.register(province)).name);
  }
}
