import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

// Browsers' built-in translators and many extensions replace text nodes with elements of their own. React then throws
// as soon as it removes such a text node or inserts something before it, and unmounts the whole page
// (https://github.com/facebook/react/issues/11538). Text that is its element's only child is set with `textContent`,
// which works in any case. So no text in src/ui may have siblings.

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  if (!isNode(value)) return;
  yield value;
  for (const [key, child] of Object.entries(value)) if (key !== "parent") yield* nodesIn(child);
}

/** Whether an expression may evaluate to text, as far as its own file shows. If unknown, it may. */
function mayBeText(node: unknown, source: string): boolean {
  if (!isNode(node)) return false;
  const either = (...keys: string[]) => keys.some((key) => mayBeText(node[key], source));
  switch (node.type) {
    case "JSXElement":
    case "JSXEmptyExpression":
      return false;
    case "JSXFragment":
      return (node.children as Node[]).some((child) => mayBeText(child, source));
    case "JSXText":
      return !/^\s*\n\s*$/.test(node.value as string);
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
      return either("expression");
    case "ConditionalExpression":
      return either("consequent", "alternate");
    case "LogicalExpression":
      return node.operator === "&&" ? either("right") : either("left", "right");
    case "Literal":
      return typeof node.value === "string" || typeof node.value === "number";
    case "Identifier":
      return !isElement(node.name as string, source);
    case "CallExpression": {
      const { callee } = node as unknown as {
        callee: Node & { name?: string; property?: Node & { name: string } };
      };
      const [given] = node.arguments as Node[];
      if (callee.property?.name === "map") return mayBeText(given?.body, source);
      return !(callee.name && isElement(callee.name, source));
    }
    default:
      return true;
  }
}

/** Whether a name stands for an element, or for a function that makes one. */
const isElement = (name: string, source: string): boolean =>
  ["undefined", "createElement", "createPortal"].includes(name) ||
  new RegExp(`\\b${name}\\??: ReactElement\\b`).test(source) ||
  new RegExp(`\\bconst ${name} = (\\(.* => )?(\\(?\\s*<)`).test(source);

const isText = (node: Node, source: string) => mayBeText(node, source);
const isNothing = (node: Node, source: string) =>
  (node.type === "JSXText" && !isText(node, source)) ||
  (node.type === "JSXExpressionContainer" && (node.expression as Node).type === "JSXEmptyExpression");

/** The lines on which a text has siblings, or is all that a component returns. */
function faultsIn(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  expect(errors, file).toEqual([]);
  const found: Node[] = [];
  for (const node of nodesIn(program)) {
    const children = Array.isArray(node.children) ? (node.children as Node[]) : null;
    if (children && (node.type === "JSXElement" || node.type === "JSXFragment")) {
      const own = children.filter((child) => !isNothing(child, source));
      if (own.length > 1 || node.type === "JSXFragment")
        found.push(...own.filter((child) => isText(child, source)));
    }
    const name = (node.id as { name?: string } | null | undefined)?.name ?? "";
    if (/^[A-Z]/.test(name)) found.push(...textsReturnedBy(node, source));
  }
  const lineOf = ({ start }: Node) => source.slice(0, start).split("\n").length;
  return found.map(
    (node) => `${file}:${lineOf(node)} ${source.slice(node.start, node.start + 40).split("\n")[0]}`,
  );
}

/** The texts that a component returns, whether it is a function or a named arrow function. */
function textsReturnedBy(node: Node, source: string): readonly Node[] {
  const made = node.type === "VariableDeclarator" ? (node.init as Node | null) : node;
  if (!made || !/^(FunctionDeclaration|ArrowFunctionExpression)$/.test(made.type)) return [];
  const body = made.body as Node;
  if (body.type !== "BlockStatement") return mayBeText(body, source) ? [body] : [];
  return (body.body as Node[])
    .flatMap((statement) => [statement, statement.consequent as Node])
    .filter((statement) => statement?.type === "ReturnStatement" && mayBeText(statement.argument, source));
}

describe("text that stands beside something else", () => {
  test("is nowhere in src/ui", async () => {
    const files = (await readdir("src/ui", { recursive: true })).filter((file) => file.endsWith(".tsx"));
    expect(files.length).toBeGreaterThan(50);
    const faults = await Promise.all(
      files.map(async (file) => faultsIn(file, await readFile(join("src/ui", file), "utf8"))),
    );
    expect(faults.flat()).toEqual([]);
  }, 60_000);

  test.each([
    "<p>{isOn && text}{isOff && other}</p>",
    "<p><b>{t('a')}</b> {t('b')}</p>",
    "<button><Icon />{isBusy ? t('a') : <i />}</button>",
    "<p>{outside && <a href={outside}>{t('a')}</a>}{t('b')}</p>",
    "<><i />{count}</>",
    "<p>{children}{more && <i />}</p>",
    "<p>{`one ` + two}<i /></p>",
    "<p>{list.map((one) => one.name)}<i /></p>",
  ])("would be found: %s", (markup) => {
    expect(faultsIn("A.tsx", `export function A() { return ${markup}; }`)).not.toEqual([]);
  });

  test("would be found where a component is nothing but a text", () => {
    expect(faultsIn("A.tsx", "export function A() { return t('a'); }")).not.toEqual([]);
  });

  test.each([
    "<p>{isOn ? t('a') : t('b')}</p>",
    "<p>\n  <b>{t('a')}</b>\n  <i>{t('b')}</i>\n  {isOn && <a>{t('c')}</a>}\n</p>",
    "<ul>{list.map((one) => <li key={one}>{one}</li>)}</ul>",
  ])("is not seen where there is none: %s", (markup) => {
    expect(faultsIn("A.tsx", `export function A() { return ${markup}; }`)).toEqual([]);
  });
});
