// Speaking to the page: record, see that it hears, send or cancel; or let the browser's own recogniser write into the box.
import { canRecord, startRecording } from './recorder.js';

const SHORTEST_SECONDS = 0.6;
const WARN_SECONDS = 10;
const AGREED = 'browser-recogniser';
const byId = (id) => document.getElementById(id);

/**
 * Takes over the record button. `send(sound, seconds, id, onProgress)` resolves to what went wrong, or nothing; `fill(words)` puts
 * words into the box.
 */
export function startVoice({ page, send, fill, newId }) {
  const panel = byId('voice');
  if (!panel) return;
  const Recogniser = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  if (page.ears === 'record' && canRecord()) takeOverRecorder(page, send, newId);
  else if (page.ears === 'browser' && Recogniser) takeOverRecogniser(page, Recogniser, fill);
  else return;
  panel.hidden = false;
}

/** Sound that the browser cannot play is read by its own voice, where it has one. */
export function playerElement(line, texts, headers) {
  const holder = document.createElement('div');
  holder.className = 'speech';
  const audio = document.createElement('audio');
  if (audio.canPlayType('audio/ogg; codecs=opus') === '') holder.append(ownVoiceButton(line, texts));
  else {
    audio.controls = true;
    audio.preload = 'none';
    audio.setAttribute('aria-label', texts.player);
    // An element cannot send headers: where cookies are blocked the sound is fetched when it is wanted.
    if (Object.keys(headers()).length === 0) audio.src = `/speech/${line.seq}`;
    else fetchWhenPlayed(audio, line, headers);
    holder.append(audio);
  }
  const caption = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = texts.caption;
  const words = document.createElement('p');
  words.className = 'caption';
  words.textContent = line.spoken;
  caption.append(summary, words);
  holder.append(caption);
  return holder;
}

function fetchWhenPlayed(audio, line, headers) {
  void fetch(`/speech/${line.seq}`, { headers: headers() })
    .then((response) => (response.ok ? response.blob() : undefined))
    .then((sound) => sound && (audio.src = URL.createObjectURL(sound)))
    .catch(() => undefined);
}

function ownVoiceButton(line, texts) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'choice';
  button.textContent = texts.playing;
  button.hidden = !('speechSynthesis' in window);
  button.addEventListener('click', () => {
    speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(line.spoken);
    words.lang = document.documentElement.lang === 'en' ? 'en-US' : 'vi-VN';
    speechSynthesis.speak(words);
  });
  return button;
}

// ---- Recording

function takeOverRecorder(page, send, newId) {
  const texts = page.texts.voice;
  const [button, label, drop, progress, level, elapsed] = [
    'record',
    'record-label',
    'drop',
    'progress',
    'level',
    'elapsed',
  ].map(byId);
  let recording;
  /** Recorded and not taken by the server yet, with its number. */
  let kept;
  let busy = false;

  const show = (state) => {
    button.classList.toggle('recording', state === 'recording');
    label.textContent = { idle: texts.start, recording: texts.stop, kept: texts.again }[state];
    drop.hidden = state === 'idle';
    drop.textContent = state === 'kept' ? texts.drop : texts.cancel;
    progress.hidden = state !== 'recording';
    level.style.inlineSize = '0';
  };

  const heard = (loudness, seconds) => {
    level.style.inlineSize = `${Math.round(loudness * 100)}%`;
    elapsed.textContent = `${clock(seconds)} / ${clock(page.longestSeconds)}`;
    const left = page.longestSeconds - seconds;
    if (left <= WARN_SECONDS && left > WARN_SECONDS - 0.2) say(texts.nearEnd);
    if (left <= 0) void finish();
  };

  const begin = async () => {
    busy = true;
    try {
      recording = await startRecording(heard);
      elapsed.textContent = `${clock(0)} / ${clock(page.longestSeconds)}`;
      show('recording');
      say(texts.recording);
    } catch (error) {
      say(texts[reasonOf(error)]);
    }
    busy = false;
  };

  const finish = async () => {
    if (!recording || busy) return;
    busy = true;
    const ended = recording;
    // From here on it can no longer be cancelled.
    recording = undefined;
    show('idle');
    const { sound, seconds } = await ended.stop();
    busy = false;
    if (seconds < SHORTEST_SECONDS || sound.size === 0) {
      show('idle');
      say(texts.tooShort);
      return;
    }
    kept = { sound, seconds, id: newId() };
    await sendKept();
  };

  const sendKept = async () => {
    busy = true;
    show('idle');
    button.disabled = true;
    const { sound, seconds, id } = kept;
    const problem = await send(sound, seconds, id, (share) =>
      say(texts.sending.replace('{percent}', String(Math.round(share * 100)))),
    );
    button.disabled = false;
    busy = false;
    if (problem === undefined) {
      kept = undefined;
      say('');
    } else if (problem === 'network' || problem === 'trouble' || problem === 'flood') {
      show('kept');
      say(problem === 'network' ? texts.notSent : page.texts.error[problem]);
    } else {
      kept = undefined;
      say(page.texts.error[problem] ?? page.texts.error.trouble);
    }
    button.focus({ preventScroll: true });
  };

  const cancel = () => {
    recording?.cancel();
    recording = undefined;
    kept = undefined;
    show('idle');
    say(texts.cancelled);
    button.focus();
  };

  button.addEventListener('click', () => {
    if (busy) return;
    if (recording) void finish();
    else if (kept) void sendKept();
    else void begin();
  });
  drop.addEventListener('click', cancel);
  // Wherever the focus went meanwhile; before a surrounding page closes the chat on the same key.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !recording) return;
      event.stopPropagation();
      cancel();
    },
    { capture: true },
  );
  addEventListener('pagehide', () => recording?.cancel());
}

function reasonOf({ name }) {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'noMicrophone';
}

// ---- The browser's own recogniser

function takeOverRecogniser(page, Recogniser, fill) {
  const texts = page.texts.voice;
  const [button, label, notice, noticeText] = ['record', 'record-label', 'notice', 'notice-text'].map(byId);
  let recogniser;

  const listen = () => {
    recogniser = new Recogniser();
    recogniser.lang = document.documentElement.lang === 'en' ? 'en-US' : 'vi-VN';
    recogniser.interimResults = true;
    let words = '';
    recogniser.addEventListener('result', ({ results }) => {
      words = [...results]
        .map(([best]) => best.transcript)
        .join(' ')
        .trim();
      fill(words, false);
    });
    recogniser.addEventListener('error', ({ error }) => {
      say(error === 'not-allowed' || error === 'service-not-allowed' ? texts.denied : texts.browserNothing);
    });
    recogniser.addEventListener('end', () => {
      recogniser = undefined;
      label.textContent = texts.browserStart;
      button.classList.remove('recording');
      if (words !== '') {
        say(texts.browserDone);
        fill(words, true);
      }
    });
    recogniser.start();
    label.textContent = texts.browserStop;
    button.classList.add('recording');
    say(texts.browserListening);
  };

  noticeText.append(...bold(texts.browserNotice));
  button.addEventListener('click', () => {
    if (recogniser) recogniser.stop();
    else if (remembered()) listen();
    else {
      notice.hidden = false;
      noticeText.focus();
    }
  });
  byId('agree').addEventListener('click', () => {
    remember();
    notice.hidden = true;
    button.focus();
    listen();
  });
  byId('refuse').addEventListener('click', () => {
    notice.hidden = true;
    byId('text').focus();
  });
}

/** Storage may be forbidden: then it is asked on each visit. */
function remembered() {
  try {
    return localStorage.getItem(AGREED) === 'yes';
  } catch {
    return false;
  }
}

function remember() {
  try {
    localStorage.setItem(AGREED, 'yes');
  } catch {
    // Asked again next time.
  }
}

function bold(text) {
  return text.split('**').map((part, at) => {
    if (at % 2 === 0) return document.createTextNode(part);
    const strong = document.createElement('strong');
    strong.textContent = part;
    return strong;
  });
}

function say(text) {
  const status = byId('voice-status');
  if (status.textContent !== text) status.textContent = text;
}

function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
