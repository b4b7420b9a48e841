import { activateEid } from '../../../src/dialogs/activate-eid';
import { choose, type Dialog, type State } from '../../../src/dialogs/dialog';

/**
 * The activation dialog of another version: `inserts a question` (about the app's version, before the card), `renames a question`
 * (the card's state has another name), `removes a question` (how fast to go is no longer asked).
 */
export function changedDialog(change: string): Dialog {
  switch (change) {
    case 'inserts a question':
      return withQuestion('country', choose({ here: 'card', abroad: 'card' }), {
        pace: choose({ full: 'country', short: 'country', stuck: 'trouble' }),
      });
    case 'renames a question':
      return withQuestion('chipCard', choose({ valid: 'approved', expired: 'cardEnd', none: 'cardEnd' }), {
        pace: choose({ full: 'chipCard', short: 'chipCard', stuck: 'trouble' }),
      });
    case 'removes a question':
      return {
        ...activateEid,
        states: {
          ...activateEid.states,
          whom: choose({ self: 'card', parent: 'parent', child: 'childEnd', foreigner: 'foreignerEnd' }),
        },
      };
    default:
      throw new Error(`no update is known that ${change}`);
  }
}

function withQuestion(name: string, state: State<string>, states: Readonly<Record<string, State<string>>>): Dialog {
  const { vi, en } = activateEid.texts;
  const here = name === 'country';
  const card = { vi: vi['card'] ?? { ask: '' }, en: en['card'] ?? { ask: '' } };
  return {
    ...activateEid,
    states: { ...activateEid.states, ...states, [name]: state },
    texts: {
      vi: {
        ...vi,
        [name]: here
          ? { ask: 'Anh/chị đang ở trong nước không?', options: { here: 'Trong nước', abroad: 'Ở nước ngoài' } }
          : card.vi,
      },
      en: {
        ...en,
        [name]: here ? { ask: 'Are you in Vietnam?', options: { here: 'In Vietnam', abroad: 'Abroad' } } : card.en,
      },
    },
  };
}
