import {agents} from './abilities.ts';

/** Trades and groups by their ending: “pickers”, “tenants”, “machinists”. By lemma. */
const trades = /(?:[a-z]{3}(?:er|or|ist|eer)|ian|ant|ee|man|woman|men|women|people|folk)$/;
/** What ends so and is nobody. By lemma. */
const things =
  /^(?:paper|water|order|river|power|letter|number|matter|weather|winter|summer|corner|border|tower|computer|tanker|steamer|freighter|trawler|lorry|container|trailer|tractor|reactor|motor|door|floor|factor|error|sector|corridor|harbour|harbor|mirror|favor|labor|rumor|horror|terror|tremor|vector|monitor|plant|warrant|grant|restaurant|want|variant|antenna|fee|committee|tree|coffee|degree|guarantee|decree|spree|chapter|charter|quarter|disaster|chamber|timber|timer|centre|center|theater|layer|wafer|transfer|offer|murder|fever|liver|cover|shelter|poster|register|filter|finger|shoulder|folder|ladder|counter|encounter|december|november|october|september|dollar|other|another|super|copper|silver|rubber|butter|pepper|daughter|laughter|slaughter|consumer price|newspaper|answer|tender|surrender|gender|server|router|printer|helicopter|chopper|bomber|fighter jet|cruiser|ferry|carrier|liner|bumper|burner|heater|cooler|boiler|meter|parameter|diameter|whether|however|elephant)$/;
/** Those who share a place, a house or a cause. By lemma. */
const groups =
  /^(?:deputy|mp|student|tenant|resident|parent|household|villager|family|clan|tribe|farm|mill|farmhand|crew|choir|scout|guide|monk|nun|priest|pupil|nurse|cook|apprentice|guard|militia|brigade|faction|party|guild|league|club|society|cooperative|co-operative|chain|broker|host|heir|exile|captive|hostage|prisoner|inmate|captain|pilot|chief|elder|sheikh|warlord|duke|abbot|abbess|bishop|see|commune|borough|town|village|province|canton|republic|kingdom|tribunal|museum|theatre|orchestra|school|college|airline|railway|shipyard|refinery|consortium|syndicate|pool|trust|fund|foundation|charity|studio|publisher|lender|creditor|ally|group|organisation|organization|movement|association|federation|chamber|side)$/;

/** Can that act by its will, whatever else is known of it? “pickers”, “the mill”; not “prices”. By lemma. */
export const isFolk = (lemma: string): boolean =>
  agents.test(lemma) || groups.test(lemma) || (trades.test(lemma) && !things.test(lemma));

/** What one does by one's will, beside what is listed among the deeds: “will march if”, “would camp on it”. By lemma. */
export const acting =
  /^(?:march|camp|walk|go|come|act|answer|attend|vote|stay|sit|move|play|sing|work|deal|load|unload|sail|fly|drive|run|carry|settle|resign|quit|step|respond|cross|start|begin|sell|hold|pick|lay|shift|turn|plant|teach|mark|print|ship|show|name|pledge|put|abide|comply|dig|pump|receive|speak|consent|clean|check|feed|fish|patrol|land|kneel|pull|swim|proceed|advance|retreat|fight|fire|shoot|defend|arrive|replace|rehire|rehouse|vacate|bring|fill|fit|coach|lecture|train|treat|serve|strip|repair|mend|paint)$/;

/** What is done to a thing by whoever says that it “will be”, on terms. By lemma. */
export const undergoing =
  /^(?:hold|keep|detain|review|reopen|open|shut|suspend|withhold|pay|release|free|return|send|cut|cancel|withdraw|lift|drop|sign|give|grant|deliver|restore|resume|stop|halt|transfer|hand|build|extend|move|reduce|raise|lower|remove|deploy|dismantle|destroy|publish|repay|waive|settle|examine|allow|let|admit|invite|reinstate|rehire|sell|buy|relocate|delay|postpone|freeze|block|impose|end|call|fund|supply|connect|disconnect|ship|unload|load|swap|exchange|shoot|execute|kill|sack|fire|expel|deport|prosecute|tow|seize|confiscate|use|put|take|start|begin|launch|repeal|amend|approve|ratify|discuss|consider|spend|replace|leave|switch|turn|lock|scrap|exempt|evacuate|clear|submit|table|charge|levy|dismiss|bring|carry|answer|meet|treat|deduct|refund|divert|ration|demolish|clean|compensate|make|set)$/;

/** What one undertakes in the present: “we sign when they sign”, “nothing leaves until”. By lemma. */
export const presentDeeds =
  /^(?:sign|open|reopen|close|shut|withdraw|release|free|lift|pay|repay|leave|stop|strike|return|hand|let|vote|join|resign|march|ship|sail|land|start|begin|resume|accept|consent|drop|recall|expel|deliver|send|disarm|load|unload|dock|enter|pass|cross|move|walk|call|come|go|ratify|lend|fund|supply|sell|buy|disperse|surrender|testify|play|fly|drive|board|budge)$/;

/** What one gives others leave to do: “may return once”. By lemma. */
export const permitted =
  /^(?:return|speak|talk|vote|meet|enter|leave|pass|go|come|stay|keep|sail|visit|land|cross|travel|resume|fish|continue|remain|transit|attend|depart|board|dock|unload|work|move|proceed|graze|camp|march|sell|trade|see|take|use|open|reopen)$/;
