import { register } from 'node:module';

register('./server-hooks.mjs', import.meta.url);
