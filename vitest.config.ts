import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{engine,workspace,server,cli,client,grammar,package}/**/*.test.ts"],
    reporters: ["default"],
    testTimeout: 60_000,
  },
});
