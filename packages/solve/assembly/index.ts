export {evaluate} from './formulas';
export {countDigits, countRises, giveRanks, packKeys, placeByDigits} from './ranks';
export {atLeastBar, bestOfRows, orderRows} from './rows';
export {raiseTo, respond} from './slices';
