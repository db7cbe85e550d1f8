import process from "node:process";

/** Of this thread where Node tells, else of all; in milliseconds. */
export function processorTime(): number {
  const { user, system } = typeof process.threadCpuUsage === "function" ? process.threadCpuUsage() : process.cpuUsage();
  return (user + system) / 1000;
}
