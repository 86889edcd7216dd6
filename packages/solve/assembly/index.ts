export {countBytes, countRises, giveRanks, packKeys, placeByBytes} from './ranks';
export {atLeastBar, bestOfRows, orderRows} from './rows';
export {raiseTo, respond} from './slices';
