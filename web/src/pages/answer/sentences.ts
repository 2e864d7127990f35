/** What follows from an answer, in words. */

import type { LateAnswer } from '../../../../workflows/regulation/regulation.js';
import type { Language } from '../../language/language.js';
import type { Consequences } from './consequences.js';

/** "1 điều kiện và 1 góp ý câu chữ"; null where the lead owes nothing. */
export function sayOwed({ conditions, comments }: Consequences, language: Language): string | null {
  const vi = language === 'vi';
  const parts = [
    conditions > 0 && (vi ? `${conditions} điều kiện` : `${conditions} ${plural(conditions, 'condition')}`),
    comments.main > 0 &&
      (vi ? `${comments.main} góp ý về nội dung chủ yếu` : `${comments.main} main ${plural(comments.main, 'comment')}`),
    comments.secondary > 0 &&
      (vi
        ? `${comments.secondary} góp ý thứ yếu`
        : `${comments.secondary} secondary ${plural(comments.secondary, 'comment')}`),
    comments.drafting > 0 &&
      (vi
        ? `${comments.drafting} góp ý câu chữ`
        : `${comments.drafting} drafting ${plural(comments.drafting, 'comment')}`),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  const [last = ''] = parts.slice(-1);
  const before = parts.slice(0, -1).join(', ');
  return before === '' ? last : `${before} ${vi ? 'và' : 'and'} ${last}`;
}

const lowerFirst = (text: string) =>
  text.startsWith('Thủ trưởng') ? text : `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
const plural = (count: number, word: string) => (count === 1 ? word : `${word}s`);

/**
 * What the lead must do about the answer, one sentence each, without the final stop.
 * @param reconciles whether the regulation makes the two heads meet before the dispute goes up
 * @param late what the regulation makes of an answer that comes after the limit; null where this one is no such answer
 */
export function leadMust(
  consequences: Consequences,
  reconciles: boolean,
  language: Language,
  late: LateAnswer | null = null,
): readonly string[] {
  const vi = language === 'vi';
  if (late === 'without-effect')
    return [
      vi
        ? 'Không phát sinh việc nào: ý kiến gửi chậm được lưu và báo cho cơ quan chủ trì, không tính vào kết quả'
        : 'Nothing: a late answer is kept and told to the lead, and is not counted',
    ];
  if (late === 'lead-may-accept')
    return [
      vi
        ? 'Cơ quan chủ trì xem xét có tiếp nhận ý kiến gửi chậm hay không'
        : 'The lead decides whether it accepts the late answer',
      ...leadMust(consequences, reconciles, language).map((sentence) =>
        vi ? `Nếu tiếp nhận: ${lowerFirst(sentence)}` : `If it does: ${lowerFirst(sentence)}`,
      ),
    ];
  const owed = sayOwed(consequences, language);
  const sentences: string[] = [];
  if (consequences.dissents)
    sentences.push(
      reconciles
        ? vi
          ? 'Thủ trưởng hai cơ quan phải làm việc trực tiếp trước khi trình Chủ tịch'
          : 'The two heads must meet before it goes to the chairman'
        : vi
          ? 'Cơ quan chủ trì phải trình Chủ tịch nếu không thống nhất được'
          : 'The lead must go to the chairman unless it is worked out',
    );
  if (owed !== null)
    sentences.push(
      vi
        ? `Cơ quan chủ trì phải giải trình ${owed} trước khi kết luận`
        : `The lead must answer ${owed} before it concludes`,
    );
  if (sentences.length === 0)
    sentences.push(vi ? 'Cơ quan chủ trì không phải giải trình gì thêm' : 'The lead owes no explanation');
  return sentences;
}

/** "Sửa được cho đến hết thời hạn khi chưa góp ý nào được giải trình; sau đó chỉ làm rõ khi chủ trì yêu cầu, một lần" */
export function afterwards(clarificationsLeft: number, language: Language, correctable = false): string {
  if (language === 'en') {
    const until = correctable
      ? 'It can be replaced until the deadline, as long as no comment was resolved; then it'
      : 'It';
    return clarificationsLeft === 0
      ? `${until} cannot be changed any more`
      : `${until} cannot be changed, only made clearer if the lead asks, ${clarificationsLeft === 1 ? 'once' : `${clarificationsLeft} times`}`;
  }
  const until = correctable ? 'Sửa được cho đến hết thời hạn, khi chưa góp ý nào được giải trình; sau đó ' : '';
  const times = clarificationsLeft === 1 ? 'một lần' : `${clarificationsLeft} lần`;
  const then =
    clarificationsLeft === 0
      ? 'không sửa được nữa'
      : `không sửa được; chỉ làm rõ khi cơ quan chủ trì đề nghị, ${times}`;
  return until === '' ? `${then.charAt(0).toLocaleUpperCase('vi')}${then.slice(1)}` : `${until}${then}`;
}
