/** The consultations of which the reading bench has copies: each is played once through the door, so its rows are the engine's own. */
import { byClients } from './clients.mjs';
import { openEngine, phuYenIn2023 } from './engine.mjs';
import { ANSWER, DUE_AT, idOf, OPENED_AT, openingOf } from './jobs.mjs';

/** The agencies that lead and are asked, with a function of each. */
const AGENCIES = [
  ['STP', 'legal-drafting'],
  ['SKHDT', 'planning'],
  ['STC', 'budget'],
  ['SCT', 'industry'],
  ['SNNPTNT', 'agriculture'],
  ['SGTVT', 'transport'],
  ['SXD', 'construction'],
  ['STNMT', 'land'],
  ['STTTT', 'telecommunications'],
  ['SLDTBXH', 'labour'],
  ['SVHTTDL', 'culture'],
  ['SKHCN', 'science'],
  ['SGDDT', 'education'],
  ['SYT', 'health'],
  ['TTT', 'inspection'],
  ['SNgV', 'foreign-affairs'],
  ['BDT', 'ethnic-affairs'],
  ['BQLKKT', 'economic-zones'],
  ['UBNDTPTUYHOA', 'district-administration'],
  ['UBNDTXSONGCAU', 'district-administration'],
  ['UBNDTXDONGHOA', 'district-administration'],
  ['UBNDTUYAN', 'district-administration'],
  ['UBNDDONGXUAN', 'district-administration'],
  ['UBNDPHUHOA', 'district-administration'],
];
const ASKED = 8;
const ANSWERING = 5;

const DEPARTMENTS = new Set(
  phuYenIn2023()
    .filter(({ subordination }) => subordination === 'department')
    .map(({ code }) => code),
);

/** Who is asked by the lead in this place; the last of them keep silent, and are departments: 2230 deems only their silence a consent. */
function askedBy(index) {
  const asked = Array.from({ length: ASKED }, (_, step) => AGENCIES[(index + 1 + step * 2) % AGENCIES.length]);
  return asked.sort(([a], [b]) => Number(DEPARTMENTS.has(a)) - Number(DEPARTMENTS.has(b)));
}

/** Who reads: people of these agencies. */
export const READERS = AGENCIES.map(([code]) => code);

/** The moment of the reads, some working days after the limit of the stories. */
export const NOW = '2024-05-21T03:00:00.000Z';
const OPEN_SINCE = '2024-05-20T02:00:00.000Z';

/** How a story stands at the end, and how many of the consultations stand so; the rest is concluded. */
export const STANDINGS = [
  { standing: 'collecting', share: 0.016 },
  { standing: 'consolidating', share: 0.008 },
  { standing: 'reconciling', share: 0.004 },
  { standing: 'concluded', share: null },
];

const DISAGREE = {
  ...ANSWER,
  position: 'disagree',
  reason: 'Không phù hợp với quy hoạch sử dụng đất đã được phê duyệt',
  alternative: 'Giữ nguyên quy mô theo quy hoạch được phê duyệt năm 2021',
  comments: [{ key: 'y1', text: 'Đề nghị giữ nguyên ranh giới phía Bắc', weight: 'main' }],
};

/** Plays one story of each standing for each lead. @returns the stories with the ids by which their rows are found */
export async function playStories(store) {
  const { engine, clock, act } = await openEngine(store);
  const stories = STANDINGS.flatMap(({ standing }, place) =>
    AGENCIES.map(([lead], index) => {
      const number = 9_000_000 + place * AGENCIES.length + index;
      return { standing, lead, number, id: idOf(number), asked: askedBy(index) };
    }),
  );
  const open = ({ number, lead, asked }, limit) => {
    const consult = asked.map(([agency, fn]) => [agency, fn, 'Ý kiến theo chức năng quản lý nhà nước']);
    return act(lead, 'consultation.open', number, { ...openingOf(number, { asked: consult }), limit });
  };
  const answer = async ({ number, asked, standing }) => {
    for (const [place, [agency]] of asked.slice(0, ANSWERING).entries())
      await act(agency, 'opinion.answer', number, standing === 'reconciling' && place === 0 ? DISAGREE : ANSWER);
  };
  /** Those of a standing at once, each in its own order. */
  const each = (isMeant, work) => {
    const meant = stories.filter(({ standing }) => isMeant(standing));
    return byClients(meant.length, (place) => work(meant[place]));
  };
  await clock.moveTo(OPENED_AT);
  await each(
    (standing) => standing !== 'collecting',
    async (story) => {
      await open(story, { workingDays: 1 });
      await answer(story);
    },
  );
  await clock.moveTo(DUE_AT);
  await engine.sweep();
  const rejected = { comment: 'y1', result: 'rejected', explanation: 'Quy mô đã được thống nhất trong hồ sơ' };
  await each(
    (standing) => standing === 'reconciling',
    ({ number, lead, asked }) => act(lead, 'comment.resolve', number, { agency: asked[0][0], ...rejected }),
  );
  await each(
    (standing) => standing === 'concluded',
    async ({ number, lead, asked }) => {
      for (const [place, [agency]] of asked.slice(ANSWERING).entries())
        await act(lead, 'notice.issue', number, { agency, number: `${place + 1}-${number}/TB-${lead}` });
      await act(lead, 'consultation.conclude', number, {});
    },
  );
  await clock.moveTo(OPEN_SINCE);
  await each(
    (standing) => standing === 'collecting',
    async (story) => {
      await open(story, { workingDays: 5 });
      await answer(story);
    },
  );
  await engine.stop();
  return stories;
}
