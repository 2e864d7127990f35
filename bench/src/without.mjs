/** Loads the built engine as it is, but for the part that WITHOUT names: that one is replaced by the plain way. */
import { register } from 'node:module';

register('./without-hooks.mjs', import.meta.url);
