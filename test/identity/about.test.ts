import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { AboutView } from '../../src/api/identity/about.views.js';
import { describeApplication } from '../application.js';

const SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describeApplication('what a stranger is told in evaluation mode', (application) => {
  const about = async () => (await application().visitor().get<AboutView>('/api/v1/about')).body;

  it('is where they are, when it is there, and who they can be', async () => {
    const told = await about();
    expect(told).toMatchObject({
      evaluation: true,
      provinceName: 'Phú Yên',
      now: '2023-06-14T08:00:00.000+07:00',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      password: 'dongthuan',
    });
    expect(told.people).toHaveLength(34);
    expect(told.people?.[0]).toEqual({
      login: 'truong.skhdt',
      name: 'Nguyễn Hoài An',
      title: 'Giám đốc Sở Kế hoạch và Đầu tư',
      agency: 'SKHDT',
      agencyName: 'Sở Kế hoạch và Đầu tư',
      roles: ['head'],
    });
    expect(told.people?.find(({ login }) => login === 'quantri')).toMatchObject({ agency: null, agencyName: null });
  });

  it('opens the door for each of them', async () => {
    const { people, password } = await about();
    for (const { login } of people?.slice(0, 3) ?? [])
      await expect(application().signIn(login, password ?? '')).resolves.toBeDefined();
  });
});

describeApplication(
  'what a stranger is told in production',
  (application) => {
    it('is nothing of the people', async () => {
      const { status, body } = await application().visitor().get('/api/v1/about');
      expect(status).toBe(200);
      expect(body).toMatchObject({ evaluation: false, provinceName: 'Phú Yên', people: null, password: null });
    });
  },
  {
    NODE_ENV: 'production',
    PROVINCE: 'phu-yen',
    PROVINCE_NAME: 'Phú Yên',
    REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
    SIGNING_KEY,
  },
);
