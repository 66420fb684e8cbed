// A lost connection: Blazor tries again by itself; when the server no longer knows the tab, the address brings it back.
const dialog = document.getElementById('components-reconnect-modal');
const pause = 2000;

dialog.addEventListener('components-reconnect-state-changed', ({ detail }) => {
    if (detail.state === 'show' && !dialog.open) dialog.showModal();
    else if (detail.state === 'hide') dialog.close();
    else if (detail.state === 'failed') setTimeout(wait, pause);
    else if (detail.state === 'rejected' || detail.state === 'resume-failed') location.reload();
});
dialog.addEventListener('cancel', event => event.preventDefault());

async function wait() {
    try {
        await fetch('', { method: 'HEAD', cache: 'no-store' });
        location.reload();
    } catch {
        setTimeout(wait, pause);
    }
}
