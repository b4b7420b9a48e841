/** Vietnam is at UTC+7 all year: milliseconds that its clocks are ahead of UTC, whatever the machine's zone. */
export const LOCAL_MS = 7 * 3_600_000;
