import { describe, expect, test } from "vitest";
import { addressForRealBrowser, inAppBrowserOf } from "../../src/photo-export/share/in-app-browsers.ts";
import { IN_APP_USER_AGENTS, OWN_BROWSERS } from "../support/in-app-user-agents.ts";

const PAGE = new URL("https://example.org/heart/ar/?a=b#c");

describe.each(IN_APP_USER_AGENTS)("%s on %s", (app, system, userAgent) => {
  test("is known", () => expect(inAppBrowserOf(userAgent)?.name).toBe(app));

  test("leads to the real browser where the app allows it", () => {
    const address = addressForRealBrowser(userAgent, PAGE);
    if (app === "WeChat") expect(address).toBeNull();
    else if (system === "iOS") expect(address).toBe("x-safari-https://example.org/heart/ar/?a=b");
    else
      expect(address).toBe(
        "intent://example.org/heart/ar/?a=b#Intent;scheme=https;action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE;end",
      );
  });
});

test.each(OWN_BROWSERS)("a browser of its own: %s", (userAgent) => {
  expect(inAppBrowserOf(userAgent)).toBeNull();
});

test("Safari's scheme is not offered before iOS 17, and no way out of a page that is not secure", () => {
  const [[, , userAgent] = ["", "", ""]] = IN_APP_USER_AGENTS;
  expect(addressForRealBrowser(userAgent.replace("OS 17_5", "OS 16_7"), PAGE)).toBeNull();
  expect(addressForRealBrowser(userAgent, new URL("http://example.org/"))).toBeNull();
});
