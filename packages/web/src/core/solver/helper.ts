import {help, type Shared} from '@suasion/solve';

// a thread that helps a solver's worker with large models for as long as that worker lives
addEventListener('message', ({data}: MessageEvent<Shared>) => help(data), {once: true});
