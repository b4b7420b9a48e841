// Records the microphone. The browser asks the person; what is recorded stays here until it is sent.

/** Speech needs no more; browsers record at about five times as much when nothing is said. */
const BITS_PER_SECOND = 24_000;

/** Chromium and Firefox record WebM, Safari MP4. */
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** Whether this browser can record at all: only pages from https or this machine may. */
export function canRecord() {
  return typeof MediaRecorder === 'function' && navigator.mediaDevices?.getUserMedia !== undefined;
}

/**
 * Begins to record. `onLevel` is told the loudness (0 to 1) and the seconds so far, about ten times a second. `stop` resolves to
 * the sound, `cancel` throws it away. Rejects with the browser's own error when there is no microphone or no permission.
 */
export async function startRecording(onLevel) {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(mimeType ? { mimeType } : {}),
  });
  const parts = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
  const watch = watchLevel(stream, onLevel);
  recorder.start(1000);
  const finish = async () => {
    if (recorder.state !== 'inactive') recorder.stop();
    await ended;
    const seconds = watch.end();
    for (const track of stream.getTracks()) track.stop();
    return { sound: new Blob(parts, { type: recorder.mimeType }), seconds };
  };
  return { stop: finish, cancel: () => void finish() };
}

function watchLevel(stream, onLevel) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const values = new Float32Array(analyser.fftSize);
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(values);
    const power = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    // -50 dB is a quiet room, -10 dB is loud speech.
    onLevel(Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-9) + 50) / 40)), seconds());
  }, 100);
  return {
    end() {
      clearInterval(timer);
      void context.close();
      return seconds();
    },
  };
}
