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

// One picture a frame, so that the first is seen while the others are drawn; none in a tab that nobody sees.
export function draw(place, json) {
    return last = last.then(async () => {
        for (const gone of [...places].filter(old => !old.isConnected)) {
            Plotly.purge(gone);
            places.delete(gone);
        }

        if (!place?.isConnected) return;
        places.add(place);
        const { traces, layout } = JSON.parse(new TextDecoder().decode(json));
        await Plotly.react(place, traces, layout, config);
        await new Promise(requestAnimationFrame);
    });
}
