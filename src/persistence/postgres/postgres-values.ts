import pg from 'pg';

const BIGINT = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

/**
 * How values of PostgreSQL become the port's, for our connections only: pg's own table of parsers is global, and is left
 * as it is. A bigint is a count or a sequence, far below 2^53; numeric is what `sum` over bigint gives.
 */
export const postgresTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return instantText;
    if (oid === BIGINT || oid === NUMERIC) return Number;
    if (oid === DATE) return String;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** "2023-05-25 17:00:00.5+00", as a session in UTC writes it, to "2023-05-25T17:00:00.500Z". */
export function instantText(value: string): string {
  const fraction = value.slice(19, value.indexOf('+', 19));
  return `${value.slice(0, 10)}T${value.slice(11, 19)}${`${fraction || '.'}000`.slice(0, 4)}Z`;
}
