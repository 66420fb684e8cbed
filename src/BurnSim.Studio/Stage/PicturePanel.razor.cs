using BurnSim.Studio.Playing;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BurnSim.Studio.Stage;

/// <summary>The verdict and the pictures of all runs so far; the last ensemble's stay until the next has some.</summary>
public partial class PicturePanel
{
    private readonly HashSet<string> lit = [];
    private Subject more = Subjects.More[0];
    private (LiveEnsemble Live, Standing Standing, Tongue Tongue)? seen;
    private Scene? scene;
    private Picture? shares, wins, other;
    private string verdict = "";
    private bool isOver;

    [Inject]
    private Easel Easel { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender) await Easel.Ready();
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more.
        }
    }

    private void Look()
    {
        isOver = Desk.Live is { Standing.Left: null, Standing: not null };
        if (Desk.Live is not { Standing: { } standing } live || seen == (live, standing, Desk.Tongue)) return;
        seen = (live, standing, Desk.Tongue);
        verdict = Words.Verdicts.Of(standing.Summary, Desk.Tongue);
        Draw();
    }

    private void Draw()
    {
        if (seen is not var (_, standing, tongue)) return;
        scene = new(standing.Summary, tongue, lit);
        shares = Subjects.Shares.Draw(scene);
        wins = Subjects.Wins.Draw(scene);
        other = more.Draw(scene);
    }

    private void Light(string firm)
    {
        if (!lit.Add(firm)) lit.Remove(firm);
        Draw();
    }

    private void Show(Subject subject)
    {
        more = subject;
        Draw();
    }

    /// <summary>A name and what stands in brackets behind it.</summary>
    private (string Name, string Brackets) Split(int firm) =>
        scene!.Name(firm) is var name && name.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? (name[..at], name[at..]) : (name, "");

    // As long on the key as on a line twice as thin.
    private string? Dashes(int firm) => scene!.Cast.InkOf(firm).Dashes is { IsEmpty: false } dashes
        ? string.Join(' ', dashes.Select(length => FormattableString.Invariant($"{length * 2.5}"))) : null;
}
