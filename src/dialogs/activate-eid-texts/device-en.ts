import { phrases, type StateText } from '../dialog';

/** Activation in English: the phone and the app. */
export const deviceEnglish = {
  phone: {
    ask: 'Which phone do you use?',
    options: { smart: 'A smartphone', basic: 'A phone with keys only' },
    words: {
      smart: phrases(
        'samsung phone|apple|oppo|xiaomi|touchscreen|touch screen|android phone|smartphone|smart|iphone',
        'android|samsung|touch|a pixel phone|pixel|galaxy|huawei|realme|vivo|google phone|ios|ipad|tablet',
        'motorola',
      ),
      basic: phrases(
        'buttons|phone with buttons|old phone|no internet phone|simple phone|only calls|push button|keypad',
        'keys|button|old nokia|nokia|no smartphone|feature phone|basic|button phone|an old button phone',
        'dumb phone|flip phone|old nokia 1280|not a smartphone|calls and texts only|brick phone',
      ),
    },
    name: 'phone',
  },
  computer: {
    ask: 'Use a computer at {link.vneid}, “Kích hoạt tài khoản”. The steps are the same; the OTP comes to any phone. I could not verify that the page is open to everybody; if it is not, go to the ward police.\n\nDo you have a computer?',
    brief: 'Use a computer at {link.vneid}. Do you have one?',
    options: { ready: 'Yes, it is open', none: 'No, or it does not open' },
    words: {
      ready: phrases(
        'have a laptop|have a computer|opened it|my laptop|at the office|open|ready|have one',
        'i have got a laptop|opened the page|page is open|i use a pc|work computer|i can borrow one',
      ),
      none: phrases(
        'no computer|don’t have a computer|no laptop|not at home|nobody has one|no pc|no|does not open',
        'don’t have|cannot|do not own one|page will not open|the page does not load|i have none|no access',
      ),
    },
    name: 'computer',
  },
  install: {
    ask: 'Open the **App Store** (iPhone) or **Google Play** (others), search **VNeID**, install. Only from there, never from a link somebody sent.\n\nInstalled?',
    brief: 'Install VNeID from the App Store or Google Play. Done?',
    hint: 'When it is installed you see the VNeID icon.',
    options: { done: 'Installed', old: 'Phone too old', space: 'Phone is full', missing: 'Cannot find it' },
    words: {
      done: phrases(
        'it is on her phone already|it is on his phone|have installed it|already installed|i installed it|got the app|i have it|app is on my phone|ok',
        'already have|downloaded|it is already on the phone|on my phone|have downloaded it|got it installed',
        'app is installed|it is there',
      ),
      old: phrases(
        'won’t install|android too old|not supported|phone is old|cannot be installed|too old|old phone',
        'not compatible|incompatible|cannot install|phone is not supported|my phone is not supported',
        'does not support my phone|android version|ios version|not compatible with my device',
      ),
      space: phrases(
        'full|no space|storage|memory|not enough storage|memory is full|my phone is full|out of storage',
        'not enough room',
      ),
      missing: phrases(
        'does not show|nothing found|no such app|not in the store|cannot find|can’t find|not found|not in',
        'not showing up|it is not showing|no results|not there|cannot see it',
      ),
    },
    name: 'install',
  },
  space: {
    ask: 'Delete some photos, videos or unused apps, then install again. Did it work?',
    options: { done: 'Yes', still: 'Still not' },
    words: {
      done: phrases('works|installed now|it installed|made room'),
      still: phrases('still|still full|not|nothing to delete|still not enough'),
    },
    name: 'storage',
  },
  missing: {
    ask: 'Search exactly **VNeID**. If your store is set to another country, switch it to Vietnam. Did it work?',
    options: { done: 'Found and installed', still: 'Still not there' },
    words: {
      done: phrases('found|installed|found it|found it now|there it is'),
      still: phrases('still|not there|not found|still cannot find it|not showing|still missing'),
    },
    name: 'find the app',
  },
} satisfies Readonly<Record<string, StateText>>;
