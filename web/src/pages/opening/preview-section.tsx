/** The last section: who signs, that the text is locked when it is sent, and the letter as an agency will read it. */

import { inSentence } from '../../language/in-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { actsAsHead, useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { Letter } from './letter.js';
import type { LimitPicture } from './limit-picture.js';
import styles from './opening.module.css';
import type { OpeningForm } from './opening-form.js';
import { Section } from './section.js';
import type { HeadOfLead } from './use-head.js';
import type { Rules } from './use-rules.js';
import type { Sections } from './use-sections.js';

const words = texts({
  vi: {
    preview: 'Xem trước và gửi',
    previewHead: (head: string) => `Xem trước và trình ${head} ký gửi`,
    locked: 'Văn bản được khóa nguyên văn khi gửi; không trả lời chỉ là đồng ý với đúng nguyên văn đó.',
    signs: (name: string) => `Đồng chí ${name} ký.`,
    show: 'Mở bản xem trước',
  },
  en: {
    preview: 'Preview and send',
    previewHead: (head: string) => `Preview and submit to ${head}`,
    locked: 'The text is locked when it is sent; silence agrees to exactly that text.',
    signs: (name: string) => `${name} signs.`,
    show: 'Open the preview',
  },
});

export function PreviewSection({
  form,
  picture,
  rules,
  head,
  sections,
}: {
  readonly form: OpeningForm;
  readonly picture: LimitPicture;
  readonly rules: Rules;
  readonly head: HeadOfLead;
  readonly sections: Sections;
}) {
  const t = useTexts(words);
  const me = useMyself();
  const { now } = useClock();
  const { regulation, clauses, agencies, functionNames } = rules;
  const { name, title } = head;
  return (
    <>
      <Section number={5} title={actsAsHead(me) ? t.preview : t.previewHead(head.called)} isComplete={false}>
        <p className="second">
          {name !== null && t.signs(`${name}${title === null ? '' : `, ${title},`}`)} {t.locked}
        </p>
        {!sections.isPreviewing && (
          <p className={styles.after}>
            <Button small onPress={sections.preview}>
              {t.show}
            </Button>
          </p>
        )}
      </Section>
      {sections.isPreviewing && (
        <div className={styles.letter}>
          <Letter
            {...{ form, agencies, picture, regulation, clauses, now }}
            headWord={head.word}
            lead={me.agency?.name ?? ''}
            province={me.province.name}
            head={name}
            functionName={(code) => inSentence(functionNames.get(code) ?? code)}
          />
        </div>
      )}
    </>
  );
}
