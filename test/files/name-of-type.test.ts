import { expect, it } from '@jest/globals';
import { nameOfType } from '../../src/api/files/send-file.js';

it.each([
  ['du-thao.pdf', 'application/pdf', 'du-thao.pdf'],
  ['DU-THAO.PDF', 'application/pdf', 'DU-THAO.PDF'],
  ['trang.html', 'application/pdf', 'trang.html.pdf'],
  ['chay.pdf.exe', 'application/pdf', 'chay.pdf.exe.pdf'],
  ['không đuôi', 'image/png', 'không đuôi.png'],
  ['tep.edxml', 'application/octet-stream', 'tep.edxml'],
])('%s of %s is saved as %s', (name, type, saved) => expect(nameOfType(name, type)).toBe(saved));
