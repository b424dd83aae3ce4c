import { defineConfig } from "vite";

/** The page itself is answered at / and below; what it loads lies under /dashboard/, with hashes in the names. */
export default defineConfig({
  base: "/dashboard/",
  logLevel: "warn",
  publicDir: false,
  build: {
    outDir: "../../../dist/web/dashboard",
    emptyOutDir: true,
    target: "es2023",
    // The libraries' licences go with the package that carries their code.
    license: { fileName: "licenses.md" },
    // The page's policy allows nothing from a data: address.
    assetsInlineLimit: 0,
    // Which script belongs to the first view is read from it by the test that measures its weight.
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
