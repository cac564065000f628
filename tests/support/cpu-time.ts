/** Milliseconds of processor time that some work takes here: on a busy machine the clock would count others' work too. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
