import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{engine,workspace,server,cli,client,grammar,package,fuzz,hostile,bench}/**/*.test.ts"],
    reporters: ["default"],
    testTimeout: 60_000,
  },
});
