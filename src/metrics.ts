import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { DeliveryReport } from './core/delivery';
import type { TurnReport } from './core/lanes';
import type { HearingReport } from './core/listening';

/** Prometheus metrics of one process. No label ever holds a person, a text or a number of theirs. */
export interface Metrics {
  turned(report: TurnReport): void;
  delivered(report: DeliveryReport): void;
  heard(report: HearingReport): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Makes the metrics; what `read` tells is asked for when scraped. Without a database its gauges are left out. */
export function createMetrics(read: {
  readonly backlog: () => Promise<number>;
  readonly outbox: () => Promise<Readonly<Record<string, number>>>;
  /** Answers that the proof step stopped since the start. */
  readonly unproved: () => number;
}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const turns = new Counter({
    name: 'assistant_turns_total',
    help: 'Turns by channel and outcome',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'assistant_turn_seconds',
    help: 'Time from claim to commit of a turn',
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const sends = new Counter({
    name: 'assistant_sends_total',
    help: 'Messages out by channel and result',
    labelNames: ['channel', 'result'],
    registers,
  });
  const voices = new Counter({
    name: 'assistant_voice_messages_total',
    help: 'Voice messages by channel and what was made of them',
    labelNames: ['channel', 'result'],
    registers,
  });
  new Counter({
    name: 'assistant_unproved_answers_total',
    help: 'Answers stopped by the proof step: each one is a bug',
    registers,
    collect() {
      this.reset();
      this.inc(read.unproved());
    },
  });
  new Gauge({
    name: 'assistant_inbox_backlog',
    help: 'Messages stored and not answered yet',
    registers,
    async collect() {
      const backlog = await read.backlog().catch(() => undefined);
      if (backlog === undefined) this.remove();
      else this.set(backlog);
    },
  });
  new Gauge({
    name: 'assistant_outbox_items',
    help: 'Messages out by status',
    labelNames: ['status'],
    registers,
    async collect() {
      this.reset();
      const counts = await read.outbox().catch(() => ({}));
      for (const [status, count] of Object.entries(counts)) this.set({ status }, count);
    },
  });
  return {
    turned(report) {
      turns.inc({ channel: report.channel, outcome: report.outcome });
      seconds.observe(report.ms / 1000);
    },
    delivered: (report) => sends.inc({ channel: report.channel, result: report.result }),
    heard: (report) => voices.inc({ channel: report.channel, result: report.result }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
