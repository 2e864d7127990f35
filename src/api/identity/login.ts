/** A login as people type it, in the one spelling by which it is looked up, counted and told. */
const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

/** Whether a text can be a login. */
export const isLogin = (text: string): boolean => LOGIN.test(text);

/** Small letters, no white space around it, and one form of what different keyboards make. */
export const normalisedLogin = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
