/** The Network Information API, Chromium only: https://wicg.github.io/netinfo/ */
type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

/** Whether the browser asks to save data, or the connection is as slow as 2G. False where the browser does not say. */
export const mustSaveData = (): boolean => {
  const { connection } = navigator as { readonly connection?: Connection };
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? "");
};
