/**
 * What stands beside the consultations after years, as sets of SQL: what was sent, read and made of them, cases of discipline, procedures and the
 * audit journal. Each row has what lists look for; contexts and bytes of letters stand for no case and no letter.
 */
import { built } from './engine.mjs';
import { READERS } from './reading-stories.mjs';

const { AUDIT_CHAIN } = await built('src/journal/entry.js');

/** What was sent is kept for as long (KEEP_DELIVERED_DAYS, as it is when nobody sets it). */
const KEPT_SINCE = '2023-05-21T03:00:00.000Z';
/** Heads have read what is older; this one has read everything. */
const READ_UNTIL = '2024-05-20T02:00:00.000Z';
const READS_ALL = READERS[7];
const CASES = 40_000;
const AUDITED = 200_000;

/** Every message by e-mail to the head: nearly all sent, some of them given up, those of the last days waiting. */
const DELIVERIES = `INSERT INTO deliveries (province, id, message_id, channel, recipient, agency, kind, consultation_id, state, attempts, due_at,
    reason, created_at, done_at)
  SELECT m.province, m.id || '.e', m.id, 'email', 'head-of-' || m.agency, m.agency, m.kind, m.consultation_id,
    CASE WHEN m.created_at > '${READ_UNTIL}' THEN 'waiting' WHEN m.id LIKE '%77.1._' THEN 'parked' ELSE 'sent' END, 1, m.created_at,
    CASE WHEN m.id LIKE '%77.1._' THEN 'refused' END, m.created_at, CASE WHEN m.created_at > '${READ_UNTIL}' THEN NULL ELSE m.created_at END
  FROM inbox_messages m WHERE m.created_at >= '${KEPT_SINCE}'`;

const READS = `INSERT INTO inbox_reads (province, message_id, person_id, read_at)
  SELECT m.province, m.id, 'head-of-' || m.agency, m.created_at FROM inbox_messages m
  WHERE m.created_at < '${READ_UNTIL}' OR m.agency = '${READS_ALL}'`;

/** The files of the letters, by hashes of their codes. */
const VERSIONS = (
  hash,
) => `INSERT INTO letter_versions (province, code, version, docx_hash, pdf_hash, made_at, journal_seq)
  SELECT l.province, l.code, CASE WHEN l.number_text IS NULL THEN 'signed' ELSE 'issued' END, ${hash('docx')}, ${hash('pdf')}, l.signed_at, 1
  FROM letters l`;

/** Of each hundred cases, in this order; `most` of them have ended. */
const KINDS = [
  ['petition', 45],
  ['difficulty', 63],
  ['step-proposal', 75],
  ['review', 79],
  ['commendation', 83],
  ['inspection', 84],
  ['figure-objection', 86],
  ['collected-report', 90],
  ['procedure', 99],
  ['period-report', 100],
];
const kindOf = (n) => `CASE ${KINDS.map(([kind, below]) => `WHEN ${n} % 100 < ${below} THEN '${kind}'`).join(' ')} END`;
const agencyOf = (n) =>
  `CASE ${n} % ${READERS.length} ${READERS.map((code, at) => `WHEN ${at} THEN '${code}'`).join(' ')} END`;

/** Numbered by the consultations, whose ids and instants they borrow. */
const CASE_ROWS = `INSERT INTO discipline_cases (province, id, kind, state, version, context_json, subject, raised_by, raised_at, agency, person,
    holder_agency, holder_person, due_on, ended, changed_at)
  SELECT s.province, s.id, s.kind, CASE WHEN s.ended THEN 'closed' WHEN s.kind = 'difficulty' THEN 'reported' ELSE 'open' END, 3,
    '{"filler":"' || s.proposal_hash || s.proposal_hash || s.proposal_hash || s.proposal_hash || '"}',
    s.subject, ${agencyOf('s.n')}, s.opened_at, ${agencyOf('(s.n / 7)')}, NULL, ${agencyOf('(s.n / 3)')}, NULL,
    DATE(s.opened_at), s.ended, s.opened_at
  FROM (SELECT c.*, ${kindOf('c.n')} AS kind, (c.n % 50 <> 3 OR ${kindOf('c.n')} = 'collected-report') AS ended
    FROM (SELECT x.*, ROW_NUMBER() OVER (ORDER BY x.id) AS n FROM consultations x WHERE x.opened_at IS NOT NULL) AS c
    WHERE c.n <= ${CASES}) AS s`;

const PROCEDURES = `INSERT INTO procedure_figures (province, case_id, code, agency, published, simplified, cut, cost_before, cost_after)
  SELECT d.province, d.id, 'TT-' || d.id, d.raised_by, TRUE, d.ended, FALSE, 1000, 700 FROM discipline_cases d WHERE d.kind = 'procedure'`;

/** Signing in, by heads in turn; in the text of each the same moment stands. */
const ENTRY = `'{"actor":{"agency":"' || s.agency || '","name":"Giám đốc","person":"head-of-' || s.agency || '","role":"head"},'
  || '"at":"2024-01-02T01:00:00.000Z","chain":":audit","command":"sign-in.accepted","effectiveAt":"2024-01-02T01:00:00.000Z",'
  || '"facts":{"calendar":"2024-1","calendarHash":"' || s.id || '","register":{"agencies":{},"alreadyAsked":{}},"regulation":null},'
  || '"prev":"' || s.id || '","province":"' || s.province || '","seq":' || s.n || ',"v":1,'
  || '"with":{"address":"10.1.' || (s.n % 250) || '.7","login":"' || LOWER(s.agency) || '","person":"head-of-' || s.agency || '"}}'`;
const AUDIT = `INSERT INTO journal (province, chain, seq, at, command, entry, hash)
  SELECT s.province, ?, s.n, s.created_at, 'sign-in.accepted', ${ENTRY}, 'h' || s.n
  FROM (SELECT m.province, m.agency, m.id, m.created_at, ROW_NUMBER() OVER (ORDER BY m.created_at, m.id) AS n
    FROM inbox_messages m WHERE m.id LIKE '%._' AND m.id LIKE '%.1.%') AS s WHERE s.n <= ${AUDITED}`;

/** Writes them all; the cases and the audit journal are fewer where the consultations are. */
export async function fillBeside(store) {
  const hash = (as) =>
    store.kind === 'postgres'
      ? `encode(sha256(convert_to(l.code || '${as}', 'UTF8')), 'hex')`
      : 'LOWER(HEX(RANDOMBLOB(32)))';
  for (const [sql, params] of [
    [DELIVERIES, []],
    [READS, []],
    [VERSIONS(hash), []],
    [CASE_ROWS, []],
    [PROCEDURES, []],
    [AUDIT, [AUDIT_CHAIN]],
  ])
    await store.write((tx) => tx.execute(sql, params));
}
