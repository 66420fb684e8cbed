// A text area with line numbers, that tells its text when typing pauses, and keeps what was not told over a reload.
const pause = 300;
const unsent = 'burnsim.unsent';

/** Shows a file's text in a text area, its line numbers in a gutter, and tells the desk by its Write. */
export function attach(editor, gutter, desk, file, text) {
    editor.value = text;
    let timer, bad = new Set(), lines = 0;

    function number() {
        const count = editor.value.split('\n').length;
        if (count !== lines) mark([...bad]);
    }

    function mark(wrong) {
        bad = new Set(wrong);
        lines = editor.value.split('\n').length;
        gutter.textContent = Array.from({ length: lines }, (_, i) => (bad.has(i + 1) ? '✗ ' : '') + (i + 1)).join('\n');
    }

    async function tell() {
        clearTimeout(timer);
        timer = undefined;
        const text = editor.value;
        try {
            await desk.invokeMethodAsync('Write', text);
            if (editor.value === text) sessionStorage.removeItem(unsent);
        } catch {
            timer = setTimeout(tell, pause);
        }
    }

    function typed() {
        number();
        try { sessionStorage.setItem(unsent, JSON.stringify({ file, text: editor.value })); } catch { /* too long to keep */ }
        clearTimeout(timer);
        timer = setTimeout(tell, pause);
    }

    function key(event) {
        // Tab indents; after Escape it leaves, as a keyboard needs a way out.
        if (event.key === 'Escape') editor.dataset.leave = '';
        else if (event.key !== 'Tab' || event.shiftKey || 'leave' in editor.dataset) { if (event.key !== 'Shift') delete editor.dataset.leave; }
        else {
            event.preventDefault();
            document.execCommand('insertText', false, '  ');
        }
    }

    editor.addEventListener('input', typed);
    editor.addEventListener('blur', () => timer && tell());
    editor.addEventListener('keydown', key);
    editor.addEventListener('scroll', () => { gutter.scrollTop = editor.scrollTop; });

    const kept = JSON.parse(sessionStorage.getItem(unsent) ?? 'null');
    if (kept?.file === file && kept.text !== editor.value) {
        editor.value = kept.text;
        tell();
    }
    number();

    return {
        mark,
        /** Shows another text; another file's, too. */
        show(text, of) {
            file = of;
            clearTimeout(timer);
            sessionStorage.removeItem(unsent);
            if (editor.value !== text) editor.value = text;
            number();
        },
        /** Selects a place: line and column from 1. */
        go(line, column, length) {
            const before = editor.value.split('\n').slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0);
            editor.focus();
            editor.setSelectionRange(before + column - 1, before + column - 1 + length);
            editor.scrollTop = (line - 4) * parseFloat(getComputedStyle(editor).lineHeight);
            editor.scrollLeft = Math.max(0, column - 30) * 7;
        },
    };
}
