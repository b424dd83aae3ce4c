import { defineConfig } from "vite";

/** The page itself is answered at /graphql; what it loads lies under /ide/, with hashes in the names. */
export default defineConfig({
  base: "/ide/",
  logLevel: "warn",
  publicDir: false,
  build: {
    outDir: "../../../dist/web/ide",
    emptyOutDir: true,
    target: "es2023",
    // The libraries' licences go with the package that carries their code.
    license: { fileName: "licenses.md" },
    // A file for every icon and font: none may come from a data: address unless a dependency insists.
    assetsInlineLimit: 0,
    // Monaco is most of it and comes in one piece.
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    rolldownOptions: {
      // "use client" in React's libraries is for servers that render.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
});
