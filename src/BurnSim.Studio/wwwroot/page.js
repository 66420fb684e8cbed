// The address, the page's language, the clipboard, and files to take away: what only the browser can do.

/** Puts what is on the desk into the address, without going anywhere. */
export function show(link, language) {
    document.documentElement.lang = language;
    if (link !== location.search + location.hash) history.replaceState(history.state, '', location.pathname + link);
}

export function title(text) {
    document.title = text;
}

/** Copies the address; false: the browser doesn't allow it. */
export async function copy() {
    try {
        await navigator.clipboard.writeText(location.href);
        return true;
    } catch {
        return false;
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
