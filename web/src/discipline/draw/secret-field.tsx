/**
 * The secret of a draw, made here and kept by the officer: the server is sent its SHA-256 only, and only once the officer says that
 * the secret was kept, for without it the draw can only be voided.
 */
import { useState } from 'react';
import { sha256 } from '../../../../workflows/discipline/draw/sha-256.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Copyable } from '../../parts/copyable.js';
import { Tick } from '../../parts/field.js';
import { saveFile } from '../../parts/save-file.js';
import styles from '../discipline.module.css';
import type { OwnInputProps } from '../words.js';

const words = texts({
  vi: {
    title: 'Mã bí mật của lần rút thăm',
    lead: 'Trình duyệt này vừa tạo mã. Hệ thống chỉ nhận mã băm của nó (cam kết) và không bao giờ thấy mã trước khi mở. Hãy in hoặc chép mã, niêm phong và giữ: mất mã thì chỉ còn cách hủy lần rút thăm.',
    secret: 'Mã bí mật',
    commitment: 'Cam kết (SHA-256 của mã)',
    save: 'Lưu mã thành tệp để in',
    kept: 'Tôi đã in hoặc chép mã bí mật',
    slip: (secret: string, commitment: string) =>
      `Mã bí mật của lần rút thăm:\r\n${secret}\r\n\r\nCam kết (SHA-256):\r\n${commitment}\r\n`,
    file: 'ma-bi-mat-rut-tham.txt',
  },
  en: {
    title: 'The secret of the draw',
    lead: 'This browser has just made it. The system is sent its hash only (the commitment) and never sees the secret before the opening. Print or copy it, seal it and keep it: without it the draw can only be voided.',
    secret: 'Secret',
    commitment: 'Commitment (SHA-256 of the secret)',
    save: 'Save it as a file to be printed',
    kept: 'I have printed or copied the secret',
    slip: (secret: string, commitment: string) =>
      `Secret of the draw:\r\n${secret}\r\n\r\nCommitment (SHA-256):\r\n${commitment}\r\n`,
    file: 'draw-secret.txt',
  },
});

const BYTES = 32;

function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function SecretField({ value, onChange, at }: OwnInputProps) {
  const t = useTexts(words);
  const [secret] = useState(newSecret);
  const commitment = sha256(secret);
  return (
    <fieldset className={styles.parts}>
      <legend>{t.title}</legend>
      <p className="small">{t.lead}</p>
      <Copyable label={t.secret} text={secret} />
      <Button
        small
        onPress={() => saveFile(t.file, new Blob(['\uFEFF', t.slip(secret, commitment)], { type: 'text/plain' }))}
      >
        {t.save}
      </Button>
      <p className="small" style={{ overflowWrap: 'anywhere' }}>
        {t.commitment}: <code>{commitment}</code>
      </p>
      <Tick checked={value === commitment} onChange={(kept) => onChange(kept ? commitment : undefined)}>
        {t.kept}
      </Tick>
      {at.fault !== undefined && <p className={styles.fault}>{at.fault}</p>}
    </fieldset>
  );
}
