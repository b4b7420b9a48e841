import { afterAll, describe, expect, it } from 'vitest';
import { createCodec } from '../../src/voice/audio/codec';
import { muxOgg } from '../../src/voice/audio/ogg-mux';
import { testedEngines } from '../support/voice/engines';
import { drawn, fixture, NOBODY_SPEAKS, randomNumbers } from '../support/voice/sounds';
import { startSpeechServer } from '../support/voice/speech-server';

const server = startSpeechServer(() => ({ body: JSON.stringify({ text: 'không ai nói câu này' }) }));
const engines = server.then(({ url }) => testedEngines({ recognisers: { openai: { url, model: 'any' } } }));

afterAll(async () => {
  await (await engines).close();
  await (await server).close();
});

async function hear(bytes: Uint8Array, declaredSeconds?: number): Promise<unknown> {
  const { hearing } = await engines;
  return hearing.hear({ bytes, ...(declaredSeconds === undefined ? {} : { declaredSeconds }) }, { language: 'vi' });
}

describe('sound that is no message', () => {
  it.each(Object.keys(NOBODY_SPEAKS))('%s is silent, and no recogniser is asked', async (name) => {
    expect(await hear(NOBODY_SPEAKS[name]?.() ?? new Uint8Array())).toEqual({ rejected: 'silent' });
    expect((await server).seen).toHaveLength(0);
  });

  it('a recording of silence is silent', async () => {
    expect(await hear(fixture('silence.ogg'))).toEqual({ rejected: 'silent' });
  });

  it('what is declared too long is refused without a look', async () => {
    expect(await hear(fixture('s10.ogg'), 3_600)).toEqual({ rejected: 'too-long' });
    const { hearing } = await engines;
    expect(hearing.refuse({ seconds: 61 })).toBe('too-long');
    expect(hearing.refuse({ bytes: 5_000_001 })).toBe('too-big');
    expect(hearing.refuse({ bytes: 5_000_000, seconds: 60 })).toBeUndefined();
  });

  it('sixty minutes that say they are five seconds are refused by their packets', async () => {
    const packet = Uint8Array.from([0x48, 1, 2, 3]);
    const hour = muxOgg({
      packets: Array.from({ length: 180_000 }, () => packet),
      preSkip: 312,
      samples: 3_600 * 48_000,
      serial: 1,
    });
    expect(hour.length).toBeLessThan(5_000_000);
    expect(await hear(hour, 5)).toEqual({ rejected: 'too-long' });
    expect(await hear(drawn(62, Math.sin), 5)).toEqual({ rejected: 'too-long' });
    const amr = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(4_000, 0x7c)]);
    expect(await hear(amr, 5)).toEqual({ rejected: 'too-long' });
  });

  it('what is too big is refused', async () => {
    expect(await hear(new Uint8Array(5_000_001))).toEqual({ rejected: 'too-big' });
  });

  it('a playlist, a web page and a picture under a voice name are unsupported', async () => {
    const playlist = '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://127.0.0.1:1/secret.ts\n';
    expect(await hear(Buffer.from(playlist))).toEqual({ rejected: 'unsupported' });
    expect(await hear(Buffer.from('<!doctype html><title>Lỗi</title>'))).toEqual({ rejected: 'unsupported' });
    expect(await hear(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))).toEqual({ rejected: 'unsupported' });
    expect(await hear(new Uint8Array())).toEqual({ rejected: 'unsupported' });
  });

  it('a file of which nothing can be decoded is corrupt', async () => {
    const random = randomNumbers(3);
    const packets = Array.from({ length: 100 }, () => Uint8Array.from({ length: 60 }, () => 255 * random()));
    expect(await hear(muxOgg({ packets, preSkip: 312, samples: 96_000, serial: 1 }))).not.toHaveProperty('text');
    expect(await hear(fixture('s10.ogg').subarray(0, 90))).toEqual({ rejected: 'corrupt' });
  });

  it('what is there of a file that was cut off is heard', async () => {
    const heard = await hear(fixture('s10.ogg').subarray(0, 15_000));
    expect(heard).toMatchObject({ text: 'không ai nói câu này' });
  });
});

describe('300 damaged files', () => {
  const names = ['s10.ogg', 's10.webm', 'chromium156-mediarecorder.webm', 's10.amr', 's10wb.amr', 'bot-reply-vi.ogg'];

  it('are each heard or refused, none throws', async () => {
    const random = randomNumbers(2_026);
    const failures: unknown[] = [];
    const codec = createCodec({ failed: (error) => failures.push(error) });
    const ends: string[] = [];
    for (let round = 0; round < 300; round += 1) {
      const damaged = damage(fixture(names[round % names.length] ?? 's10.ogg'), random);
      const decoded = await codec.decode(damaged, 60);
      ends.push('samples' in decoded ? 'heard' : decoded.rejected);
    }
    codec.close();
    expect(failures).toEqual([]);
    expect(ends).toHaveLength(300);
    expect(ends.filter((end) => end === 'heard').length).toBeGreaterThan(100);
    expect([...new Set(ends)].filter((end) => !EXPECTED.has(end))).toEqual([]);
  }, 120_000);
});

describe('a file of millions of empty parts', () => {
  it('is refused without running out of memory', async () => {
    const failures: unknown[] = [];
    const codec = createCodec({ failed: (error) => failures.push(error) });
    for (const file of [webmOfEmptyBlocks(), oggOfOneBytePackets()])
      expect(['corrupt', 'too-long']).toContain(rejectionOf(await codec.decode(file, 60)));
    codec.close();
    expect(failures).toEqual([]);
  }, 60_000);
});

function rejectionOf(decoded: object): unknown {
  return 'rejected' in decoded ? decoded.rejected : undefined;
}

function webmOfEmptyBlocks(): Uint8Array {
  const file = Buffer.alloc(4_900_000);
  for (let at = 0; at < file.length; at += 2) file.writeUInt16BE(0xa380, at);
  // EBML head, segment and tracks of unknown size, one Opus track.
  const head = '1a45dfa3801853806701ffffffffffffff1654ae6b01ffffffffffffffae8bd781018686415f4f505553';
  Buffer.from(head, 'hex').copy(file);
  return file;
}

function oggOfOneBytePackets(): Uint8Array {
  const whole = Buffer.from(fixture('s10.ogg'));
  const sound = whole.indexOf('OggS', whole.indexOf('OggS', 4) + 4);
  const head = Buffer.from(whole.subarray(sound, sound + 26));
  const page = Buffer.concat([head, Buffer.from([255]), Buffer.alloc(255, 1), Buffer.alloc(255, 8)]);
  return Buffer.concat([whole.subarray(0, sound), ...Array.from({ length: 9_000 }, () => page)]);
}

const EXPECTED: ReadonlySet<string> = new Set(['heard', 'corrupt', 'unsupported', 'too-long', 'silent']);

/** Cuts, changes bytes, repeats or removes a stretch. */
function damage(whole: Uint8Array, random: () => number): Uint8Array {
  const file = Uint8Array.from(whole);
  const at = Math.floor(random() * file.length);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return file.subarray(0, at);
  if (kind === 1) return Buffer.concat([file.subarray(0, at), file.subarray(Math.min(file.length, at + 700))]);
  if (kind === 2) return Buffer.concat([file.subarray(0, at), file.subarray(at >> 1)]);
  const changes = 1 + Math.floor(random() * 200);
  for (let change = 0; change < changes; change += 1)
    file[Math.floor(random() * file.length)] = Math.floor(random() * 256);
  return file;
}
