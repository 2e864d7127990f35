/** The client of the API: its paths, parameters and answers are typed by the OpenAPI document from which `npm run client` makes them. */
import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/** Typed requests. Cookies carry the session; answers are in the language of the page. */
export const api = createFetchClient<paths>({ baseUrl: '/' });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
});

/** Typed hooks of TanStack Query: `$api.useQuery('get', '/api/v1/work')`. */
export const $api = createQueryClient(api);

export type Consultation = Schemas['ConsultationDetail'];
export type Opinion = Schemas['OpinionView'];
export type Dispute = Schemas['DisputeView'];
export type OpenAction = Schemas['OpenActionView'];
