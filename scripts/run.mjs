import { spawn } from "node:child_process";

/** Runs a program, shows what it prints as it prints it, and gives `{ status, output }`; never throws. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
      process.stderr.write(chunk);
    });
    child.once("error", (error) => resolve({ status: 1, output: `${output}${error.message}` }));
    child.once("close", (code) => resolve({ status: code ?? 1, output }));
  });
}

/** Runs a script of package.json. */
export function runScript(name) {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command, ...args] = [...npm, "run", "--silent", name];
  return run(command, args);
}
