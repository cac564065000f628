/**
 * Processor time that some work takes, in milliseconds. On a busy machine, elapsed time would include other processes.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
