// Where this site may keep things in the browser.

// Sites of one school may stand side by side under one address.
export const SITE = new URL("..", import.meta.url).pathname;

// Some browsers throw at the mere name where storage is switched off.
export function browserStore() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
