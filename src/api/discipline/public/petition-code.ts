/**
 * The code by which a petitioner follows a petition: 160 bits of chance, written so that it can be read out. It is kept nowhere: the id of
 * the petition is made from its SHA-256, so that whoever reads the database, or the journal, cannot follow it in the petitioner's name.
 */
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 20;
/** Without letters and digits that are taken for each other. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const GROUP = 4;
/** Of the hash, in hexadecimal digits: 160 bits. */
const ID_LENGTH = 40;

/** A new code: eight groups of four letters. */
export function newPetitionCode(): string {
  const bits = [...randomBytes(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
  return (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The id of the petition that a code follows; whether there is one is for the database. Case, spaces and hyphens do not count. */
export function idOfPetition(code: string): string {
  const letters = code.toUpperCase().replace(/[\s-]/g, '');
  return `pa-${createHash('sha256').update(`dong-thuan petition ${letters}`).digest('hex').slice(0, ID_LENGTH)}`;
}
