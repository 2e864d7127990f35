/** Delegations of before they could name a person and be ended, as the law in use has them; migration 0008 does the same to the rows. */
import type * as decided1 from '../../workflows/former/edition-1/register/decide-register.js';
import type * as register1 from '../../workflows/former/edition-1/register/register.js';
import type { RegisterDecision } from '../../workflows/register/decide-register.js';
import type { Delegation } from '../../workflows/register/register.js';

const TO_A_ROLE = { toPerson: null, document: null, ended: null };

/** One that went to a role, by no document, and was not ended; one that says otherwise stays as it is. */
export function delegationCarriedOver(delegation: register1.Delegation): Delegation {
  return { ...TO_A_ROLE, ...delegation };
}

/** What edition 1 decides on the register. It never ends a delegation. */
export function decisionCarriedOver(decision: decided1.RegisterDecision): RegisterDecision {
  if (decision.refused !== null) return decision;
  const changes = decision.changes.map((change) =>
    change.kind === 'delegation-granted' ? { ...change, delegation: delegationCarriedOver(change.delegation) } : change,
  );
  return { ...decision, changes };
}
