import { basename } from "node:path";
import type { Plugin } from "vite";

/**
 * Names the classes of CSS modules after their file, as "Header-home": readable, and shorter once compressed than a
 * name with a hash. Two modules with the same file name stop the build, because their classes would collide.
 */
export function classNames(): Plugin {
  const files = new Map<string, string>();
  const generateScopedName = (name: string, file: string): string => {
    const path = file.replace(/\?.*$/, "");
    const block = basename(path, ".module.css");
    const other = files.get(block) ?? path;
    if (other !== path) throw new Error(`Two CSS modules share a name: ${other} and ${path}`);
    files.set(block, path);
    return `${block}-${name}`;
  };
  return { name: "class-names", config: () => ({ css: { modules: { generateScopedName } } }) };
}
