import {parentPort, workerData} from 'node:worker_threads';
import {help, type Shared} from '../src/index.ts';

parentPort!.postMessage('here');
help(workerData as Shared);
