/** The papers that came with a petition, as a clerk enters it: scanned at the desk and uploaded for the agency. */
import { useRef } from 'react';
import { MOST_PETITION_FILES } from '../../../../workflows/discipline/petition/petition-files.js';
import { $api } from '../../api/client.js';
import { PlainFiles } from '../../files/plain-files.js';
import { type Uploaded, upload } from '../../files/upload.js';
import type { OwnInputProps } from '../words.js';

export function PetitionFilesField({ words, value, onChange, at }: OwnInputProps) {
  const { data: rules } = $api.useQuery('get', '/api/v1/files');
  const files = Array.isArray(value) ? (value as readonly Uploaded[]) : [];
  // Two uploads may end before the form is drawn anew.
  const latest = useRef(files);
  latest.current = files;
  const put = (change: (files: readonly Uploaded[]) => readonly Uploaded[]) => {
    latest.current = change(latest.current).map(({ sha256, name }) => ({ sha256, name }));
    onChange(latest.current);
  };
  return (
    <PlainFiles
      label={words.label}
      hint={words.hint}
      fault={at.fault}
      most={MOST_PETITION_FILES}
      send={upload}
      onChange={put}
      {...{ rules, files }}
    />
  );
}
