/** The addresses at which nobody has to sign in: to ask whether a letter is genuine, and to take a new password with a code. */
const PUBLIC = [/^\/v\/[^/]+$/, /^\/dat-lai-mat-khau$/];

/** @param path of the address, without its query */
export function isPublic(path: string): boolean {
  return PUBLIC.some((address) => address.test(path));
}
