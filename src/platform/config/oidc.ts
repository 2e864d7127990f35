/** Where people may sign in by OpenID Connect beside their local account: providers of the province, by name. */
import { isLoopback } from './network.js';
import { readSecret } from './secret-file.js';
import type { Settings } from './settings.js';

/** One provider. */
export interface OidcProvider {
  /** In addresses, and in the names of its settings: OIDC_TINH_ISSUER for `tinh`. */
  readonly name: string;
  /** As it stands on the button. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client without one, which PKCE alone protects. */
  readonly clientSecret: string | null;
  readonly scope: string;
  /** The claim whose value is the login here, by which an account is linked at its first sign-in; null: each links their own. */
  readonly claim: string | null;
  /** The claim that must be `true` for the other to be believed; null: the provider is believed. */
  readonly verifiedClaim: string | null;
  /** Values of `acr` and `amr` that stand for the second factor; without any it is asked for here. */
  readonly secondFactor: { readonly acr: readonly string[]; readonly amr: readonly string[] };
}

const NAME = /^[a-z][a-z0-9]{0,19}$/;

/**
 * Reads OIDC_PROVIDERS and what belongs to each name; faults are told to `settings`.
 * @param publicUrl where people come back to; null where it was not told
 */
export function readOidc(settings: Settings, production: boolean, publicUrl: string | null): readonly OidcProvider[] {
  const names = (settings.text('OIDC_PROVIDERS') ?? '').split(',').flatMap((name) => name.trim() || []);
  if (names.length > 0 && publicUrl === null)
    settings.fault(
      'PUBLIC_URL is missing: a provider of OIDC_PROVIDERS sends people back to it, so write where people open the system, such as https://dongthuan.phuyen.gov.vn.',
    );
  for (const name of names)
    if (!NAME.test(name) || names.indexOf(name) !== names.lastIndexOf(name))
      settings.fault(
        `OIDC_PROVIDERS has "${name}": write each name once, with small letters and digits, such as tinh, separated by commas.`,
      );
  return names.filter((name) => NAME.test(name)).map((name) => readProvider(settings, name, production));
}

function readProvider(settings: Settings, name: string, production: boolean): OidcProvider {
  const key = (what: string) => `OIDC_${name.toUpperCase()}_${what}`;
  const needed = (what: string, example: string) => {
    const given = settings.text(key(what));
    if (given === undefined)
      settings.fault(`${key(what)} is missing, as OIDC_PROVIDERS names ${name}: write it, such as ${example}.`);
    return given ?? '';
  };
  const claim = settings.text(key('CLAIM')) ?? null;
  return {
    name,
    label: settings.text(key('LABEL')) ?? name,
    issuer: checkedIssuer(settings, key('ISSUER'), needed('ISSUER', 'https://sso.phuyen.gov.vn'), production),
    clientId: needed('CLIENT_ID', 'dong-thuan'),
    clientSecret: readSecret(settings, key('CLIENT_SECRET')),
    scope: settings.text(key('SCOPE')) ?? 'openid profile email',
    claim,
    verifiedClaim: settings.text(key('VERIFIED_CLAIM')) ?? (claim === 'email' ? 'email_verified' : null),
    secondFactor: readSecondFactorOf(settings, key('SECOND_FACTOR')),
  };
}

function checkedIssuer(settings: Settings, name: string, given: string, production: boolean): string {
  if (given === '') return given;
  const url = URL.canParse(given) ? new URL(given) : null;
  const plain = url?.protocol === 'http:' && !production && isLoopback(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !plain))
    settings.fault(
      `${name} is "${given}": write the issuer of the provider as it names itself, such as https://sso.phuyen.gov.vn, over HTTPS.`,
    );
  return given;
}

function readSecondFactorOf(settings: Settings, name: string): OidcProvider['secondFactor'] {
  const given = (settings.text(name) ?? '').split(',').flatMap((one) => one.trim() || []);
  for (const one of given)
    if (!/^(acr|amr)=./.test(one))
      settings.fault(
        `${name} has "${one}": write acr=VALUE or amr=VALUE, such as amr=mfa, separated by commas, for what the provider says of a sign-in with two factors.`,
      );
  const values = (kind: string) =>
    given.flatMap((one) => (one.startsWith(`${kind}=`) ? [one.slice(kind.length + 1)] : []));
  return { acr: values('acr'), amr: values('amr') };
}
