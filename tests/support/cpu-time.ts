/** Milliseconds of processor time that some work takes: unlike elapsed time, it does not include other processes. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
