/** Sign-in by OpenID Connect, and the linking of accounts: to a provider and back, in the same browser, once. */
import { type Instant, inVietnam } from '../../../../workflows/limits/time.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { SignedIn } from '../../../http/signed-in.js';
import type { Store, Tx } from '../../../persistence/store.js';
import type { OidcProvider } from '../../../platform/config/oidc.js';
import type { Logger } from '../../../platform/logging/logger.js';
import type { Sealing } from '../../../platform/sealing.js';
import type { Attempts, From } from '../attempts.js';
import { isPassword } from '../password.js';
import type { SecurityJournal } from '../security-journal.js';
import type { SignIn, SignInResult } from '../sign-in.js';
import { type Linked, linkedPerson, linkIdentity, linksOf, personByClaim, unlink } from './linked-identities.js';
import { type Identity, OidcClient } from './oidc-client.js';
import { beginRoundTrip, endRoundTrip, type RoundTrip } from './round-trips.js';

/** Where a browser is to go, and the token by which it is known when it comes back. */
export interface Sent {
  readonly url: string;
  readonly token: string;
}

/** What came of it: a sign-in, or that the account of whoever is signed in was linked. */
export type Returned = { readonly result: SignInResult } | { readonly linked: true };

export interface SingleSignOnParts {
  readonly store: Store;
  readonly sealing: Sealing;
  readonly attempts: Attempts;
  readonly signIn: SignIn;
  readonly journal: SecurityJournal;
  readonly providers: readonly OidcProvider[];
  /** Where people open the system; null where it was not told, and then there is no provider. */
  readonly publicUrl: string | null;
  readonly logger?: Pick<Logger, 'warn'> | undefined;
}

export class SingleSignOn {
  private readonly clients: ReadonlyMap<string, OidcClient>;

  constructor(private readonly parts: SingleSignOnParts) {
    const { providers, publicUrl } = parts;
    this.clients = new Map(
      providers.map((one) => [one.name, new OidcClient(one, `${publicUrl ?? ''}/dang-nhap/${one.name}`)]),
    );
  }

  /** What stands on the sign-in page. */
  offered(): readonly { readonly name: string; readonly label: string }[] {
    return this.parts.providers.map(({ name, label }) => ({ name, label }));
  }

  /** Each provider, with since when it is linked to a person. */
  async identities(person: SignedIn): Promise<{ name: string; label: string; linkedAt: string | null }[]> {
    const links = await linksOf(this.parts.store.reader, person);
    const since = (at: Instant | undefined) => (at === undefined ? null : inVietnam(at));
    return this.offered().map(({ name, label }) => ({ name, label, linkedAt: since(links.get(name)) }));
  }

  /** Sends a browser to a provider to sign in. @throws HttpProblem `not-found`, `provider-unreachable`, `too-many-attempts` */
  begin(provider: string, from: From): Promise<Sent> {
    return this.send(this.client(provider), null, from);
  }

  /**
   * Sends whoever is signed in to a provider so that their account is linked; their password is asked for, as it opens a way in.
   * @throws HttpProblem as `begin`, `wrong-credentials`, `identity-taken`
   */
  async beginLink(person: SignedIn, provider: string, password: string, from: From): Promise<Sent> {
    const client = this.client(provider);
    const tried = await this.parts.attempts.attempt<true>(person.login, from, {
      prove: async (known) =>
        known?.active === true && (await isPassword(password, known.password_hash)) ? async () => true : null,
    });
    if (tried === null) throw new HttpProblem('wrong-credentials', ['/password']);
    if ('wait' in tried) throw new HttpProblem('too-many-attempts', [], { 'Retry-After': String(tried.wait) });
    if ((await linksOf(this.parts.store.reader, person)).has(provider)) throw new HttpProblem('identity-taken');
    return this.send(client, person, from);
  }

  /**
   * Takes a browser back from a provider.
   * @param signedIn who is signed in in that browser, for an account that is to be linked
   * @throws HttpProblem `round-trip-ended`, `provider-refused`, `provider-unreachable`, `identity-not-linked`, `identity-taken`
   */
  async finish(
    { provider, search, token }: { readonly provider: string; readonly search: string; readonly token: string | null },
    from: From,
    signedIn: SignedIn | null,
  ): Promise<Returned> {
    const { store, sealing } = this.parts;
    const trip = await store.write((tx) => endRoundTrip(tx, sealing, token, this.now()));
    if (trip === null || trip.provider !== provider) throw new HttpProblem('round-trip-ended');
    const client = this.client(provider);
    const identity = await client.finish(search, trip.checks).catch((error: unknown) => this.failed(provider, error));
    if (trip.person === null) return { result: await this.signedIn(client.provider, identity, from) };
    if (signedIn === null || signedIn.id !== trip.person.id) throw new HttpProblem('round-trip-ended');
    await this.link(signedIn, provider, identity);
    return { linked: true };
  }

  /** Unlinks one's own account. @throws HttpProblem `not-found` where it is not linked */
  async unlinkOwn(person: SignedIn, provider: string): Promise<void> {
    await this.parts.store.write(async (tx) => {
      if (!(await unlink(tx, person, provider))) throw new HttpProblem('not-found');
      await this.parts.journal.add(tx, person, {
        command: 'identity.unlinked',
        with: { person: person.id, login: person.login, address: null, provider },
      });
    });
  }

  private async signedIn(provider: OidcProvider, identity: Identity, from: From): Promise<SignInResult> {
    const person = await this.personOf(provider, identity, from);
    const factor = vouchesForFactor(provider, identity) ? 'provider' : null;
    return this.parts.signIn.byProvider(person, provider.name, factor, from);
  }

  /** Who is known by an identity, or by its claim, which links the account from now on. */
  private async personOf(provider: OidcProvider, identity: Identity, from: From): Promise<Linked> {
    const { store } = this.parts;
    const linked = await linkedPerson(store.reader, identity);
    if (linked !== null) return linked;
    const told = await personByClaim(store.reader, provider, identity);
    const isNew = told !== null && (await store.write((tx) => this.linkByClaim(tx, told, provider, identity, from)));
    if (told === null || !isNew) throw new HttpProblem('identity-not-linked');
    return told;
  }

  private async linkByClaim(
    tx: Tx,
    person: Linked,
    { name }: OidcProvider,
    identity: Identity,
    { address }: From,
  ): Promise<boolean> {
    if (!(await linkIdentity(tx, person, name, identity, this.now()))) return false;
    const attempt = { login: person.login, address };
    // It was the provider that said so, and the person has not been asked: they are told.
    await this.parts.attempts.journal(tx, 'identity.linked', attempt, person, { provider: name });
    return true;
  }

  private async link(person: SignedIn, provider: string, identity: Identity): Promise<void> {
    await this.parts.store.write(async (tx) => {
      if (!(await linkIdentity(tx, person, provider, identity, this.now()))) throw new HttpProblem('identity-taken');
      await this.parts.journal.add(tx, person, {
        command: 'identity.linked',
        with: { person: person.id, login: person.login, address: null, provider },
      });
    });
  }

  /** People are told that it failed; what the provider or its answer had wrong is for the operator. */
  private failed(provider: string, error: unknown): never {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    this.parts.logger?.warn({ provider, reason }, 'a single sign-on failed');
    throw error;
  }

  private async send(client: OidcClient, person: RoundTrip['person'], { address }: From): Promise<Sent> {
    const { url, checks } = await client.begin();
    const trip = { provider: client.provider.name, checks, person };
    const token = await this.parts.store.write((tx) =>
      beginRoundTrip(tx, this.parts.sealing, trip, address, this.now()),
    );
    if (token === null) throw new HttpProblem('too-many-attempts', [], { 'Retry-After': '60' });
    return { url, token };
  }

  private now(): number {
    return this.parts.attempts.passing();
  }

  private client(provider: string): OidcClient {
    const client = this.clients.get(provider);
    if (client === undefined) throw new HttpProblem('not-found');
    return client;
  }
}

/** Whether what the provider says of how somebody signed in stands for the second factor, by the configuration. */
function vouchesForFactor({ secondFactor: { acr, amr } }: OidcProvider, { claims }: Identity): boolean {
  const methods = Array.isArray(claims.amr) ? claims.amr : [];
  return (typeof claims.acr === 'string' && acr.includes(claims.acr)) || amr.some((one) => methods.includes(one));
}
