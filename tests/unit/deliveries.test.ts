import { expect, test } from "vitest";
import { deliveriesOn } from "../../src/photo-export/share/deliveries.ts";
import { IN_APP_USER_AGENTS, OWN_BROWSERS } from "../support/in-app-user-agents.ts";

const [IPHONE = "", ANDROID = "", , MAC = "", , WINDOWS = ""] = OWN_BROWSERS;

test.each([
  ["an iPhone", IPHONE, 5, ["sheet", "download"]],
  ["an iPad that calls itself a Mac", MAC, 5, ["sheet", "download"]],
  ["a Mac", MAC, 0, ["download"]],
  ["an Android phone", ANDROID, 5, ["download"]],
  ["a PC with a touch screen", WINDOWS, 10, ["download"]],
] as const)("%s that can share saves in its own way", (_name, userAgent, maxTouchPoints, deliveries) => {
  expect(deliveriesOn({ userAgent, maxTouchPoints, canShare: true })).toEqual(deliveries);
});

test.each([IPHONE, MAC])("iOS that cannot share downloads: %s", (userAgent) => {
  expect(deliveriesOn({ userAgent, maxTouchPoints: 5, canShare: false })).toEqual(["download"]);
});

test.each(IN_APP_USER_AGENTS)("the browser of %s on %s never downloads", (_app, system, userAgent) => {
  const here = { userAgent, maxTouchPoints: 5 };
  expect(deliveriesOn({ ...here, canShare: false })).toEqual(["image"]);
  expect(deliveriesOn({ ...here, canShare: true })).toEqual(
    system === "iOS" ? ["sheet", "image"] : ["image"],
  );
});
