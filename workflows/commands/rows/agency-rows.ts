/** The commands by which the administrator keeps the register of agencies and of their functions. A row each. */
import { SUBORDINATIONS } from '../../regulation/regulation.js';
import { AGENCY_KINDS } from '../actors.js';
import { flag, line, lines, parts, shape, word } from '../fields.js';
import type { CommandRow } from './command-row.js';

const CODE = { agency: line('Code of the agency, unique in the province for ever', 'SXD') };

/** What an agency is; what is left out of a change stays as it is. */
const DESCRIBED = {
  name: line('Its name in full', 'Sở Xây dựng'),
  kind: word('What it is; a province has one office and one chairman', AGENCY_KINDS, 'department'),
  subordination: word('To whom it answers', SUBORDINATIONS, 'department'),
  external: flag('Whether it is not in the system'),
  functions: lines('All functions that it has from then on', ['construction', 'housing']),
  group: line(
    'The group with which it is asked: departments, districts, communes, vertical, outside, others, or a name of the province’s own; empty: by its kind and name',
    'departments',
  ),
};
const BASIS = { basis: line('The legal basis', 'Quyết định số 15/2025/QĐ-UBND ngày 01/3/2025') };

const FUNCTION = {
  function: line('Code of the function', 'housing'),
  name: line('Its name in Vietnamese', 'Nhà ở, thị trường bất động sản'),
  words: lines('The words by which people look for it, and by which a text is recognised as touching it', [
    'nhà ở xã hội',
    'tái định cư',
  ]),
};

export const AGENCY_ROWS = {
  'agency.add': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'agencies',
    summary: 'Enter an agency in the register',
    input: shape('AddAgency', { ...CODE, ...DESCRIBED, ...BASIS }),
  },
  'agency.change': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'agencies/{agency}/change',
    summary:
      'Rename an agency, or change what it is, its functions or its group; what was asked before keeps what it was',
    input: shape('ChangeAgency', { ...CODE, ...DESCRIBED, ...BASIS }),
  },
  'agency.import': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'agencies/import',
    summary: 'Enter and change many agencies at once, all or none',
    input: shape('ImportAgencies', {
      agencies: parts('One for each agency', shape('ImportedAgency', { ...CODE, ...DESCRIBED })),
      ...BASIS,
    }),
  },
  'function.add': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'functions',
    summary: 'Enter a function by which agencies are related to matters, with the words for it',
    input: shape('AddFunction', FUNCTION),
  },
  'function.change': {
    about: 'register',
    by: ['administrator', 'any'],
    path: 'functions/{function}/change',
    summary: 'Rename a function or change the words for it',
    input: shape('ChangeFunction', FUNCTION),
  },
} as const satisfies Readonly<Record<string, CommandRow>>;
