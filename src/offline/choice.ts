/** Where the reader's choice to keep nothing stands. */
const key = 'offline';

/** Whether the reader has switched off that pages are kept. */
export function isSwitchedOff(): boolean {
  try {
    return localStorage.getItem(key) === 'off';
  } catch {
    // Where nothing may be stored there is no worker either.
    return true;
  }
}

export function rememberChoice(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
}
