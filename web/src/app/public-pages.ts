/**
/**
 * The addresses at which nobody has to sign in: to ask whether a letter is genuine, to check a proof, to take a new password with a code, to come back
 * from a provider of single sign-on, to send a petition and to follow it.
 */
const PUBLIC = [
  /^\/v\/[^/]+$/,
  /^\/kiem-tra$/,
  /^\/dat-lai-mat-khau$/,
  /^\/dang-nhap\/[^/]+$/,
  /^\/phan-anh(\/[^/]+)?$/,
];

/** @param path of the address, without its query */
export function isPublic(path: string): boolean {
  return PUBLIC.some((address) => address.test(path));
}
