import { afterAll, describe, expect, it } from 'vitest';
import { createCodec } from '../../src/voice/audio/codec';
import { decodeBuiltIn } from '../../src/voice/audio/decode';
import { encodeVoice } from '../../src/voice/audio/encode';
import { demuxOgg } from '../../src/voice/audio/ogg-demux';
import { muxOgg } from '../../src/voice/audio/ogg-mux';
import { streamSeconds } from '../../src/voice/audio/opus-packet';
import { resample } from '../../src/voice/audio/resample';
import { sniffAudio } from '../../src/voice/audio/sniff';
import { findWav, readWav, writeWav } from '../../src/voice/audio/wav';
import { demuxWebm } from '../../src/voice/audio/webm-demux';
import { fixture } from '../support/voice/sounds';
import { writeWebm } from '../support/voice/webm-writer';

const codec = createCodec({ failed: () => undefined });
afterAll(() => codec.close());

describe('every container that needs npm parts only', () => {
  it.each([
    ['s10.ogg', 10],
    ['s10.webm', 10],
    ['chromium156-mediarecorder.webm', 6],
    ['s10.amr', 10],
    ['s10wb.amr', 10],
    ['bot-reply-vi.ogg', 9.37],
  ])('%s becomes speech of its length', async (name, seconds) => {
    const decoded = await codec.decode(fixture(name), 60);
    expect(decoded).toMatchObject({ speech: true });
    if (!('samples' in decoded)) throw new Error('not decoded');
    expect(decoded.seconds).toBeCloseTo(seconds, 1);
    expect(decoded.samples.length / 16_000).toBeCloseTo(seconds, 1);
  });

  it('hears that a recording is silent', async () => {
    expect(await codec.decode(fixture('silence.ogg'), 60)).toMatchObject({ speech: false });
  });

  it.each(['s10.aac', 's10.m4a', 's10frag.mp4'])('%s is unsupported without ffmpeg', async (name) => {
    expect(await codec.decode(fixture(name), 60)).toEqual({ rejected: 'unsupported' });
  });

  it('hears the same in Ogg and in WebM', async () => {
    const [ogg, webm] = await Promise.all(['s10.ogg', 's10.webm'].map(async (name) => codec.decode(fixture(name), 60)));
    if (!ogg || !webm || !('samples' in ogg) || !('samples' in webm)) throw new Error('not decoded');
    expect(likeness(ogg.samples, webm.samples)).toBeGreaterThan(0.9);
  });
});

describe('Ogg', () => {
  it('gives back the packets that were written, long ones too', () => {
    const packets = [3, 254, 255, 256, 510, 1_275, 40].map((length, at) =>
      // A TOC of one frame of 20 ms.
      Uint8Array.from({ length }, (_, index) => (index === 0 ? 0x48 : (at * 31 + index) & 255)),
    );
    const file = muxOgg({ packets, preSkip: 312, samples: 6_000, serial: 5 });
    const read = demuxOgg(file);
    expect(read?.packets.map((packet) => Buffer.from(packet).toString('hex'))).toEqual(
      packets.map((packet) => Buffer.from(packet).toString('hex')),
    );
    expect(read).toMatchObject({ channels: 1, preSkip: 312, samples: 6_000 });
  });

  it('plays as long as what was encoded, to a sample', async () => {
    for (const length of [4_800, 16_000, 23_456, 160_000]) {
      const samples = Float32Array.from({ length }, (_, at) => 0.3 * Math.sin((2 * Math.PI * 200 * at) / 16_000));
      const { ogg, seconds, waveform } = encodeVoice({ samples, rate: 16_000 }, 1);
      expect(seconds).toBeCloseTo(length / 16_000, 4);
      expect(waveform).toHaveLength(100);
      expect(Math.max(...waveform)).toBe(31);
      const decoded = await decodeBuiltIn(ogg, 'ogg', 60);
      if (!('samples' in decoded)) throw new Error('not decoded');
      expect(Math.abs(decoded.samples.length - length)).toBeLessThanOrEqual(1);
      expect(likeness(decoded.samples.subarray(800), samples.subarray(800))).toBeGreaterThan(0.9);
    }
  });
});

describe('WebM', () => {
  const packets = demuxOgg(fixture('s10.ogg'))?.packets.slice(0, 64) ?? [];

  it.each(['none', 'xiph', 'ebml'] as const)('gives back packets with lacing "%s", sizes known or not', (lacing) => {
    for (const live of [false, true]) {
      const read = demuxWebm(writeWebm({ packets, lacing, live }));
      expect(read?.packets.map((packet) => Buffer.from(packet).toString('hex'))).toEqual(
        packets.map((packet) => Buffer.from(packet).toString('hex')),
      );
    }
  });

  it('gives back packets of equal size in fixed lacing', () => {
    const equal = packets.slice(0, 8).map((packet) => Buffer.alloc(40, packet));
    expect(demuxWebm(writeWebm({ packets: equal, lacing: 'fixed', live: true }))?.packets).toHaveLength(8);
  });

  it('ignores other tracks and takes what is there of a file that was cut off', () => {
    const whole = fixture('chromium156-mediarecorder.webm');
    const half = demuxWebm(whole.subarray(0, whole.length / 2));
    expect(half && streamSeconds(half)).toBeGreaterThan(2);
    expect(demuxWebm(writeWebm({ packets, lacing: 'none', live: true, codec: 'V_VP8' }))).toBeUndefined();
  });
});

describe('WAV', () => {
  it('reads what it writes and every depth', () => {
    const samples = Float32Array.from({ length: 800 }, (_, at) => Math.sin(at / 9) * 0.5);
    const wav = findWav(writeWav({ samples, rate: 16_000 }));
    expect(wav && likeness(readWav(wav).samples, samples)).toBeGreaterThan(0.9999);
    for (const [bits, format] of [
      [8, 'integer'],
      [24, 'integer'],
      [32, 'integer'],
      [32, 'float'],
    ] as const) {
      const data = new Uint8Array((bits / 8) * 2 * 10);
      const read = readWav({ format, bits, channels: 2, rate: 8_000, data });
      expect(read.samples).toHaveLength(10);
    }
  });
});

describe('the sampling rate', () => {
  it.each([
    [22_050, 48_000],
    [44_100, 16_000],
    [8_000, 16_000],
    [16_000, 48_000],
  ])('from %i to %i keeps a tone and brings no other', (from, to) => {
    const tone = (rate: number): Float32Array =>
      Float32Array.from({ length: rate }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 1_000 * at) / rate));
    const changed = resample(tone(from), from, to);
    expect(changed).toHaveLength(to);
    expect(likeness(changed.subarray(2_000, to - 2_000), tone(to).subarray(2_000, to - 2_000))).toBeGreaterThan(0.9999);
  });

  it('lets nothing through that the lower rate cannot hold', () => {
    const high = Float32Array.from({ length: 48_000 }, (_, at) => Math.sin((2 * Math.PI * 11_000 * at) / 48_000));
    const changed = resample(high, 48_000, 16_000).subarray(500, 15_000);
    expect(Math.max(...changed.map(Math.abs))).toBeLessThan(0.001);
  });
});

describe('the kind of a file', () => {
  it('is told from its bytes, never from its name', () => {
    expect(sniffAudio(Buffer.from('#EXTM3U\n#EXTINF:10,\nhttp://10.0.0.1/a.ts'))).toBe('unknown');
    expect(sniffAudio(Buffer.from('<!doctype html><p>OggS'))).toBe('unknown');
    expect(sniffAudio(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toBe('unknown');
    expect(sniffAudio(new Uint8Array())).toBe('unknown');
    expect(['s10.aac', 's10.m4a', 's10.amr', 's10.webm'].map((name) => sniffAudio(fixture(name)))).toEqual([
      'aac',
      'mp4',
      'amr',
      'webm',
    ]);
  });
});

/** Correlation of two sounds as far as both go. */
function likeness(one: Float32Array, other: Float32Array): number {
  const length = Math.min(one.length, other.length);
  let best = -1;
  for (let shift = -240; shift <= 240; shift += 1) {
    let product = 0;
    let first = 1e-9;
    let second = 1e-9;
    for (let at = 240; at < Math.min(length - 240, 32_000); at += 1) {
      const here = one[at] ?? 0;
      const there = other[at + shift] ?? 0;
      product += here * there;
      first += here * here;
      second += there * there;
    }
    best = Math.max(best, product / Math.sqrt(first * second));
  }
  return best;
}
