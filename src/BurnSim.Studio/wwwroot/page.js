// The address, the page's language, the clipboard, and files to take away: what only the browser can do.

/** Puts what is on the desk into the address, without going anywhere. */
export function show(link, language) {
    document.documentElement.lang = language;
    if (link !== location.search + location.hash) history.replaceState(history.state, '', location.pathname + link);
}

export function title(text) {
    document.title = text;
}

/** Copies the address of what is on the desk; false: the browser doesn't allow it. */
export async function copy(link) {
    const address = location.origin + location.pathname + link;
    try {
        await navigator.clipboard.writeText(address);
        return true;
    } catch {
        return copySelected(address);
    }
}

// Where a page came without TLS from another machine there is no clipboard but what is selected.
function copySelected(text) {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    try {
        return document.execCommand('copy');
    } finally {
        field.remove();
    }
}

/** Hands a stream to the browser as a file. */
export async function save(name, stream) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
