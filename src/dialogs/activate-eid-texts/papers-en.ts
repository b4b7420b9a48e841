import { phrases, type StateText } from '../dialog';

/** Activation in English: the card, the approval and how long ago it came. */
export const papersEnglish = {
  card: {
    ask: 'Is the chip ID card still valid? The date is printed on the card.',
    brief: 'Is the chip ID card valid?',
    hint: 'Look for “Có giá trị đến / Date of expiry” on the card.',
    options: { valid: 'Valid', expired: 'Expired', none: 'No card, or lost' },
    words: {
      valid: phrases(
        'good for another five years|valid for years|good for years|years left on it|has years left|does not run out until|runs out in 2036|still good|good until|valid until|it is valid|not yet expired|new card|still valid|yes|chip card',
        'have a card|not expired|it is good till 2031|good till|till 2030|card is ok|it is fine|still fine',
        'expires in 2035|just renewed|unlimited|no expiry',
      ),
      expired: phrases(
        'it ran out in march|ran out in the summer|have not renewed it|it needs renewing|it has expired|ran out|no longer valid|expired last year|expired already|it expired|out of date',
        'expired since may|it expired already|has run out|past its date|expired two years ago',
      ),
      none: phrases(
        'lost it|i have lost it|lost it last month',
        'i lost it|lost my card|stolen|never made one|only the old one|no card|lost|do not have|don’t have',
        'old 9 digit|never had|no|i lost mine|do not have one|never got one|it was stolen|misplaced',
        'only the paper one|cannot find my card',
      ),
    },
    name: 'card',
  },
  approved: {
    ask: 'Have you received the message that your registration was **approved**?',
    brief: 'Approval received?',
    hint: 'It says that the file was approved and asks to open VNeID to activate.',
    options: { yes: 'Received', no: 'Not yet', unsure: 'Not sure' },
    words: {
      yes: phrases(
        'got a text|i received it|they texted me|got the text|message came|was approved|approved',
        'got the message|got the sms|i have got an sms|they approved it|it was approved|message arrived',
        'yes it came|i have it|got the approval',
      ),
      no: phrases(
        'nothing yet|no message|not so far|nothing came|still waiting|no text yet|not received|not approved',
        'nothing|have not got anything|have not received|i am still waiting|no sms|not received anything',
        'no one contacted me|waiting for it',
      ),
      unsure: phrases(
        'can’t remember|cannot remember|maybe deleted|i forget|unsure|don’t remember|do not know|deleted',
        'forgot|i do not really remember|i may have deleted it|i have no idea|could be|possibly',
      ),
    },
    name: 'approval',
  },
  registered: {
    ask: 'Have you been to the ward or commune police for level 2 (photo and fingerprints), perhaps together with your ID card?',
    brief: 'Registered level 2 at the police?',
    options: { yes: 'Yes', no: 'No' },
    words: {
      yes: phrases(
        'i went|fingerprints taken|at the police|they took my photo|i registered|last year|did|registered',
        'i have|with my id card|they took my fingerprints|took my photo|i did it with the card',
        'already registered|did it at the police|yes i went there',
      ),
      no: phrases(
        'never went|not been|have never|i never did|haven’t been|never been|never|have not|haven’t',
        'never did that|i did not|i was busy|not registered|did not go|never heard of it',
      ),
    },
    name: 'registration',
  },
  waiting: {
    ask: 'Approval takes at most {eid.level2.time.card} with a valid card, {eid.level2.time.no-card} together with a new card. Has that time passed?',
    options: { within: 'Not yet', over: 'Yes, long ago', active: 'Let me try anyway' },
    words: {
      within: phrases(
        'only since monday|since monday|applied on monday',
        'a few days|two days|last week|this week|just did it|not that long|no|just filed|yesterday|recently',
        'only three days|just two days|i applied yesterday|two days only|recent|only this week',
      ),
      over: phrases(
        'a month|two months|too long|long time|more than a month|ages|yes|long ago|weeks|months|overdue',
        'passed|way over|over two months|more than two weeks|since last year|a very long time|long overdue',
      ),
      active: phrases('try|try anyway|anyway|i want to try anyway|just try|let me try|i will try'),
    },
    name: 'waiting time',
  },
  age: {
    ask: 'Did the approval come more than {eid.activate.window} ago?',
    options: { within: 'No, recently', over: 'Yes, longer ago' },
    words: {
      within: phrases(
        'this tuesday|on friday|the other day',
        'two days ago|less than a week|less than|few days ago|only yesterday|this morning|last night|days ago',
        'no|recently|today|yesterday|just now|this week|a few days|just this week|it came yesterday',
        'no it is new|only two days|this monday|brand new',
      ),
      over: phrases(
        'back in spring|in the summer|way more than a week|a month ago|two weeks|more than a week|ages ago|a long time|last summer|yes|longer|months ago',
        'weeks ago|last month|last year|long ago|two months ago|half a year|over a week ago|yes a while ago',
        'some time ago|in 2024',
      ),
    },
    name: 'approval date',
  },
  over7: {
    ask: 'No problem, the account is **not lost**. Call {hotline.eid} and ask them to enable activation, then go on. Or try now and see whether the app lets you.',
    options: { called: 'I called, go on', try: 'Try now', later: 'I will call and come back' },
    words: {
      called: phrases(
        'they reopened it|it is reopened|called this morning|already called',
        'phoned|i called already',
        'called|i called|go on|have called them|i phoned them|they enabled it|called already|they opened it',
      ),
      try: phrases(
        'give it a go|give it a try|let me give it a go|try it right now|see if it works|see if it lets me|try|continue|now|let me try first|try first|i want to try|just try it|without calling|skip the call',
      ),
      later: phrases(
        'i will call first|will call|i will call later',
        'not now|call later|i will call|cannot call now|when i am free|later|tomorrow|another day|come back',
        'call them tomorrow|call first and come back|later today|i will do it later|too late to call',
      ),
    },
    name: 'hotline',
  },
} satisfies Readonly<Record<string, StateText>>;
