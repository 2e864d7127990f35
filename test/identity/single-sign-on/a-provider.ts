/** A provider of OpenID Connect (npm `oidc-provider`) on this machine, which says of whoever comes what the test has told it. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as listener } from 'node:net';
import Provider from 'oidc-provider';
import type { Environment } from '../../../src/platform/config/settings.js';

/** Who comes to the provider next. */
export interface Comer {
  readonly account: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly amr?: readonly string[];
  /** How it was proved who they are, as the token says. */
  readonly acr?: string;
}

export interface AProvider {
  readonly issuer: string;
  comer: Comer;
  /** Whether whoever comes is asked by a page, and goes on by its button. */
  asks: boolean;
  stop(): Promise<void>;
}

const CLIENT = 'dong-thuan';
export const SECRET = randomBytes(24).toString('hex');

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = listener();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What an application is told so that it knows the provider, under the name `tinh`. */
export function settingsFor(issuer: string, port: number, more: Environment = {}): Environment {
  return {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    OIDC_PROVIDERS: 'tinh',
    OIDC_TINH_ISSUER: issuer,
    OIDC_TINH_CLIENT_ID: CLIENT,
    OIDC_TINH_CLIENT_SECRET: SECRET,
    OIDC_TINH_LABEL: 'tài khoản của tỉnh',
    ...more,
  };
}

/** @param returnTo where the application stands */
export async function startProvider(returnTo: string): Promise<AProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const said: AProvider = { issuer, comer: { account: 'nobody' }, asks: false, stop: async () => undefined };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [`${returnTo}/dang-nhap/tinh`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    acrValues: ['urn:vn:hai-buoc', 'urn:vn:mot-buoc'],
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, account) => ({
      accountId: account,
      claims: () => ({ sub: account, ...said.comer.claims }),
    }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const of = { ...(client ? { clientId: client.clientId } : {}), accountId: session?.accountId ?? '' };
      const grant = new context.oidc.provider.Grant(of);
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/') !== true) return void handle(request, response);
    if (said.asks && request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>P</title><h1>Provider</h1><form method="post"><button>Go on</button></form>');
      return;
    }
    const { account, amr, acr } = said.comer;
    const login = {
      accountId: account,
      remember: false,
      ...(amr === undefined ? {} : { amr: [...amr] }),
      ...(acr === undefined ? {} : { acr }),
    };
    await provider.interactionFinished(request, response, { login });
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  said.stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return said;
}

/** Goes to a provider as a browser does, and comes back with its answer: the query of the address to which it is sent. */
export async function throughProvider(url: string, returnTo: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = url;
  for (let steps = 0; steps < 10; steps += 1) {
    if (at.startsWith(returnTo)) return new URL(at).search;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const to = answer.headers.get('location');
    if (to === null) throw new Error(`The provider stays at ${at}: ${answer.status} ${await answer.text()}`);
    at = new URL(to, at).href;
  }
  throw new Error('The provider sends on and on.');
}
