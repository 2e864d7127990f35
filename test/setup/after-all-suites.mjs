import { stopCluster } from './cluster.mjs';
import { removeFolder } from './folder.mjs';

export default async function afterAllSuites() {
  await stopCluster();
  removeFolder();
}
