/** The files that acts carry: what the request is bound to, what is in order, and where they stand in the dossier. */
import { describe, expect, it } from '@jest/globals';
import type { AnswerInput, AttachmentInput, CommandInputs } from '../../workflows/commands/commands.js';
import { filesIn } from '../../workflows/dossier/files.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { MOST_FILES } from '../../workflows/step/attachments.js';
import type { KeptFile } from '../../workflows/step/circumstances.js';
import {
  ACCEPTING_LATE,
  aComment,
  aConsultation,
  anAnswer,
  anOpening,
  INPUTS,
  LEAD,
  type Story,
  sha256,
} from './a-dossier.js';
import { head, officer } from './people.js';

const lead = head(LEAD);
const hashOf = (content: string) => sha256(content);
const aFile = (content: string, change: AttachmentInput = {}): AttachmentInput => ({
  sha256: hashOf(content),
  name: `${content}.pdf`,
  kind: 'draft',
  ...change,
});
const kept = (...contents: string[]): Record<string, KeptFile> =>
  Object.fromEntries(contents.map((content) => [hashOf(content), { size: content.length, type: 'application/pdf' }]));
const withFiles = (...contents: string[]) => ({ attachments: contents.map((content) => aFile(content)) });
const opened = (...contents: string[]) =>
  aConsultation()
    .with(withFiles(...contents))
    .opened();
const found = (story: Story) =>
  filesIn(story.current).map(({ name, place, round, agency }) => `${place} ${round} ${agency ?? '-'} ${name}`);
const refusedOpening = (attachments: readonly AttachmentInput[], files?: Record<string, KeptFile>) => {
  const story = aConsultation().unopened();
  story.files = files;
  const { code, field } = story.refusal(lead, 'consultation.open', anOpening({ attachments }));
  return `${code} ${field}`;
};

describe('the request with its files', () => {
  it('is bound to what is in them, in their order', () => {
    const request = {
      attachments: [hashOf('b'), hashOf('a')],
      position: 'Thống nhất chủ trương',
      proposal: 'Phê duyệt dự thảo quy hoạch kèm theo',
      questions: [{ key: 'q1', text: 'Sự phù hợp với quy hoạch' }],
    };
    expect(opened('b', 'a').view.requestHash).toBe(sha256(JSON.stringify(request)));
    expect(opened().view.requestHash).toBe(sha256(JSON.stringify({ ...request, attachments: [] })));
  });

  it('keeps of each what is known of it, or that nothing is known', () => {
    const story = aConsultation().unopened();
    story.files = kept('a');
    story.does(lead, 'consultation.open', anOpening(withFiles('a')));
    expect(story.consultation.rounds[0]?.attachments).toEqual([{ ...aFile('a'), size: 1, type: 'application/pdf' }]);
    expect(opened('a').consultation.rounds[0]?.attachments).toEqual([{ ...aFile('a'), size: null, type: null }]);
  });

  it('says nothing of files where there are none, as before there were any', () => {
    expect(opened().consultation.rounds[0]).not.toHaveProperty('attachments');
    expect(opened().answered('SXD').opinion('SXD').context.answer).not.toHaveProperty('attachments');
  });

  it('is what draft and opening say together', () => {
    const story = aConsultation().with(withFiles('a')).drafted();
    expect(found(story)).toEqual(['request 0 - a.pdf']);
    story.does(lead, 'consultation.open', {});
    expect(story.view.requestHash).toBe(opened('a').view.requestHash);
    expect(found(story)).toEqual(['request 1 - a.pdf']);
  });
});

describe('an amendment', () => {
  const amended = (story: Story, change: CommandInputs['consultation.amend']) =>
    story.does(lead, 'consultation.amend', { reason: 'Bổ sung tài liệu', ...change });
  const refused = (change: CommandInputs['consultation.amend']) =>
    opened('a', 'b').code(lead, 'consultation.amend', { reason: 'Bổ sung', ...change });

  it('of the files alone is a new round: everyone is asked again about other hashes', () => {
    const story = opened('a').answered('SXD');
    const before = story.view.requestHash;
    amended(story, withFiles('a', 'b'));
    expect(story.view).toMatchObject({ round: 2, opinions: { SXD: { state: 'awaiting' } } });
    expect(story.view.requestHash).not.toBe(before);
    expect(found(story)).toEqual(['request 1 - a.pdf', 'request 2 - a.pdf', 'request 2 - b.pdf']);
  });

  it('that names no files keeps those of the round before', () => {
    const story = amended(opened('a'), { proposal: 'Phê duyệt dự thảo đã chỉnh sửa' });
    const same = amended(opened('a'), { proposal: 'Phê duyệt dự thảo đã chỉnh sửa', ...withFiles('a') });
    expect(story.view.requestHash).toBe(same.view.requestHash);
    expect(found(story)).toEqual(['request 1 - a.pdf', 'request 2 - a.pdf']);
  });

  it('may take them all away, or bring the first', () => {
    expect(found(amended(opened('a'), { attachments: [] }))).toEqual(['request 1 - a.pdf']);
    expect(found(amended(opened(), withFiles('a')))).toEqual(['request 2 - a.pdf']);
  });

  it('to the same files in another order, or under other names, changes nothing', () => {
    expect(refused(withFiles('b', 'a'))).toBe('proposal-required');
    expect(refused({ attachments: [aFile('a', { name: 'Tên khác.pdf' }), aFile('b')] })).toBe('proposal-required');
  });
});

describe('files are refused', () => {
  it.each<[string, AttachmentInput]>([
    ['field-required /attachments/0/sha256', { sha256: '' }],
    ['field-required /attachments/0/name', { name: ' ' }],
    ['invalid-input /attachments/0/sha256', { sha256: hashOf('a').toUpperCase() }],
    ['invalid-input /attachments/0/name', { name: '../../etc/passwd' }],
    ['invalid-input /attachments/0/name', { name: 'thảo‮fdp.exe' }],
    ['invalid-input /attachments/0/name', { name: '.pdf' }],
    ['invalid-input /attachments/0/name', { name: `${'dài'.repeat(100)}.pdf` }],
    ['invalid-input /attachments/0/kind', { kind: 'letter' as never }],
  ])('as %s', (told, change) => {
    expect(refusedOpening([aFile('a', change)])).toBe(told);
  });

  it('that have no kind, come twice, or were not uploaded', () => {
    const { kind: _, ...unkind } = aFile('a');
    expect(refusedOpening([unkind])).toBe('field-required /attachments/0/kind');
    expect(refusedOpening([aFile('a'), aFile('a', { name: 'b.pdf' })])).toBe('duplicate-file /attachments/1/sha256');
    expect(refusedOpening([aFile('a'), aFile('b')], kept('a'))).toBe('unknown-file /attachments/1/sha256');
  });

  it('in a draft too', () => {
    const story = aConsultation().unopened();
    story.files = {};
    expect(story.code(officer(LEAD), 'consultation.draft', withFiles('a'))).toBe('unknown-file');
  });

  it('where the dossier has as many as it may', () => {
    const many = Array.from({ length: MOST_FILES }, (_, index) => `${index}`);
    const story = opened(...many);
    expect(story.refusal(head('SXD'), 'opinion.answer', anAnswer('agree', withFiles('one more')))).toEqual({
      code: 'too-many-files',
      field: '/attachments',
    });
    // One that is there already is not one more.
    story.answered('SXD', 'agree', withFiles('0'));
  });
});

describe('what the regulation demands', () => {
  const demanding: Partial<Regulation> = { files: { demanded: ['draft', 'submission'] } };
  const both = { attachments: [aFile('a'), aFile('b', { kind: 'submission' })] };

  it('must be there when a request is put, and stays there', () => {
    const begin = aConsultation().under(demanding);
    expect(begin.unopened().refusal(lead, 'consultation.open', anOpening(withFiles('a')))).toEqual({
      code: 'file-required',
      field: '/attachments',
    });
    const story = begin.with(both).opened();
    expect(story.code(lead, 'consultation.amend', { ...withFiles('a'), reason: 'Bỏ tờ trình' })).toBe('file-required');
    story.does(lead, 'consultation.amend');
    expect(story.view.round).toBe(2);
  });

  it('may be demanded of one regime alone', () => {
    const regimes = {
      'policy-proposal': { title: 'Đề xuất chính sách', source: 'assumed', set: { 'files.demanded': ['draft'] } },
    };
    const begin = aConsultation().under({ regimes });
    expect(begin.opened().view.state).toBe('collecting');
    expect(begin.unopened().code(lead, 'consultation.open', anOpening({ regime: 'policy-proposal' }))).toBe(
      'file-required',
    );
    expect(begin.with({ regime: 'policy-proposal', ...withFiles('a') }).opened().view.state).toBe('collecting');
  });
});

describe('the files of an answer', () => {
  const comment = aComment('k1', withFiles('map'));
  const answer: AnswerInput = { ...withFiles('answer'), comments: [comment] };

  it('stand with it and with its comments', () => {
    const story = opened('a').answered('SXD', 'agree', answer);
    expect(found(story)).toEqual(['request 1 - a.pdf', 'answer 1 SXD answer.pdf', 'comment 1 SXD map.pdf']);
  });

  it('are in order, of every comment too', () => {
    const story = opened();
    const field = (change: AnswerInput) =>
      story.refusal(head('SXD'), 'opinion.answer', anAnswer('agree', change)).field;
    expect(field({ attachments: [aFile('a', { name: '' })] })).toBe('/attachments/0/name');
    expect(field({ comments: [aComment('k0'), aComment('k1', { attachments: [aFile('a', { name: '' })] })] })).toBe(
      '/comments/1/attachments/0/name',
    );
  });

  it('are shown once of a late answer, whatever becomes of it', () => {
    const late = ['answer 1 SXD answer.pdf', 'comment 1 SXD map.pdf'];
    const story = aConsultation()
      .under(ACCEPTING_LATE)
      .opened()
      .at('2023-05-26T08:00')
      .answered('SXD', 'agree', answer);
    expect(found(story)).toEqual(late);
    story.does(lead, 'opinion.accept-late', { agency: 'SXD' });
    expect(found(story)).toEqual(late);
  });
});

describe('a dossier that is not complete', () => {
  const RETURN = { ground: 'dossier-incomplete', reason: 'Hồ sơ thiếu bản đồ' } as const;
  const MISSING = ['Bản đồ hiện trạng sử dụng đất', 'Tờ trình đã ký'];
  const complete = (story: Story, ...contents: string[]) =>
    story.does(lead, 'opinion.complete-dossier', { ...INPUTS['opinion.complete-dossier'], ...withFiles(...contents) });

  it('is returned with what is missing, item by item', () => {
    const story = opened().does(head('SXD'), 'opinion.return', { ...RETURN, missing: MISSING });
    expect(story.opinion('SXD').context.returned?.missing).toEqual(MISSING);
    expect(opened().does(head('SXD'), 'opinion.return', RETURN).opinion('SXD').context.returned).not.toHaveProperty(
      'missing',
    );
    const none = opened().does(head('SXD'), 'opinion.return', { ...RETURN, missing: [] });
    expect(none.opinion('SXD').context.returned).not.toHaveProperty('missing');
  });

  it('lists nothing empty, and nothing on another ground', () => {
    const refused = (change: CommandInputs['opinion.return']) =>
      opened().refusal(head('SXD'), 'opinion.return', { ...RETURN, ...change });
    expect(refused({ missing: ['Bản đồ', ' '] })).toEqual({ code: 'field-required', field: '/missing/1' });
    expect(refused({ ground: 'outside-competence', missing: MISSING })).toEqual({
      code: 'invalid-input',
      field: '/missing',
    });
  });

  it('is completed with files, which stay when it is returned again', () => {
    const story = opened('a').does(head('SXD'), 'opinion.return', RETURN);
    expect(
      story.refusal(lead, 'opinion.complete-dossier', {
        ...INPUTS['opinion.complete-dossier'],
        attachments: [aFile('map', { name: '' })],
      }).field,
    ).toBe('/attachments/0/name');
    complete(story, 'map').does(head('SXD'), 'opinion.return', RETURN);
    expect(found(story)).toEqual(['request 1 - a.pdf', 'supplement 1 SXD map.pdf']);
    expect(found(complete(story, 'map', 'letter'))).toEqual([
      'request 1 - a.pdf',
      'supplement 1 SXD map.pdf',
      'supplement 1 SXD letter.pdf',
    ]);
    // The request is what it was: what one agency was given beside it changes no round.
    expect(story.view.requestHash).toBe(opened('a').view.requestHash);
  });
});

describe('the files of a dispute', () => {
  const disputed = () => aConsultation().withAgencies(1).opened().answered('SXD', 'disagree');
  const held = (story: Story) =>
    story.does(lead, 'dispute.record-session', { ...INPUTS['dispute.record-session'], ...withFiles('minutes') });

  it('are the minutes of a session, and what the Office missed', () => {
    const story = held(disputed().at('2023-05-18T10:00'));
    story.does(lead, 'dispute.escalate').does(head('VP'), 'dispute.find-incomplete');
    story.does(lead, 'dispute.complete', { supplement: 'Bổ sung', ...withFiles('letter') });
    expect(found(story)).toEqual(['session 1 SXD minutes.pdf', 'dispute-supplement 1 - letter.pdf']);
  });

  it('are in order', () => {
    const faulty = { attachments: [aFile('a', { name: '' })] };
    const story = disputed().at('2023-05-18T10:00');
    const input = { ...INPUTS['dispute.record-session'], ...faulty };
    expect(story.refusal(lead, 'dispute.record-session', input).field).toBe('/attachments/0/name');
    held(story).does(lead, 'dispute.escalate').does(head('VP'), 'dispute.find-incomplete');
    expect(story.refusal(lead, 'dispute.complete', { supplement: 'Bổ sung', ...faulty }).field).toBe(
      '/attachments/0/name',
    );
  });
});
