using System.Text.Json;
using System.Text.Json.Serialization;
using BurnSim.Reports;

namespace BurnSim.Studio.Stage;

/// <summary>
/// What Plotly draws. Names in here and below are Plotly's, in small letters in <c>plotly.com/javascript/reference</c>; what is
/// null is left to it.
/// </summary>
/// <param name="Traces">What is drawn, the last on top.</param>
/// <param name="Layout">Axes, margins and labels.</param>
public sealed record Plot(IReadOnlyList<Trace> Traces, Layout Layout)
{
    private static readonly JsonSerializerOptions Terse = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, Terse);
}

public sealed record Trace
{
    public string Type { get; init; } = "scatter";
    public string? Mode { get; init; }
    public string? Name { get; init; }
    public string? Orientation { get; init; }

    /// <summary>The first date, where the rest follow <see cref="Dx"/> milliseconds apart.</summary>
    public string? X0 { get; init; }

    public double? Dx { get; init; }
    public IReadOnlyList<double>? X { get; init; }

    /// <summary>Null: a gap.</summary>
    public required IReadOnlyList<double?> Y { get; init; }

    public IReadOnlyList<string?>? Text { get; init; }
    public string? Hoverinfo { get; init; }
    public string? Hovertemplate { get; init; }
    public Stroke? Line { get; init; }
    public Marker? Marker { get; init; }
    [JsonPropertyName("error_x")]
    public Whiskers? Errors { get; init; }
    public string? Fill { get; init; }
    public string? Fillcolor { get; init; }
    public string? Stackgroup { get; init; }
    public double? Opacity { get; init; }

    /// <summary>No text on bars: it stands beside them.</summary>
    public string? Textposition { get; init; }
}

/// <summary>A line; dashes as lengths in pixels: <c>10px,5px</c>.</summary>
public sealed record Stroke(string? Color, double Width, string? Dash = null);

/// <summary>Dots, or the fill of bars: each its own.</summary>
public sealed record Marker(IReadOnlyList<string> Color, IReadOnlyList<double>? Size = null, Stroke? Line = null)
{
    public double Opacity { get; init; } = 1;
}

/// <summary>Whiskers that reach so far up and so far down.</summary>
public sealed record Whiskers(IReadOnlyList<double> Array, IReadOnlyList<double> Arrayminus, string Color)
{
    public string Type { get; init; } = "data";
    public bool Symmetric { get; init; }
    public double Thickness { get; init; } = 1.5;
    public double Width { get; init; } = 4;
}

public sealed record Layout
{
    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    public required Axis Xaxis { get; init; }
    public required Axis Yaxis { get; init; }
    public required Margin Margin { get; init; }
    public required string Hovermode { get; init; }
    public IReadOnlyList<Label> Annotations { get; init; } = [];
    public Letters Font { get; init; } = new(Pen.Ink, Canvas.Small, "system-ui, \"Noto Sans\", \"Noto Sans CJK SC\", sans-serif");
    public Tip Hoverlabel { get; init; } = new();
    public bool Autosize { get; init; } = true;
    public bool Showlegend { get; init; }
    public bool Dragmode { get; init; }
    public double Bargap { get; init; } = 0.3;
    [JsonPropertyName("paper_bgcolor")]
    public string Paper { get; init; } = "rgba(0,0,0,0)";
    [JsonPropertyName("plot_bgcolor")]
    public string Ground { get; init; } = "rgba(0,0,0,0)";
}

/// <summary>Pixels around the axes.</summary>
public sealed record Margin(int T, int R, int B, int L)
{
    public bool Autoexpand { get; init; }
}

public sealed record Letters(string? Color, int? Size = null, string? Family = null);

/// <summary>What is shown where the pointer is.</summary>
public sealed record Tip
{
    public string Bgcolor { get; init; } = "rgba(255,255,255,0.95)";
    public string Bordercolor { get; init; } = Pen.Axis;
    public int Namelength { get; init; } = -1;
    public Letters Font { get; init; } = new(Pen.Ink, Canvas.Small);
}

public sealed record Axis
{
    public string? Type { get; init; }
    public required IReadOnlyList<object> Range { get; init; }
    public string? Tickmode { get; init; }
    public IReadOnlyList<double>? Tickvals { get; init; }
    public IReadOnlyList<string>? Ticktext { get; init; }
    public IReadOnlyList<FormatStop>? Tickformatstops { get; init; }
    public string? Hoverformat { get; init; }
    public Heading? Title { get; init; }
    public string? Ticks { get; init; }
    public int? Ticklabelstandoff { get; init; }
    public bool? Showline { get; init; }
    public bool Showgrid { get; init; } = true;
    public Letters? Tickfont { get; init; } = new(Pen.Faint);
    public string Gridcolor { get; init; } = Pen.Grid;
    public string Linecolor { get; init; } = Pen.Axis;
    public string Tickcolor { get; init; } = Pen.Axis;
    public bool Fixedrange { get; init; } = true;
    public bool Zeroline { get; init; }
    public int Tickangle { get; init; }
}

/// <summary>How dates are written where marks are so far apart: from, to; null: any.</summary>
public sealed record FormatStop(IReadOnlyList<string?> Dtickrange, string Value);

public sealed record Heading(string Text, Letters Font);

/// <summary>Text at a place, to the right of it.</summary>
public sealed record Label(string Text, double X, double Y, string? Color)
{
    public string? Xref { get; init; }
    public string? Yref { get; init; }
    public int Xshift { get; init; } = 5;
    public string Xanchor { get; init; } = "left";
    public string Yanchor { get; init; } = "middle";
    public bool Showarrow { get; init; }
    public Letters Font { get; init; } = new(Color);
}
