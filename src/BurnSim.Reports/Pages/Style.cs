namespace BurnSim.Reports.Pages;

/// <summary>How the report looks: on a screen by day and night, on a phone, on paper.</summary>
internal static class Style
{
    public const string Sheet = """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--faint:#59636e;--line:#d8dde3;--wash:#f4f6f8;--link:#0059b3}
        @media(prefers-color-scheme:dark){:root{--paper:#161b22;--ink:#e6edf3;--faint:#9da7b1;--line:#333b45;--wash:#1f2630;--link:#79b8ff}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
        main{max-width:76rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
        header .kind{color:var(--faint);margin:0;letter-spacing:.02em}
        h1{font-size:clamp(1.5rem,4.2vw,2.4rem);line-height:1.2;margin:.2rem 0 1.2rem;text-wrap:balance;overflow-wrap:anywhere}
        h2{font-size:1.3rem;margin:3.2rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--line)}
        p{max-width:46rem;margin:.6rem 0;overflow-wrap:anywhere}
        .answer{font-size:clamp(1.1rem,2.4vw,1.35rem);line-height:1.5;border-left:.25rem solid #0072b2;padding:.2rem 0 .2rem 1rem;max-width:54rem}
        .note{color:var(--faint);font-size:.92rem}
        dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:1.6rem 0}
        dl div{background:var(--wash);border-radius:.5rem;padding:.8rem 1rem}
        dt{color:var(--faint);font-size:.85rem}dd{margin:.1rem 0 0;font-size:1.25rem;font-weight:600}dd small{display:block;font-weight:400;font-size:.82rem;color:var(--faint)}
        figure{margin:2.2rem 0}
        .wide{overflow-x:auto;border:1px solid var(--line);border-radius:.5rem}
        .wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        figure img{display:block;width:100%;min-width:44rem;height:auto}
        figcaption{color:var(--faint);font-size:.95rem;margin-top:.5rem;max-width:54rem}
        table{border-collapse:collapse;width:100%;font-size:.92rem}
        caption{text-align:left;padding:.6rem .8rem;color:var(--faint)}
        th,td{padding:.42rem .8rem;border-top:1px solid var(--line);text-align:right;white-space:nowrap}
        thead th{background:var(--wash);font-weight:600}
        th:first-child{text-align:left;position:sticky;left:0;background:var(--paper)}thead th:first-child{background:var(--wash)}
        tbody th{font-weight:600}th small{font-weight:400}:is(td,th) small{display:block;color:var(--faint)}
        .text td{text-align:left}.text th,.text td{white-space:normal;overflow-wrap:anywhere;vertical-align:top}.text th{text-align:left;min-width:8rem}.text tbody th{font-weight:400}.text td:last-child{min-width:11rem}
        .swatch{display:inline-block;width:.8em;height:.8em;border-radius:.15em;margin-right:.5em;vertical-align:-.05em;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}
        pre{background:var(--wash);border-radius:.5rem;padding:.9rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
        summary{cursor:pointer;padding:.6rem 0;color:var(--link)}
        footer{margin-top:3rem;color:var(--faint);font-size:.9rem}
        @media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--faint:#444;--line:#bbb;--wash:#f4f4f4}
        main{max-width:none;padding:0}h2{break-after:avoid}figure,tr,dl div{break-inside:avoid}.wide{overflow:visible;border:0}figure img{min-width:0}table{font-size:7.5pt}th,td{padding:.2rem .3rem}th:first-child{position:static}details::details-content{content-visibility:visible;block-size:auto}}
        """;
}
