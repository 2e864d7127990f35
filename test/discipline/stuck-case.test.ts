/** A case that the clock cannot pass keeps no other one back, and is told. */
import { beforeAll, expect, it } from '@jest/globals';
import type { CaseDetail } from '../../src/api/discipline/case.views.js';
import { VirtualClock } from '../../src/engine/clock.js';
import { CaseDoor } from '../../src/engine/discipline/case-door.js';
import { EVALUATION_PROVINCE } from '../../src/platform/config/config.js';
import { Rules } from '../../src/rules/rules.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from '../http/asking.js';
import { acted, begun } from './acting.js';

const PROVINCE = EVALUATION_PROVINCE.code;
const petition = (subject: string) => ({
  ...{ subject, about: 'Hồ sơ nộp đã quá hạn hẹn trả.', from: 'Nguyễn Văn Bình', contact: '12 Lê Lợi, phường 5' },
  ...{ channel: 'letter', receivedOn: '2023-06-01' },
});

describeApplication('a case that the clock cannot pass', (application) => {
  let head: Visitor;
  let clerk: Visitor;
  let person: string;
  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    [head, clerk] = await Promise.all([signIn('truong.sxd'), signIn('vanthu.sxd')]);
    person = accepted<{ id: string }>(await (await signIn('chuyenvien.sxd')).get('/api/v1/me')).id;
  });

  const due = async (subject: string): Promise<string> => {
    const { id } = await begun(clerk, 'petition.receive', petition(subject));
    await acted(head, id, 'petition.assign', { person, dueOn: '2023-06-16' });
    return id;
  };

  it('lets the others pass, and says which one it is', async () => {
    const { store } = application().server.installation;
    const [stuck, other] = [await due('Hồ sơ không mở được'), await due('Hồ sơ quá hạn')];
    // As a damaged row has it: before everything else something is due of it of which its state knows nothing.
    const damage =
      "UPDATE discipline_cases SET state = 'closed', wakes_at = '2023-06-01T00:00:00.000Z' WHERE province = ? AND id = ?";
    await store.write((tx) => tx.execute(damage, [PROVINCE, stuck]));
    const later = new VirtualClock('2023-06-19T02:00:00.000Z' as Instant);
    const door = new CaseDoor({ store, clock: later, rules: new Rules(store.reader) });
    await expect(door.passDue(PROVINCE)).rejects.toThrow(stuck);
    const { steps } = accepted<CaseDetail>(await head.get(`/api/v1/cases/${other}`));
    expect(steps.at(-1)).toMatchObject({ command: 'case.pass-limit' });
  });
});
