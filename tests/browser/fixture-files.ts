import type { BrowserCommand } from "vitest/node";
import type { PhotoFixture } from "../fixtures/photo-fixture.ts";
import { makePhotoFixtures } from "../fixtures/photo-fixtures.ts";
import { FIXTURES, QUARTERS, readFixture, TOLERANCE } from "../heic/fixtures.ts";

export type FixtureFile = Omit<PhotoFixture, "bytes"> & { readonly base64: string };

const encode = ({ bytes, ...rest }: PhotoFixture): FixtureFile => ({
  ...rest,
  base64: Buffer.from(bytes).toString("base64"),
});

/** Every file of the formats table, including real HEIC files, made in Node. */
export const fixtureFiles: BrowserCommand<[]> = async () => {
  const [topLeft, topRight, bottomLeft, bottomRight] = QUARTERS.map((quarter) => quarter.colour);
  if (!topLeft || !topRight || !bottomLeft || !bottomRight) throw new Error("a quarter is missing");
  const heic: readonly PhotoFixture[] = FIXTURES.map(({ name, size }) => ({
    name: `heic, drawn, ${name}`,
    bytes: readFixture(name),
    expected: {
      format: "heic",
      upright: size,
      orientation: 1,
      animated: false,
      corners: [topLeft, topRight, bottomLeft, bottomRight],
      tolerance: TOLERANCE,
    },
  }));
  return [...(await makePhotoFixtures()), ...heic].map(encode);
};

declare module "vitest/browser" {
  interface BrowserCommands {
    fixtureFiles(): Promise<readonly FixtureFile[]>;
  }
}
