// Blazor's script tries to reconnect and sets the dialog's classes; this makes the dialog one that holds the focus, asks the
// server sooner than Blazor's pauses of up to half a minute, tells a line that was refused from one that was lost, and opens the
// same address again when the circuit is gone for good.
const dialog = document.getElementById('components-reconnect-modal');
const lookInterval = 2000;
const soonAfterReload = 10000;
const reloadedAt = 'reconnect-reloaded-at';
const looksBeforeReload = 3;

let state = '';
let typedAt = null;
let focused = null;
let looking = 0;
let answers = 0;

const stateOf = () => ['show', 'failed', 'rejected'].find(name => dialog.classList.contains(`components-reconnect-${name}`)) ?? '';

// what was typed and has not become part of the address since would be lost
const holdsTypedText = () => typedAt === location.href;

async function statusOf(path) {
  try {
    return (await fetch(path, { cache: 'no-store' })).status;
  } catch {
    return 0;
  }
}

const isReachable = async () => await statusOf('health/live') === 200;

// a page gets no line to the server while too many others have one
const isRefused = async () => await statusOf('_blazor') === 429;

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
  if (state === '' || state === 'rejected' || !await isReachable()) return;
  if (await isRefused()) {
    dialog.classList.add('reconnect-refused');
    return;
  }
  // a server that answers and does not take the circuit back lets nobody in without signing in again
  if (state === 'failed' || ++answers > looksBeforeReload)
    dialog.classList.replace(`components-reconnect-${state}`, 'components-reconnect-rejected');
  // Blazor tries at once when the page is looked at again
  else document.dispatchEvent(new Event('visibilitychange'));
}

function follow() {
  const now = stateOf();
  if (now === state) return;
  if (state === '') {
    answers = 0;
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
    dialog.classList.remove('reconnect-refused');
    keepBehind(false);
    focused?.focus?.();
  }
}

document.addEventListener('input', event => {
  if (event.target.closest('main form, main .fields, main textarea')) typedAt = location.href;
});
addEventListener('online', look);
new MutationObserver(follow).observe(dialog, { attributes: true, attributeFilter: ['class'] });

// Blazor tells a page that got no line from the start as a failure of the program
const failure = document.getElementById('blazor-error-ui');
new MutationObserver(async () => {
  if (failure.style.display !== 'block' || !await isRefused()) return;
  failure.style.display = 'none';
  dialog.classList.add('components-reconnect-failed', 'reconnect-refused');
}).observe(failure, { attributes: true, attributeFilter: ['style'] });
