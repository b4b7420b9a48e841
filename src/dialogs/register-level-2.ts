import { choose, dialog, end } from './dialog';
import { registerLevel2Texts } from './register-level-2-texts';

/** Prepares a person for registering level 2 in person: which office, what to bring, how to book, how long it takes. */
export const registerLevel2 = dialog(
  'register-level-2',
  'who',
  {
    who: choose({ adult: 'sim', teen: 'teen', small: 'smallEnd', foreigner: 'foreignerEnd' }),
    teen: choose({ ok: 'card' }),
    sim: choose({ own: 'card', other: 'simHelp', none: 'simHelp' }),
    simHelp: choose({ done: 'card', later: 'simEnd' }),
    card: choose({ valid: 'bring', expired: 'bringNew', none: 'bringNew', already: 'already' }),
    already: choose({ activate: 'activateEnd', two: 'haveEnd', no: 'bring' }),
    bring: choose({ ready: 'where', papers: 'papers' }),
    papers: choose({ ready: 'where' }),
    bringNew: choose({ ready: 'where' }),
    where: choose({ go: 'visit', book: 'book', home: 'home' }),
    book: choose({ done: 'visit' }),
    home: choose({ ok: 'visit' }),
    visit: choose({ ok: 'doneEnd', long: 'long' }),
    long: choose({ ok: 'doneEnd' }),
    doneEnd: end('done', { article: 'eid-level2-register' }),
    smallEnd: end('elsewhere', { article: 'eid-under14' }),
    foreignerEnd: end('elsewhere', { article: 'eid-foreigner' }),
    simEnd: end('elsewhere', { article: 'eid-phone-change' }),
    activateEnd: end('elsewhere', { article: 'eid-activate' }),
    haveEnd: end('done', { article: 'eid-integrate' }),
  },
  registerLevel2Texts,
  'eid-level2-register',
);
