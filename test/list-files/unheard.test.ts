import { expect, it } from '@jest/globals';
import { describeApplication } from '../application.js';

describeApplication('a list of what is not there, in a format that is none', (application) => {
  it('is answered, and leaves no promise that fails unheard', async () => {
    const who = await application().signIn('truong.sxd');
    for (const path of ['letters', 'answers', 'comments', 'journal'])
      expect((await who.get(`/api/v1/consultations/khong-co/${path}.doc`)).status).toBe(404);
  });
});
