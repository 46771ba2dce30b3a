// What pages need before and beside the circuit; everything else is Blazor's.
document.addEventListener('click', event => {
  if (event.target.closest('[data-reload]')) location.reload();
  if (event.target.closest('[data-print]')) print();
  // the base address would turn the link into one to the first page
  if (event.target.closest('.skip-link')) {
    event.preventDefault();
    document.getElementById('content')?.focus();
  }
  // the menu of narrow screens is a popover: a choice closes it
  const link = event.target.closest('.site-menu a');
  if (link) document.getElementById('site-menu')?.hidePopover?.();
});
// Work on an open page asks for nothing over HTTP: the session would end in the middle of it.
const renewalInterval = 60_000;
let renewedAt = Date.now();
for (const act of ['pointerdown', 'keydown'])
  document.addEventListener(act, () => {
    if (Date.now() - renewedAt < renewalInterval) return;
    renewedAt = Date.now();
    // a server that does not answer is the reconnection's affair
    fetch('health/live', { cache: 'no-store' }).catch(() => {});
  }, { passive: true });
