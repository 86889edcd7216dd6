// what reads any conflict file, however it is written: loaded when `parsePlainConflict` is not enough
export {parseConflict} from '@suasion/model';
