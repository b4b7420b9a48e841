import type { StateText } from '../dialog';
import { REFUSES } from './said-again-en';

/** Moving house in English: guests, leaving a household, mended registers. */
export const guestEnglish = {
  guest: {
    ask: 'Who stays?',
    options: { citizen: 'A Vietnamese, at my home', lodging: 'Guests of rooms or a hotel', foreigner: 'A foreigner' },
    words: {
      citizen: ['relative', 'friend', 'my parents', 'family', 'my brother', 'my sister', 'cousin'],
      lodging: ['hotel', 'homestay', 'guest house', 'tenants', 'i rent out rooms', 'landlord'],
      foreigner: ['foreigner', 'foreign', 'korean', 'chinese', 'american'],
    },
    name: 'guest',
  },
  guestLength: {
    ask: 'Will they stay for **{res.temporary.min-stay} or more**?',
    options: { short: 'No, a short stay', long: 'Yes, longer' },
    words: {
      short: ['no', 'a few days', 'one night', 'overnight', 'a week', 'two weeks', 'short', 'less'],
      long: ['yes', 'months', 'a year', 'long', 'for good', 'more'],
    },
    name: 'guest’s stay',
  },
  split: {
    ask: 'A split makes a household of its own **in the same home**. Do you stay there, or move out?',
    options: { stay: 'I stay there', leave: 'I move out' },
    words: {
      stay: ['stay', 'staying', 'same home', 'same house', 'still live there'],
      leave: ['move out', 'moving out', 'leave', 'another place', 'elsewhere'],
    },
    name: 'stay or move out',
  },
  head: {
    ask: 'Do the head of household and the owner agree to the split?',
    options: { agrees: 'They agree', divorced: 'We are divorced', refuses: REFUSES },
    words: {
      agrees: ['yes', 'agree', 'they agree', 'agreed'],
      divorced: ['divorced', 'divorce', 'ex-wife', 'ex-husband'],
      refuses: ['no', 'refuse', 'refuses', 'do not agree', 'don’t agree'],
    },
    name: 'head of household',
  },
  fix: {
    ask: 'What is wrong or not updated?',
    options: {
      current: 'My current residence',
      merger: 'Old ward or province name',
      data: 'Other residence details',
      moved: 'I have moved elsewhere',
    },
    words: {
      current: ['current residence', 'current address', 'where i live now'],
      merger: ['ward name', 'old name', 'merger', 'merged', 'province name', 'binh duong'],
      data: [
        'relation',
        'head of household',
        'house number',
        'street name',
        'other details',
        'a name is missing',
        'wrong name',
      ],
      moved: ['moved', 'i moved', 'have moved', 'new place'],
    },
    name: 'what is wrong',
  },
} satisfies Readonly<Record<string, StateText>>;
