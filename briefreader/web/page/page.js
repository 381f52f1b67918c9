// Starts the terminal, and says in words what a browser does not do by itself: open a tab, copy, go on after the end.
"use strict";

const FONTS = ["16px 'Roboto Mono'", "bold 16px 'Roboto Mono'", "italic 16px 'Roboto Mono'"];
const terminal = document.getElementById("terminal");
const notice = document.getElementById("notice");
const clipboard = navigator.clipboard; // none where the address is neither https nor this machine's
const openTab = window.open.bind(window);

const has = (state) => document.body.classList.contains(state);
const typeIn = () => terminal.querySelector("textarea")?.focus();

function say(sentence, offer, action) {
  const button = notice.querySelector("button");
  notice.querySelector("span").textContent = sentence;
  button.textContent = offer;
  button.onclick = () => {
    hush();
    action();
  };
  notice.hidden = false;
}

function hush() {
  notice.hidden = true;
  typeIn();
}

// Links: http and https only, and the other page never learns of this one.
window.open = (url) => {
  if (url === undefined) return openTab(); // the terminal's own links do the rest themselves
  if (!/^https?:\/\//i.test(url)) return null;
  const tab = openTab();
  if (tab === null) {
    say("Your browser held a new tab back.", `Open ${new URL(url).host}`, () => window.open(url));
  } else {
    tab.opener = null;
    tab.location.href = url;
  }
  return null;
};

// Copying: the program may write to the clipboard and never reads it.
function copiedByCommand(text) {
  const hand = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("copy", hand, true);
  const done = document.execCommand("copy");
  window.removeEventListener("copy", hand, true);
  return done;
}

async function copy(text) {
  try {
    await clipboard.writeText(text);
  } catch {
    if (!copiedByCommand(text)) say("Your browser copies only after a click.", "Copy", () => copy(text));
  }
}

Object.defineProperty(navigator, "clipboard", { value: { writeText: copy, readText: async () => "" } });

// The end: the reader's, or the server's too.
function ended() {
  say("The reader has ended; what you marked and drafted is kept.", "Open it again", async () => {
    const there = await fetch("/", { method: "HEAD" }).catch(() => null);
    if (there?.ok) window.location.reload();
    else say("The server has ended: start briefreader serve again, and open what it prints.", "Try again", ended);
  });
  notice.querySelector("button").focus();
}

// The script before this one begins when the page is loaded; what it measures are the fonts, which come later.
const begin = window.onload;
window.onload = async (event) => {
  terminal.dataset.sessionWebsocketUrl = `${window.location.origin.replace(/^http/, "ws")}/ws`;
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
  begin.call(window, event);
};

let typing = false;
new MutationObserver(() => {
  if (has("-first-byte") && !typing) {
    typing = true;
    typeIn();
  }
  if (has("-closed")) ended();
}).observe(document.body, { attributeFilter: ["class"] });
window.addEventListener("keydown", () => has("-closed") || hush(), true);
