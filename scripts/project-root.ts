import { fileURLToPath } from "node:url";

/** The folder of package.json, from the emitted file's place: dist/scripts. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
