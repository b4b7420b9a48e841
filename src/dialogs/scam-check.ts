import { ask, call, choose, dialog, end } from './dialog';
import { scamCheckTexts } from './scam-check-texts';
import { readSigns } from './scam-signs';

/** Is it a scam: first what has happened already (money first), then the signs by name and what to do now. */
export const scamCheck = dialog(
  'scam-check',
  'harm',
  {
    harm: choose({ none: 'told', money: 'bank', app: 'app', code: 'code', info: 'infoEnd', clicked: 'clicked' }),
    told: ask(readSigns, 'weigh', { skip: 'unclearEnd' }),
    weigh: call('scam.signs', {
      fraud: 'fraudEnd',
      suspicious: 'suspiciousEnd',
      unclear: 'unclearEnd',
      failed: 'unclearEnd',
    }),
    clicked: choose({ nothing: 'clickedEnd', typed: 'code', installed: 'app' }),
    app: choose({ done: 'bank' }),
    code: choose({ done: 'password', none: 'password' }),
    password: choose({ done: 'police', cannot: 'lock' }),
    lock: choose({ done: 'police' }),
    bank: choose({ done: 'police', cannot: 'bankHelp' }),
    bankHelp: choose({ done: 'police' }),
    police: choose({ done: 'keepEnd', keep: 'keepEnd' }),
    fraudEnd: end('done', { article: 'scam' }),
    suspiciousEnd: end('done', { article: 'scam', staff: true }),
    unclearEnd: end('elsewhere', { article: 'scam', staff: true }),
    clickedEnd: end('done', { article: 'scam' }),
    infoEnd: end('done', { article: 'scam', staff: true }),
    keepEnd: end('done', { article: 'scam', staff: true }),
  },
  scamCheckTexts,
  'scam',
);
