// Pictures by Plotly, whose script is loaded once.
const config = { responsive: true, displayModeBar: false, displaylogo: false };

const loaded = new Promise((ready, failed) => {
    const script = document.createElement('script');
    script.src = new URL('_content/Plotly.Blazor/plotly-basic-3.7.0.min.js', document.baseURI);
    script.onload = ready;
    script.onerror = () => failed(new Error(`${script.src} doesn't load`));
    document.head.append(script);
});

const places = new Set();
let last = loaded;

// What of a layout and of traces is in pixels, by its name.
const lengths = new Set(['height', 't', 'r', 'b', 'l', 'size', 'xshift', 'ticklabelstandoff', 'width', 'thickness']);

// As large as the letters around it: Plotly knows pixels only.
function grown(of, times) {
    if (Array.isArray(of)) return of.map(part => grown(part, times));
    if (of === null || typeof of !== 'object') return of;
    return Object.fromEntries(Object.entries(of).map(([name, value]) =>
        [name, !lengths.has(name) ? grown(value, times) : Array.isArray(value) ? value.map(size => size * times) : value * times]));
}

// One picture a frame, so that the first is seen while the others are drawn; none in a tab that nobody sees. One that fails stops
// no other.
export function draw(place, json) {
    const drawn = last.then(async () => {
        for (const gone of [...places].filter(old => !old.isConnected)) {
            Plotly.purge(gone);
            places.delete(gone);
        }

        if (!place?.isConnected) return;
        places.add(place);
        const { traces, layout } = grown(JSON.parse(new TextDecoder().decode(json)), parseFloat(getComputedStyle(place).fontSize) / 16);
        await Plotly.react(place, traces, layout, config);
        await new Promise(requestAnimationFrame);
    });
    last = drawn.catch(() => {});
    return drawn;
}
