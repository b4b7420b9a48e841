import { phrases, type StateText } from '../dialog';

/** Activation in English: whose account it is, and how fast to go. */
export const startEnglish = {
  whom: {
    ask: 'I will walk you through it step by step; you can go back or stop at any time. **Never send ID numbers, OTP codes or passwords here**: type them in the app only.\n\nWhose account is it?',
    brief: 'Whose account is it?',
    hint: 'Choose: mine, my parents’, my child’s, or a foreigner’s.',
    options: {
      self: 'Mine',
      parent: 'My parents’ or grandparents’',
      child: 'My child’s (under {eid.age.adult})',
      foreigner: 'I am a foreigner',
    },
    words: {
      self: phrases(
        'this one is for me|this one is mine|this is for me|it is mine',
        'it is for me|for myself|i want it for myself|mine please|me|myself|for me|my own|my account|just me',
        'only me|for me only|i need it for me|own account|my own account|i want to activate mine|this is mine',
      ),
      parent: phrases(
        'my mother|my father|my mum|my parents|for my mother|for my dad|my grandma|my old mother|parents',
        'mother|father|mum|mom|dad|grandmother|grandfather|grandparents|helping my dad|helping my mum',
        'my grandfather|my granddad|elderly mother|old father|my parents account|my mother in law|my aunt',
        'an elderly relative',
      ),
      child: phrases(
        'child|son|daughter|kid|baby|my kid|year old son|9 year old|12 year old daughter|my little boy',
        'my little girl|my children|for my kids|school age|my toddler',
      ),
      foreigner: phrases(
        'from germany|from england|i am from|i am a tourist|not from vietnam',
        'canadian|filipino|thai|lao|singaporean|from canada|from france|from australia|i am an expat',
        'i come from|i am from korea|foreign passport|not vietnamese citizen|i hold a foreign passport|korean',
        'japanese|chinese|american|living here|not a citizen|foreigner|foreign|not vietnamese|expat',
        'i am indian|from india|from japan|from china|from the us|british|french|german|australian|russian',
        'us passport|my husband is a foreigner|my wife is a foreigner|foreign national|i am not vietnamese',
        'temporary resident card',
      ),
    },
    name: 'whose account',
  },
  parent: {
    ask: 'It is best to sit beside them: you need their card, their phone and their SIM. The SIM should be registered in their own name, or the account may be locked.\n\nAre they with you now?',
    options: { together: 'Yes, beside me', away: 'No, elsewhere' },
    words: {
      together: phrases(
        'live in the same house|i live with them|i live with her|staying with me',
        'sitting next to me|right here|she is here|he is here|with us|yes|with me|here|beside me|next to me',
        'sitting with me|we live together|same house|same room|yes they are|beside me now|yes she is',
        'yes he is',
      ),
      away: phrases(
        'they live in da nang|they live in|in her hometown|live far|i work in another city',
        'lives far away|far away|in another town|she lives|not with me|in the countryside|in another province',
        'not here|no|away|elsewhere|another place|far|another city|in hue|in hanoi|different city',
        'at her house|at his house|we live apart|back home|not at the moment|no he is|no she is|no they are',
      ),
    },
    name: 'with them',
  },
  pace: {
    ask: 'How would you like it?',
    options: { full: 'Step by step, slowly', short: 'Short, I know phones', stuck: 'I am stuck half-way' },
    words: {
      full: phrases(
        'slowly please|take it slow|every step|i am not good with phones|guide me|one by one',
        'explain everything|slow|slowly|step by step|detailed|first time|one step at a time|explain slowly',
        'please explain|i am old|not tech savvy|hold my hand|walk me through|i am new to this|full guide',
      ),
      short: phrases(
        'short please|keep it short|make it quick|just the basics|quickly|i know how|short|quick|fast|brief',
        'experienced|skip the details|just the short one|quick version|i am in a hurry|i know my phone',
        'short version|fast please|tech savvy',
      ),
      stuck: phrases(
        'something went wrong|went wrong while activating|cannot go on|it stopped',
        'i am stuck|got stuck|halfway|something failed|not working|stuck|half-way|problem|does not work|error',
        'in the middle|something is not working|half done|i already started|i got an error|it does not let me',
        'stopped working',
      ),
    },
    name: 'pace',
  },
} satisfies Readonly<Record<string, StateText>>;
