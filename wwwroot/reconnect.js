// Blazor's script tries to reconnect and sets the dialog's classes; this makes the dialog one that holds the focus, asks the
// server sooner than Blazor's pauses of up to half a minute, and opens the same address again when the circuit is gone for good.
const dialog = document.getElementById('components-reconnect-modal');
const lookInterval = 2000;
const soonAfterReload = 10000;
const reloadedAt = 'reconnect-reloaded-at';

let state = '';
let typedAt = null;
let focused = null;
let looking = 0;

const stateOf = () => ['show', 'failed', 'rejected'].find(name => dialog.classList.contains(`components-reconnect-${name}`)) ?? '';

// what was typed and has not become part of the address since would be lost
const holdsTypedText = () => typedAt === location.href;

async function isReachable() {
  try {
    return (await fetch('health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

function keepBehind(isKept) {
  for (const element of document.body.children)
    if (element !== dialog && element.tagName !== 'SCRIPT') element.inert = isKept;
}

function reload() {
  const last = Number(sessionStorage.getItem(reloadedAt) ?? 0);
  if (holdsTypedText() || Date.now() - last < soonAfterReload) {
    dialog.classList.toggle('reconnect-typed', holdsTypedText());
    // what was typed can be copied
    if (holdsTypedText()) keepBehind(false);
    dialog.querySelector('[data-reload]').focus();
    return;
  }
  sessionStorage.setItem(reloadedAt, String(Date.now()));
  location.reload();
}

async function look() {
  if (state === '' || !await isReachable()) return;
  // Blazor tries at once when the page is looked at again
  if (state === 'show') document.dispatchEvent(new Event('visibilitychange'));
  if (state === 'failed') {
    dialog.classList.replace('components-reconnect-failed', 'components-reconnect-rejected');
  }
}

function follow() {
  const now = stateOf();
  if (now === state) return;
  if (state === '') {
    focused = document.activeElement;
    looking = setInterval(look, lookInterval);
    keepBehind(true);
    dialog.querySelector('.reconnect-box').focus();
  }
  state = now;
  if (now === 'rejected') {
    clearInterval(looking);
    reload();
  }
  if (now === '') {
    clearInterval(looking);
    keepBehind(false);
    focused?.focus?.();
  }
}

document.addEventListener('input', event => {
  if (event.target.closest('main form, main .fields, main textarea')) typedAt = location.href;
});
addEventListener('online', look);
new MutationObserver(follow).observe(dialog, { attributes: true, attributeFilter: ['class'] });
