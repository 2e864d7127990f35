import { RESULTS, type ResolutionResult } from '../../../workflows/commands/commands.js';
import { OneOf, Text } from './fields.js';

/** What became of a comment ("tiếp thu, giải trình"). */
export class ResolveComment {
  @Text('Code of the agency that commented', 'SXD')
  agency?: string;

  @Text('Name of the comment', 'c1')
  comment?: string;

  @OneOf('What became of it', RESULTS, 'accepted')
  result?: ResolutionResult;

  @Text('Explanation to the agency', 'Đã bổ sung hành lang cây xanh vào điều 4')
  explanation?: string;
}

/** A comment of the acting agency, which it gives up or keeps up. */
export class NameComment {
  @Text('Name of the comment', 'c1')
  comment?: string;
}
