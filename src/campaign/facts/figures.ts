import type { AddressId } from "./addresses.ts";

type Figure = {
  /** A share is a fraction of 1. */
  readonly value: number;
  readonly unit: "share" | "count";
  /** The year that it is about. */
  readonly year: number;
  readonly source: AddressId;
  /** The day on which the source was published. ISO 8601. */
  readonly published: string;
};

/** The only figures that are told, with their years and sources; at most three. */
export const FIGURES = {
  children: { value: 0.38, unit: "share", year: 2022, source: "globalReport", published: "2024-12-11" },
  womenAndGirls: { value: 0.61, unit: "share", year: 2022, source: "globalReport", published: "2024-12-11" },
  projects: { value: 90, unit: "count", year: 2021, source: "fundTenYears", published: "2021-03-08" },
} as const satisfies Record<string, Figure>;

export type FigureId = keyof typeof FIGURES;
