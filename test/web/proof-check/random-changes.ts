/** Changes of a file at random, always the same for a seed: what a fault of the disk or a clumsy hand does, and some that are clever. */
import { aRandom } from '../../simulation/random.js';

