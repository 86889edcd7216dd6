// A thread that starts from the source: what stands behind the gates is TypeScript.
import {register} from 'tsx/esm/api';

register();
export default (await import('./held.ts')).default;
