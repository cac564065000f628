const NO_SETTINGS_SERVER = "data:,#remote-settings-dummy/v1";

/** Release versions only use the configured settings server if this is set. */
export const FIREFOX_ENVIRONMENT = { MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" };

/** Preferences that send all of a page's requests through the proxy and disable Firefox's own. */
export function firefoxPreferences(proxyHost: string): Record<string, string | number | boolean> {
  const { hostname, port } = new URL(`http://${proxyHost}`);
  return {
    "network.proxy.type": 1,
    "network.proxy.http": hostname,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": hostname,
    "network.proxy.ssl_port": Number(port),
    "network.proxy.no_proxies_on": "",
    // The pages under test are on localhost.
    "network.proxy.allow_hijacking_localhost": true,
    // Requests that Firefox makes on its own.
    "network.captive-portal-service.enabled": false,
    "services.settings.server": NO_SETTINGS_SERVER,
  };
}
