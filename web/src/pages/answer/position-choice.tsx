/** The positions that the regulation knows, side by side with their marks: one for each question. */
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import type { Position } from '../../../../workflows/regulation/regulation.js';
import { useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { positionWords } from '../../marks/words.js';
import { Fault, type FaultText } from './fault.js';
import styles from './position-choice.module.css';

export function PositionChoice({
  label,
  value,
  positions,
  fault,
  onChange,
}: {
  /** Read out, not seen: the question stands above. */
  readonly label: string;
  readonly value: Position | '';
  readonly positions: readonly Position[];
  readonly fault: FaultText | undefined;
  readonly onChange: (position: Position) => void;
}) {
  const words = useTexts(positionWords);
  return (
    <RadioGroup
      value={value === '' ? null : value}
      onChange={(next) => onChange(next as Position)}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      className={styles.group ?? ''}
    >
      <Label className="only-heard">{label}</Label>
      <div className={styles.joined}>
        {positions.map((position) => (
          <Radio key={position} value={position} className={styles.radio ?? ''}>
            <span className={styles.dot} />
            <Mark name={position} />
            <span>{words[position]}</span>
          </Radio>
        ))}
      </div>
      {fault !== undefined && (
        <Text slot="errorMessage" elementType="div">
          <Fault fault={fault} />
        </Text>
      )}
    </RadioGroup>
  );
}
