import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "oxc-parser";

export type Source = {
  path: string;
  text: string;
  /** Paths below the root without "@/", or package names; an import of a type counts too. */
  imports: string[];
  /** Every name that this file gives to something: variables, functions, types, parameters, unquoted properties. */
  declared: string[];
};

const ending = /\.[cm]?[jt]sx?$/;

/** Where a node of this kind gives a name: the fields that hold it. */
const naming: Record<string, string[]> = {
  VariableDeclarator: ["id"],
  FunctionDeclaration: ["id", "params"],
  FunctionExpression: ["params"],
  ArrowFunctionExpression: ["params"],
  ClassDeclaration: ["id"],
  CatchClause: ["param"],
  TSFunctionType: ["params"],
  TSTypeParameter: ["name"],
  ImportSpecifier: ["local"],
  ExportSpecifier: ["exported"],
  TSTypeAliasDeclaration: ["id"],
  TSInterfaceDeclaration: ["id"],
  TSPropertySignature: ["key"],
  TSMethodSignature: ["key"],
  PropertyDefinition: ["key"],
  MethodDefinition: ["key"],
  Property: ["key"],
};

/** Every program file of the project, as git knows them (a file that is new and not ignored counts). */
export const sources: Source[] = execFileSync(
  "git",
  ["-c", "core.quotepath=off", "ls-files", "--cached", "--others", "--exclude-standard"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((path) => ending.test(path) && !/^public\/|\.d\.[cm]?ts$/.test(path) && exists(path))
  .map(read);

/** The source that an import names, whatever its ending. */
export function sourceOf(name: string): Source | undefined {
  return byName.get(withoutEnding(name));
}

const byName = new Map(sources.map((source) => [withoutEnding(source.path), source]));

function withoutEnding(name: string): string {
  return name.replace(ending, "");
}

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const imports = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
  ];
  return {
    path,
    text,
    imports: [...new Set(imports)].map((specifier) => resolveName(path, specifier)),
    declared: [...new Set(declaredIn(program))],
  };
}

type Node = { type: string; [field: string]: unknown };

function declaredIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(declaredIn);
  if (!isNode(value)) return [];
  const own = value.computed ? [] : (naming[value.type] ?? []).flatMap((field) => namesIn(value[field]));
  return [...own, ...Object.values(value).flatMap(declaredIn)];
}

/** The identifiers of a pattern: `name`, `{ name, other: [name] = [] }`. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isNode(value)) return [];
  switch (value.type) {
    case "Identifier":
      return [String(value.name)];
    case "AssignmentPattern":
      return namesIn(value.left);
    case "RestElement":
      return namesIn(value.argument);
    case "ArrayPattern":
      return namesIn(value.elements);
    case "ObjectPattern":
      return namesIn(value.properties);
    case "Property":
      return namesIn(value.value);
    default:
      return [];
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function resolveName(path: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? normalize(join(dirname(path), specifier)) : specifier;
}
