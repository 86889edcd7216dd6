import type {Configure} from '../command.ts';
export const configure: Configure = () => {};
