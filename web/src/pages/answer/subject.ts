/** The subject of a consultation in the middle of a sentence: "Lấy ý kiến dự thảo …" is answered "về dự thảo …". */
const ASKING = /^lấy ý kiến(?: tham gia)?(?: đối với| về(?: việc)?)?\s+/i;

/** What was asked about, without the words of asking. */
export function askedAbout(subject: string): string {
  return subject.replace(ASKING, '');
}
