/** What is said with providers of OpenID Connect: the code flow with PKCE, state and nonce, by openid-client. */
import * as oidc from 'openid-client';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { OidcProvider } from '../../../platform/config/oidc.js';

const TIMEOUT_SECONDS = 5;

/** What an answer is checked against. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who a provider says somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export class OidcClient {
  private found: Promise<oidc.Configuration> | undefined;

  /** @param returnTo where the provider sends people back to */
  constructor(
    readonly provider: OidcProvider,
    private readonly returnTo: string,
  ) {}

  /** Where a browser is sent. @throws HttpProblem `provider-unreachable` */
  async begin(): Promise<{ readonly url: string; readonly checks: Checks }> {
    const found = await this.discovered();
    const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const { acr } = this.provider.secondFactor;
    const url = oidc.buildAuthorizationUrl(found, {
      redirect_uri: this.returnTo,
      scope: this.provider.scope,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
      ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
    });
    return { url: url.href, checks };
  }

  /**
   * Exchanges what a browser came back with for an identity.
   * @param search the query with which it came back
   * @throws HttpProblem `provider-refused` for an answer that is none of ours, was used before or is not valid; `provider-unreachable`
   */
  async finish(search: string, { state, nonce, verifier }: Checks): Promise<Identity> {
    const found = await this.discovered();
    const came = new URL(this.returnTo);
    came.search = search;
    try {
      const tokens = await oidc.authorizationCodeGrant(found, came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new HttpProblem('provider-refused');
      const more = await this.moreClaims(found, tokens.access_token, claims.sub, claims);
      return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } };
    } catch (error) {
      throw problemOf(error);
    }
  }

  /** Providers may tell the claim by which accounts are linked at another address only. */
  private async moreClaims(
    found: oidc.Configuration,
    token: string,
    subject: string,
    claims: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { claim } = this.provider;
    if (claim === null || claims[claim] !== undefined) return {};
    if (found.serverMetadata().userinfo_endpoint === undefined) return {};
    return oidc.fetchUserInfo(found, token, subject);
  }

  /** Asked for once; a provider that did not answer is asked again the next time. */
  private discovered(): Promise<oidc.Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw problemOf(error, 'provider-unreachable');
    });
    return this.found;
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.provider;
    const url = new URL(issuer);
    const execute = url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    const auth = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
    return oidc.discovery(url, clientId, undefined, auth, { execute, timeout: TIMEOUT_SECONDS });
  }
}

/** A lost connection passes by itself; everything else is the answer. */
function problemOf(
  error: unknown,
  otherwise: 'provider-refused' | 'provider-unreachable' = 'provider-refused',
): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const problem = new HttpProblem(isLost(error) ? 'provider-unreachable' : otherwise);
  problem.cause = error;
  return problem;
}

/** Whether no answer came, as fetch and openid-client say it: somewhere among the causes. */
function isLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  return code === 'OAUTH_TIMEOUT' || message === 'fetch failed' || isLost(cause);
}
