import type { Row } from '../../src/persistence/store.js';

/** A consultation with every required column, enough to hang other rows on. */
export function consultationRow(id: string, changes: Row = {}): Row {
  return {
    province: 'phu-yen',
    id,
    state: 'collecting',
    round: 1,
    version: 1,
    lead: 'SKHDT',
    matter: 'quy-hoach-kcn-2023',
    subject: 'Lấy ý kiến dự thảo quy hoạch khu công nghiệp',
    urgency: 'ordinary',
    authority: 'province',
    regulation_id: 'phu-yen-2230',
    regulation_hash: 'a'.repeat(64),
    context_json: '{}',
    journal_seq: 1,
    journal_hash: 'b'.repeat(64),
    created_at: '2023-05-16T02:00:00.000Z',
    updated_at: '2023-05-16T02:00:00.000Z',
    ...changes,
  };
}

/** A journal entry, the first of its chain unless told. */
export function journalRow(chain: string, seq = 1): Row {
  return {
    province: 'phu-yen',
    chain,
    seq,
    at: '2023-05-16T02:00:00.000Z',
    command: 'consultation.open',
    entry: '{}',
    hash: 'c'.repeat(64),
  };
}

export function settings(count: number, value = 'v'): Row[] {
  return Array.from({ length: count }, (_, index) => ({ key: `k${String(index).padStart(5, '0')}`, value }));
}
