/** Given names by the gender they usually mark; names given to both are left out. Lower case. */
const male = `aaron abbas abdul abdullah abdel abdelaziz abel abraham adam adolf adrian ahmad ahmed alan albert alberto aleksandr aleksei alex
alexander alexandre alexandros alexei alfonso alfred alfredo ali allan allen alvaro amir anatoly anders andre andreas andrei andres andrew andrey
andrzej andy angelo anthony antonio anton antonis antony anwar arafat ariel aristide armando arnold arthur arturo ashraf askar asif ban barack barry bart bashar
basil ben benito benjamin benny bernard bernardo bernie bert bill billy bob bobby boris boutros brad bradley brandon brendan brent brett brian bruce
bruno bryan burt calvin carl carlos cecil cesar chad charles charlie chester chris christian christoph christophe christopher chuck clarence claude clark claudio
clement clifford clint clinton clive clyde colin connor conrad constantine corey craig curtis cyril cyrus dag dale damien dan daniel daniele danilo danny dario darren
darryl dave david dean dennis denis derek desmond dexter diego dieter dimitri dimitris dirk dmitri dmitry dmytro domenico dominic dominique don donald douglas
dragan drew duncan dwight dylan earl ed eddie edgar eduard eduardo edmond edmund edward edwin ehud elias elijah eliot elliot emanuel emil emilio emmanuel emmerson enrico
enrique eric erich erik ernest ernesto ernst ethan eugene evan evgeny ezra fabio faisal faruk federico felipe felix ferdinand fernando fidel filip floyd francesco
francis francisco francois françois frank franklin franz fred freddie frederic frederick friedrich fritz fyodor gabriel gamal gareth gary gavin gene gennady geoff geoffrey georg george
georges georgi gerald gerard gerhard gerry giacomo giancarlo gianni gilbert giorgio giovanni giuseppe glen glenn gonzalo gordon graham grant greg gregor gregory grigory guido guillermo gunter
gunther gus gustav gustavo guy habib hafez hakan hamad hamid hamza hank hans harold harris harry harvey hasan hassan hector heinrich heinz helmut henri henrik henry herbert herman hermann
hideki hiroshi hosni howard hubert hugh hugo hugh hussein ian ibrahim ignacio igor ike ilham ilya imran isaac isaias isidore ismail ismael itamar ivan ivo jack jacob jacques jaime jair jake
jakob jamal james jan janos jared jason javad javier jay jean jean-bertrand jean-claude jean-luc jean-marie jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joão joaquin joe joel
johan johann johannes john johnny jon jonah jonas jonathan jordi jorge jose josé josef joseph josep josh joshua juan juha jules julian julio julius jun jürgen jurgen justin kamal karim karl karol kay keith
ken kenji kenneth kenzo kevin khalid khaled kim kirk klaus kofi konstantin kurt kyle lakhdar lamar lance larry lars laszlo laurent laurence lawrence lazar lee len leo leon leonard leonardo leonid leopold
leroy les lester levi levy lewis liam lloyd lorenzo louis luc luca lucas lucien luigi luis luiz lukas luke lyndon mahathir mahmoud mahmud malcolm malik mamadou manfred manuel marc marcel marcello marco marcos marcus mariano
marin mario marius mark marko markus marlon marshall martin marty marvin masoud massimo mateo mathieu matt matteo matthew matthias mauricio maurice max maximilian mehdi mehmet mel menachem michael michal michel
michele miguel mihail mikhail mike mikheil milan miles milos miloš miroslav mitch mitt mohamed mohammad mohammed mohsen moises morgan morris moshe muammar muhammad murad murray mustafa nabil nasser nathan nathaniel
naftali narendra neil nelson nestor nicholas nick nicola nicolae nicolas nigel nikita nikola nikolai nikolaos nikos noah noel norman nouri nursultan oleg oleksandr oliver olivier olaf olof omar orlando oscar osama osman otto owen pablo paddy
paolo pascal pat patrice patrick paul paulo pavel pawel pedro percy perry peter petr petro petros phil philip philippe phillip pier pierre pietro piotr prosper qassem radovan rafael rafic rafik raila rajiv ralf ralph ramon ramzan randall
randy raoul raphael rashid raul raúl ray raymond recep reginald reinhard rene rex ricardo riccardo rich richard rick rob robert roberto rodney rodrigo roger roland rolf roman ron ronald ronnie roy ruben rudolf rudy
rupert russell ryan saddam saeed saif salah salman salvador salvatore sam samir samuel sandro santiago saul scott sean sebastian serge sergei sergey sergio serhiy seth shane shaul shimon shinzo sid sidney
sigmar silvio simon slobodan solomon spencer stan stanislav stanley stefan stefano stephane stephen sterling steve steven stewart stuart sven syed sylvester tadeusz takeshi tariq tayyip ted terence terrence terry theo theodor theodore thierry
thomas tim timothy tito tobias todd todor tom tomas tommy tony travis trevor tyler tyrone ulrich umberto umar uwe vaclav vadim valentin valery vasily victor viktor vincent vincenzo virgil vitali vitaly vittorio vladimir vladislav
volodymyr vojislav vuk wallace wally walter warren wayne wendell werner wesley wilfred wilhelm will willem william willie willy winston wolfgang woodrow xavier yahya yair yasser yevgeny yitzhak yoshihide yoweri yuri yusuf yves zachary zbigniew ziad zoran`;

const female = `abigail ada adela adelaide adele adriana agatha agnes aileen aisha alba alejandra alessandra alexandra alexandria alexis alice alicia alina alison allison alma amal amanda amber amelia amina amy ana anastasia andrea angela angelica angelina
angie anita ann anna annabel anne annette annie antonia april arlene astrid asma audrey aung aurora ava barbara beata beatrice beatriz becky belinda bella benazir bernadette bernice beth bethany betsy betty beverly bianca birgit bonnie brenda briana bridget brigitte
britney camila camilla candace carla carly carmen carol carole carolina caroline carolyn carrie catalina catarina catherine cathy cecilia celeste celia chantal charlene charlotte chelsea cheryl chloe christa christiane christie christina christine cindy claire clara clarissa
claudette claudia colette colleen condoleezza connie constance consuelo cora corazon corinne courtney cristina crystal cynthia daisy dalia daniela danielle daphne darlene dawn deborah debbie debra deirdre delia della denise diana diane dilma dina dolores donna dora doris dorothy
edith edna eileen elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie emilia emily emma erica erika erin ernestine esperanza estelle esther ethel eugenia eunice eva eve evelyn faith fanny fatima fatou federica felicia fiona flora florence
frances francesca francoise françoise frida gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gertrude gillian gina ginger giorgia gisela giulia gladys gloria golda grace greta gretchen gwen gwendolyn hanan hanna hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hilda
hillary holly ida ilse imelda indira ines ingrid irene irina iris irma isabel isabella isabelle ivana ivanka ivy jacinda jacqueline jane janet janice janine jasmine jean jeanette jeanine jeanne jeannie jenna jennie jennifer jenny jessica jill jillian jo joan joanna joanne jocelyn jodie johanna josefina josephine joy
joyce juanita judith judy julia juliana julie juliet june justine kamala karen karin karina karla kate katharina katherine kathleen kathryn kathy katie katja katrina kayla kellyanne kendra kerry-anne kim-marie kirsten kristen kristin kristina kristine kyra lana larissa latifa laura lauren laurie leah leila lena leona leticia lidia lila lillian lily
linda lisa livia liz liza lois lola lorena loretta lori lorraine louisa louise lucia lucille lucinda lucy ludmila luisa luz lydia lynda lynn mabel madeleine madeline magdalena maggie maia malala marcela marcia margaret margarita margherita margot maria mariah marian mariana marianne marie mariam marilyn marina marine marion marissa marjorie marlene
marsha marta martha martina mary maryam matilda maud maureen maxine maya megan melanie melania melinda melissa mercedes meredith michelle mildred mimi mina mindy minnie miranda miriam moira mona monica monika monique muriel myra myriam nadia nadine nan nancy naomi natalia natalie natasha nawal nellie nicole nikki nina noel-anne nora norma oksana olga
olivia ophelia oprah pamela paola patricia patsy patty paula paulette pauline pearl peggy penelope penny petra phoebe phyllis pia polly priscilla rachel ramona raquel rebecca regina renata rhoda rhonda rita roberta rochelle rosa rosalie rosalind rosalynn rosanna rose rosemarie rosemary roxana ruth sabina sabine sabrina sadie sally samantha
sandra sara sarah selma serena shannon sharon sheikha sheila shelley sherry sheryl shirley shirin simone sofia sonia sonja sophia sophie stacy stella stephanie sue suha susan susana susanna susanne suzanne suzy svetlana sylvia sylvie tamara tammy tania tanya tara tatiana teresa tess tessa theresa therese tiffany tina tracy tricia trudy tzipi ursula
valentina valerie vanessa vera veronica veronika vicky victoria viktoria viola violet virginia vivian viviane wanda wendy whitney wilma winifred winnie yasmin yelena yolanda yulia yvette yvonne zainab zara zelda zoe`;

const titled: {readonly [title: string]: 'm' | 'f'} = {
  mr: 'm', sir: 'm', lord: 'm', king: 'm', prince: 'm', emperor: 'm', sultan: 'm', emir: 'm', sheikh: 'm', sheik: 'm', chairman: 'm', congressman: 'm', spokesman: 'm', businessman: 'm', father: 'm', bishop: 'm', archbishop: 'm', cardinal: 'm', pope: 'm', ayatollah: 'm', imam: 'm',
  mrs: 'f', ms: 'f', miss: 'f', lady: 'f', dame: 'f', queen: 'f', princess: 'f', empress: 'f', chairwoman: 'f', congresswoman: 'f', spokeswoman: 'f', businesswoman: 'f', mother: 'f', sister: 'f', actress: 'f', baroness: 'f', duchess: 'f', sheikha: 'f',
}; // biome-ignore format: a table

const given = new Map<string, 'm' | 'f'>();
for (const n of male.split(/\s+/)) given.set(n, 'm');
for (const n of female.split(/\s+/)) given.set(n, given.has(n) ? given.get(n)! : 'f');
// both lists: left to the text
for (const n of 'kim jean andrea michele nicola dominique noel ariel alexis marian jan'.split(' ')) given.delete(n);

/** Given names that mark a gender, in lower case. */
export const firstNames: ReadonlySet<string> = new Set(given.keys());

/** Gender a given name marks, or null; the argument in any case. */
export function genderOfName(name: string): 'm' | 'f' | null {
  return given.get(name.toLowerCase()) ?? null;
}

export function isGivenName(name: string): boolean {
  return (
    given.has(name.toLowerCase()) ||
    /^(?:kim|jean|andrea|michele|nicola|dominique|noel|ariel|alexis|marian|jan|chris|pat|sam)$/i.test(name)
  );
}

/** Gender a title marks: “Mr”, “Queen”, “spokeswoman”. */
export function genderOfTitle(title: string): 'm' | 'f' | null {
  return titled[title.toLowerCase().replace(/\.$/, '')] ?? null;
}
