using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;

namespace BurnSim.Studio.WhatIf;

/// <summary>What changes in each firm's chance to win: a dot with its interval; hollow where the interval holds 0.</summary>
public partial class DifferencePicture
{
    // Heights in pixels: a firm's row, and what is around them all.
    private const int Row = 34, Around = 70;

    private readonly Config config = new() { Responsive = true, DisplayModeBar = Plotly.Blazor.ConfigLib.DisplayModeBarEnum.False };
    private readonly Layout layout = new()
    {
        ShowLegend = false,
        PaperBgColor = "rgba(0, 0, 0, 0)",
        PlotBgColor = "rgba(0, 0, 0, 0)",
        Margin = new() { L = 10, R = 14, T = 10, B = 44 },
        XAxis = [new() { ZeroLine = true, ZeroLineColor = "#1c2733", ZeroLineWidth = 2, AutoMargin = Plotly.Blazor.LayoutLib.XAxisLib.AutoMarginFlag.True }],
        YAxis = [new() { Type = Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Category, AutoRange = Plotly.Blazor.LayoutLib.YAxisLib.AutoRangeEnum.Reversed, AutoMargin = Plotly.Blazor.LayoutLib.YAxisLib.AutoMarginFlag.True }],
        Font = new() { Size = 14, Color = "#1c2733" },
    };

    private readonly List<ITrace> data = [];
    private PlotlyChart? chart;
    private (ImmutableArray<FirmHeld> Firms, string Unit) drawn;
    private bool isNew;

    [Parameter, EditorRequired]
    public ImmutableArray<FirmHeld> Firms { get; set; }

    /// <summary>What it shows, in a sentence.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What its axis is in.</summary>
    [Parameter, EditorRequired]
    public string Unit { get; set; } = "";

    private int Height => Around + Row * Firms.Length;

    protected override void OnParametersSet()
    {
        isNew = drawn != (Firms, Unit);
        if (!isNew) return;
        drawn = (Firms, Unit);
        layout.XAxis[0].Title = new() { Text = Unit };
        data.Clear();
        data.AddRange(Firms.Select(Dot));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender || !isNew || chart is null) return;
        isNew = false;
        await chart.React();
    }

    private static Scatter Dot(FirmHeld firm)
    {
        var change = firm.Win;
        var isKnown = double.IsFinite(change.Low);
        return new()
        {
            Name = firm.Name,
            X = [100 * change.Mean],
            Y = [firm.Name],
            Mode = ModeFlag.Markers,
            Marker = new() { Color = firm.Ink.Colour, Size = 12, Symbol = change.IsClear ? SymbolEnum.Circle : SymbolEnum.CircleOpen, Line = new() { Color = firm.Ink.Colour, Width = 2 } },
            ErrorX = new()
            {
                Type = Plotly.Blazor.Traces.ScatterLib.ErrorXLib.TypeEnum.Data,
                Symmetric = false,
                Array = [isKnown ? 100 * (change.High - change.Mean) : 0],
                ArrayMinus = [isKnown ? 100 * (change.Mean - change.Low) : 0],
                Color = firm.Ink.Colour,
                Thickness = 3,
                Width = 0,
            },
            HoverTemplate = $"{firm.Name}: {Signed.Points(change.Mean)} [{Signed.Points(change.Low)}, {Signed.Points(change.High)}]<extra></extra>",
        };
    }
}
