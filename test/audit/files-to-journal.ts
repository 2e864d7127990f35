/** Every operation of table 7 of docs/access.md by which a file comes in or leaves. */
import { aPdf } from '../files/sample-files.js';
import { accepted, opened } from '../http/asking.js';
import { type Ask, BYTES, type Stage } from './stage.js';

/** Lists that are files by their path below /api/v1, and who may have them. */
const LISTS: Readonly<Record<string, readonly ['admin' | 'lead' | 'office', string]>> = {
  agenciesFile: ['lead', 'agencies.csv'],
  auditFile: ['admin', 'audit.csv'],
  consultationsFile: ['lead', 'consultations.csv'],
  delegationsFile: ['lead', 'delegations.csv'],
  deliveriesFile: ['admin', 'deliveries.csv'],
  functionsFile: ['lead', 'functions.csv'],
  inboxFile: ['lead', 'inbox.csv'],
  lettersFile: ['lead', 'letters.csv'],
  officeAnswersFile: ['office', 'office/answers.csv'],
  officeBoardFile: ['office', 'office/board.csv'],
  officeEndedFile: ['office', 'office/ended.csv'],
  officeEventLog: ['office', 'office/event-log.json'],
  officeFollowUpFile: ['office', 'office/follow-up.csv'],
  officeOverdueFile: ['office', 'office/overdue.csv'],
  officeRequestsFile: ['office', 'office/requests.csv'],
  officeWorkloadFile: ['office', 'office/workload.csv'],
  peopleFile: ['admin', 'people.csv'],
  requestDraftsFile: ['lead', 'request-drafts.csv'],
  tablesGet: ['admin', 'tables/people.csv'],
  workFile: ['lead', 'work.csv'],
  workWaitingFile: ['lead', 'work/waiting.csv'],
  consultationAnswersFile: ['lead', 'consultations/{id}/answers.csv'],
  consultationCommentsFile: ['lead', 'consultations/{id}/comments.csv'],
  consultationJournalFile: ['lead', 'consultations/{id}/journal.csv'],
  consultationLettersFile: ['lead', 'consultations/{id}/letters.csv'],
  consultationProof: ['lead', 'consultations/{id}/proof'],
  drawFile: ['office', 'draws/{draw}/file'],
  periodReportFile: ['office', 'period-reports/{report}/report.xlsx'],
};

export function filesToJournal(stage: () => Stage): Record<string, Ask> {
  let sha256 = '';
  const letter = async (ending: string) => {
    const { items } = accepted<{ items: { code: string }[] }>(await stage().lead.get('/api/v1/letters'));
    return stage().lead.get(`/api/v1/letters/${items[0]?.code}/${ending}`);
  };
  const lists = Object.entries(LISTS).map(([operation, [who, path]]): [string, Ask] => [
    operation,
    () => {
      const { consultation, draw, report } = stage();
      const filled = path.replace('{id}', consultation).replace('{draw}', draw).replace('{report}', report);
      return stage()[who].get(`/api/v1/${filled}`);
    },
  ]);
  return {
    ...Object.fromEntries(lists),
    tablesFaultsFile: () =>
      stage().admin.request('POST', '/api/v1/tables/agencies/faults.csv', {
        body: 'Mã cơ quan,Tên cơ quan\nS X,Sở X\n',
        headers: BYTES,
      }),
    letterPdf: () => letter('pdf'),
    letterDocx: () => letter('docx'),
    fileUpload: async () => {
      const answer = await stage().lead.request<{ sha256: string }>('POST', '/api/v1/files', {
        body: aPdf('thu').toString('latin1'),
        headers: { ...BYTES, 'x-file-name': 'thu.pdf' },
      });
      ({ sha256 } = answer.body);
      return answer;
    },
    fileOfMyAgency: () => stage().lead.get(`/api/v1/files/${sha256}`),
    consultationFile: async () => {
      const asked = await stage().app.signIn('truong.sxd');
      const { id } = await opened(stage().lead, { attachments: [{ sha256, name: 'thu.pdf', kind: 'other' }] });
      return asked.get(`/api/v1/consultations/${id}/files/${sha256}`);
    },
  };
}
