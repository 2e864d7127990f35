import { Controller, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { AuditItem, AuditQuery, AuditVerificationView } from './audit.views.js';
import { AuditJournal } from './audit-journal.js';

/** Who signed in and who failed to, whose rights changed, what was taken away, and what administrators did. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly journal: AuditJournal) {}

  @Read('', 'auditList', 'The audit journal, latest first (administrators, home affairs)')
  @PageOf(AuditItem)
  @ApiProblems('not-authorised')
  list(@Signed() person: SignedIn, @Query() query: AuditQuery): Promise<Page<AuditItem>> {
    return this.journal.page(person, query);
  }

  @Read('verification', 'auditVerification', 'Verify the chain of the audit journal (administrators, home affairs)')
  @ApiOkResponse({ type: AuditVerificationView })
  @ApiProblems('not-authorised')
  verification(@Signed() person: SignedIn): Promise<AuditVerificationView> {
    return this.journal.verify(person);
  }
}
