/** The second factor that a provider is asked for (`acr_values`) and trusted with (`acr`), where the configuration says so. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { SAMPLE_PASSWORD } from '../../../src/tools/evaluation/sample-people.js';
import { type Application, startApplication, type Visitor } from '../../application.js';
import { describeOnBothDatabases } from '../../databases.js';
import { accepted } from '../../http/asking.js';
import { enrolled } from '../second-factor/authenticator.js';
import { type AProvider, freePort, settingsFor, startProvider, throughProvider } from './a-provider.js';

const TWO_STEPS = 'urn:vn:hai-buoc';
const LOGIN = 'truong.syt';

describeOnBothDatabases(
  'a second factor that the provider asks for',
  (open) => {
    let provider: AProvider;
    let application: Application;
    let home: string;

    beforeAll(async () => {
      const port = await freePort();
      home = `http://127.0.0.1:${port}`;
      provider = await startProvider(home);
      const asked = { OIDC_TINH_CLAIM: 'email', OIDC_TINH_SECOND_FACTOR: `acr=${TWO_STEPS}` };
      application = await startApplication(open.url(), settingsFor(provider.issuer, port, asked));
      await enrolled(await application.signIn(LOGIN), SAMPLE_PASSWORD);
    }, 60_000);
    afterAll(async () => {
      await application?.stop();
      await provider?.stop();
    });
    const comer = (acr?: string) => ({
      account: 'head-of-syt',
      claims: { email: LOGIN, email_verified: true },
      ...(acr === undefined ? {} : { acr }),
    });
    beforeEach(() => {
      provider.comer = comer();
    });
    const begin = async (who: Visitor) =>
      accepted<{ url: string }>(await who.post('/api/v1/session/providers/tinh/begin')).url;
    const comes = async () => {
      const who = application.visitor();
      const search = await throughProvider(await begin(who), home);
      const answer = await who.post('/api/v1/session/providers/tinh/finish', { search });
      return { who, answer };
    };

    it('is asked of it with every sign-in', async () => {
      expect(new URL(await begin(application.visitor())).searchParams.get('acr_values')).toBe(TWO_STEPS);
    });

    it('stands for the one of the person where it says so', async () => {
      provider.comer = comer(TWO_STEPS);
      const { who, answer } = await comes();
      expect(answer).toMatchObject({ status: 200, body: { person: { login: LOGIN } } });
      expect((await who.get('/api/v1/consultations')).status).toBe(200);
    });

    it.each([['urn:vn:mot-buoc'], ['URN:VN:HAI-BUOC'], [`${TWO_STEPS} urn:vn:mot-buoc`], [undefined]])(
      'does not stand for it where the provider says %s: a code is asked for here',
      async (acr) => {
        provider.comer = comer(acr);
        const { who, answer } = await comes();
        expect(answer).toMatchObject({ status: 401, body: { code: 'code-needed' } });
        expect((await who.get('/api/v1/consultations')).status).toBe(401);
      },
    );
  },
  'samples',
);
