export {countDigits, countRises, giveRanks, packKeys, placeDigits} from './ranks';
export {atLeastBar, bestOfRows, orderRows} from './rows';
export {raiseTo, respond} from './slices';
