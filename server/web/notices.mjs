// Writes the licences of the packages that the page scripts contain, as these ask for.

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

const MODULES = "node_modules";
const OURS_TO_BUILD = /^node_modules\/(esbuild|@esbuild\/.*)$/;

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const notices = Object.entries(packages)
  .filter(([path, found]) => path.startsWith(MODULES) && !found.dev && !found.optional && !OURS_TO_BUILD.test(path))
  .filter(([path]) => existsSync(path))
  .map(([path, found]) => {
    const file = readdirSync(path).find((name) => /^licen[cs]e/i.test(name));
    const text = file ? readFileSync(`${path}/${file}`, "utf8").trim() : "";
    const name = path.slice(path.lastIndexOf(MODULES) + MODULES.length + 1);
    return `${name} ${found.version} (${found.license ?? "see its own page"})\n\n${text}\n`;
  });
writeFileSync(
  "../static/notices.txt",
  `The page scripts contain parts of these packages.\n\n${notices.join(`\n${"-".repeat(80)}\n\n`)}`,
);
