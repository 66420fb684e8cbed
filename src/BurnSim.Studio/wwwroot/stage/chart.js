// Pictures by Plotly, whose script is loaded once.
const config = { responsive: true, displayModeBar: false, displaylogo: false };

const loaded = new Promise((ready, failed) => {
    const script = document.createElement('script');
    script.src = new URL('_content/Plotly.Blazor/plotly-basic-3.7.0.min.js', document.baseURI);
    script.onload = ready;
    script.onerror = () => failed(new Error(`${script.src} doesn't load`));
    document.head.append(script);
});

export async function draw(place, json) {
    const { traces, layout } = JSON.parse(new TextDecoder().decode(json));
    await loaded;
    if (place?.isConnected) await Plotly.react(place, traces, layout, config);
}

export function clear(place) {
    if (place) Plotly.purge(place);
}
