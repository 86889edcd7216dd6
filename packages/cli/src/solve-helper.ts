import {workerData} from 'node:worker_threads';
import {help, type Shared} from '@suasion/solve';

// a thread that helps the solver with a large model until the command ends
help(workerData as Shared);
