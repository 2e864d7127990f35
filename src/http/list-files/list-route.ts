/** What the description of the interface says of a list as a file: one operation, in both formats. */
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import { Read } from '../documented.js';
import { bytesOf } from '../documents.js';
import { FORMAT_TYPES, LIST_FORMATS } from './send-list.js';

/** A read at `path.csv` and `path.xlsx`. The handler takes the ending as the parameter `format`. */
export function ReadListFile(path: string, operationId: string, summary: string): MethodDecorator {
  return applyDecorators(
    Read(`${path}.:format`, operationId, `${summary}, as a file for a spreadsheet, at most 50 000 rows`),
    ApiParam({ name: 'format', enum: LIST_FORMATS, enumName: 'ListFormat' }),
    ApiProduces(...Object.values(FORMAT_TYPES)),
    ApiOkResponse({
      description:
        'XLSX with typed dates and numbers, or comma-separated values (RFC 4180) in UTF-8 with a byte order mark; headings and words are Vietnamese',
      content: bytesOf(...Object.values(FORMAT_TYPES)),
      headers: {
        'Content-Disposition': {
          description: 'The name of the file',
          schema: { type: 'string', example: 'attachment; filename="lay-y-kien-2023-06-14.xlsx"' },
        },
      },
    }),
  );
}
