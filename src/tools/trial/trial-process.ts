/**
 * The process of its own in which a trial is carried out: it is given the job by its parent, sends the result back, and ends. The server
 * goes on answering meanwhile, and can end it.
 */
import { messageOf } from '../../persistence/foreign-error.js';
import { carryOutTrial, type TrialJob } from './trial-job.js';

process.once('message', (job: TrialJob) => {
  carryOutTrial(job).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ failed: messageOf(error) }, () => process.exit(1)),
  );
});
// Nobody waits for it any more.
process.once('disconnect', () => process.exit(1));
