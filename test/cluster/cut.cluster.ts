/**
 * The network is cut without a word: the primary goes on running and loses the two others and etcd, while our replicas hold their connections
 * to it or lose it as well. It may acknowledge nothing any more that the others do not have. The figures are printed.
 */
import { whyNoNetwork } from './a-network.js';
import { describeLosses, type Loss } from './losses.js';

const FROM_OTHERS: Loss = {
  event: 'cut from the others',
  begin: (cluster, primary) => cluster.cut(primary, false),
  end: (cluster, primary) => cluster.mend(primary),
};
const FROM_ALL: Loss = {
  event: 'cut from everybody',
  begin: (cluster, primary) => cluster.cut(primary, true),
  end: (cluster, primary) => cluster.mend(primary),
};

const missing = whyNoNetwork();
if (missing !== null) throw new Error(`Networks cannot be cut here: ${missing}`);

describeLosses('a cluster of three whose primary is cut off', {
  rounds: Number(process.env.CUTS ?? 12),
  events: [FROM_OTHERS, FROM_ALL],
  apart: true,
});
