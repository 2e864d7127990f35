/** The province that an installation serves: known by its code (workflows/regulation/provinces.ts), never by a typed name. */
import { codesInWords, type KnownProvince, PROVINCES, provinceNamed } from '../../../workflows/regulation/provinces.js';
import type { Settings } from './settings.js';

export interface ConfiguredProvince {
  /** By which the rows of the database know it. */
  readonly code: string;
  /** Without its kind: "Phú Yên". */
  readonly name: string;
}

/** The province of the evaluation mode. */
export const EVALUATION_PROVINCE = { code: 'phu-yen', name: 'Phú Yên' } as const;

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads PROVINCE, the code. A name in its place is understood with a warning, for no database has ever been keyed by a name.
 * An unknown code beside a PROVINCE_NAME is that of an earlier version, where codes were chosen freely: whether there is
 * such a database is found out when it is opened.
 */
export function readProvince(settings: Settings, evaluation: boolean): ConfiguredProvince {
  const given = settings.text('PROVINCE');
  const name = settings.text('PROVINCE_NAME')?.normalize('NFC');
  if (evaluation) return ofEvaluation(settings, given);
  if (given === undefined) {
    settings.fault(missing(name));
    return { code: '', name: '' };
  }
  const known = PROVINCES.get(given) ?? named(settings, given);
  if (known !== undefined) return withoutOtherName(settings, known, name);
  if (!CODE.test(given) || name === undefined) settings.fault(unknown(given));
  return { code: given, name: name ?? '' };
}

function ofEvaluation(settings: Settings, given: string | undefined): ConfiguredProvince {
  const { code, name } = EVALUATION_PROVINCE;
  if (given !== undefined && given !== code && provinceNamed(given)?.code !== code)
    settings.fault(
      `PROVINCE is "${given}", but evaluation mode plays ${name}: leave it out, or set NODE_ENV=production to serve your own province.`,
    );
  return EVALUATION_PROVINCE;
}

/** "Phú Yên", "tỉnh Tây Ninh" in place of a code. */
function named(settings: Settings, given: string): KnownProvince | undefined {
  const meant = CODE.test(given) ? undefined : provinceNamed(given);
  if (meant !== undefined)
    settings.warnings.push(
      `PROVINCE is "${given}", a name: it is taken for ${meant.code}. Write PROVINCE=${meant.code}.`,
    );
  return meant;
}

/** A PROVINCE_NAME of another province than PROVINCE is a mistake in one of the two, and either would change the rule. */
function withoutOtherName(settings: Settings, known: KnownProvince, name: string | undefined): ConfiguredProvince {
  if (name !== undefined && provinceNamed(name)?.code !== known.code)
    settings.fault(
      `PROVINCE_NAME is "${name}", but PROVINCE is ${known.code}, which is ${known.name}: leave PROVINCE_NAME out${elsewhere(name)}.`,
    );
  return { code: known.code, name: known.name };
}

const elsewhere = (name: string): string => {
  const other = provinceNamed(name);
  return other === undefined ? '' : `, or write PROVINCE=${other.code}`;
};

function missing(name: string | undefined): string {
  const meant = name === undefined ? undefined : provinceNamed(name);
  if (meant !== undefined)
    return `PROVINCE is missing: PROVINCE_NAME is "${name}", so write PROVINCE=${meant.code}, and PROVINCE_NAME can be left out.`;
  return `PROVINCE is missing: give the code of the province that is served, one of ${codesInWords()}.`;
}

function unknown(given: string): string {
  return `PROVINCE is "${given}", which is the code of no province: write one of ${codesInWords()}.`;
}
