const NO_SETTINGS_SERVER = "data:,#remote-settings-dummy/v1";

/** Only so does a release version heed the address of its settings' server. */
export const FIREFOX_ENVIRONMENT = { MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" };

/** What Firefox is told so that all of a page's requests are recorded, and none of its own disturb. */
export function firefoxPreferences(proxyHost: string): Record<string, string | number | boolean> {
  const { hostname, port } = new URL(`http://${proxyHost}`);
  return {
    "network.proxy.type": 1,
    "network.proxy.http": hostname,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": hostname,
    "network.proxy.ssl_port": Number(port),
    "network.proxy.no_proxies_on": "",
    // This machine's own addresses are what is tested.
    "network.proxy.allow_hijacking_localhost": true,
    // What it asks for by itself.
    "network.captive-portal-service.enabled": false,
    "services.settings.server": NO_SETTINGS_SERVER,
  };
}
