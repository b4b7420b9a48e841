/**
 * Common English words in the messages of residents, and every common English word that Telex would turn into a Vietnamese
 * syllable ("here" → "hể", "these" → "thế", "test" → "tét"): those must never be "repaired". Some are Vietnamese
 * syllables without marks as well (in, may, the); those tell nothing about the language.
 */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'torn salary talk human operator chatbot status speak about above accept account across act activate activated add address adult after again age ago agree aids air all allow allowed ' +
    'almost alone already also although always am among amount and announcement another answer any anyone anything anywhere ' +
    'apartment app appear application apply appointment approved are area around arrive as asia ask asks asset at authority ' +
    'available aunt away aux baby back bad bank bar base based bases bass because become been beer bees before began behind being ' +
    'believe below best better between beyond big bill birth birthday bits black blue born boss bot both ' +
    'box boxes boy break bring brother bus buses business but buy by call called came cancel capital car card care caps cars case ' +
    'cases center central certificate certified change charge cheap check child children choice choose citizen city ' +
    'class clear click close code cold come comes company complaint complete confirm contact contract cool ' +
    'copy core correct cost could country course criminal cure current data date daughter days dead deadline deals ' +
    'dear death deep deer defend delay delete deliver dense dept desk dest details device did didnt different digital ' +
    'dim disc discount district documents does dog doing dollars don done door doors dors dots double doubt down download driver ' +
    'driving drug due during each early east eat electronic else email employee end england english enough enrol enter error ' +
    'even ever every everyone everything exam example exchange exit expire expired explain extend extract eyes face factory fail ' +
    'failed fails fake family far fast father fax fee feel fees few file files fill final find fine finger first five fix fixed ' +
    'follow food for foreign foreigner forget forgot form former found four free friend from front full further game gas gave ' +
    'get gets getting girl give given go goes going gone good goods got government grandmother great group guess guest had hair ' +
    'half hand happen happened has hat hats have having he health hear heard heart hello help her here hero hers hi high him hire ' +
    'his hit hits hold home honor hope horse hose hospital host hotel hotline hour hours house household how however ' +
    'husband i id identity if ill immediately important imposter in inbox income info information inside install instead insurance ' +
    'integrate into invalid is issue issued it its itself job jobs join just keep keeps key kind kits know knows land landlord last late ' +
    'later law laws lawyer learn lease leave lee left legal less let lets letter level licence license life like limit line link list ' +
    'live living local lock locked log login logs long look looks lose loss lost lot lots love low lower mail main make ' +
    'makes man many map maps market marriage married mars mass massage matter max may me mean meaning means meet meets member ' +
    'mess message messages met mine minor mins minute miss missing mistake mix mobile mom money month months more ' +
    'most mother motorbike move moved much mum must my name names national near need needs neighbour never new newborn news next ' +
    'night no nobody none noon nor not note notes nothing notice notify now nowhere number of off offer office ' +
    'officer official officially often oil old on once one ones online only open option or order organisation original other our out ' +
    'over overdue own owner owns page pair paper papers parent parents part pass passed passport past pay payment pens ' +
    'pensioner pension people per perhaps period permanent permit person personal pet phase phone photo pick pieces pin pits place plate please pm ' +
    'police poor pop portal pos pose possible post power present printer problem procedure process project proof property prove ' +
    'provide province public put puts question queue quick quite quiz raise rare rate reach read ready real really reason receipt receive ' +
    'received record refund refuse refused register registered registration rejected relative remember remove renew rent replace ' +
    'report request require required requirement res reset residence resident respond rest result return right road room rooms ' +
    'rule run runs rust safe said same sas saturday save saw sax say says scam scan school search second secure see seem seems ' +
    'seen sees self sell send sense sent service services set sets seven several sex share she ship shoes shop short should show shows ' +
    'sick sign signature since sir sister site six size sms so social some someone something son soon sore sorry sort speak spouse ' +
    'split staff stamp start state status stay step steps still stolen stop store street student submit subscribe success such sun ' +
    'sunday sur sure system take taken taxes tax teacher team tell temple temporary tens term test text than thank thanks that the their ' +
    'them theme themes then there these they thing things think this those thou thousand though three through thus ticket till time times ' +
    'tips title tired today together told tomorrow too took tour town transfer translate travel tree true ' +
    'trust try tuesday turn twice two type uncle under understand unlock until up update upgrade upload urgent us usa usage use ' +
    'used user uses using valid validity vehicle verify very view village visa visas visit voice wait walk want wants ward ' +
    'warning was way ways we weather web website wed week weeks well went were west what whatsapp wheel when where whether which ' +
    'while who whole whom whose why wife wifi will win wish with within without woman women won word words work worker working works ' +
    'world worry worse worth would wow write wrong year years yes yesterday yet you young your yours zero zoom ' +
    'app apps chat facebook google iphone android samsung nokia oppo vivo xiaomi youtube tiktok viber telegram messenger internet offline ' +
    'password passcode username otp sim nfc usb pdf scanner face id touch server web logout'
  ).split(' '),
);
