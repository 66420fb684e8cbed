using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Stage;

/// <summary>A picture with its heading, how to read it, and its numbers behind a disclosure.</summary>
public partial class Framed
{
    private readonly string id = $"figure-{Guid.NewGuid():N}";
    private bool isOpen;

    /// <summary>Null: there is nothing to show.</summary>
    [Parameter]
    public Picture? Picture { get; set; }

    [Parameter, EditorRequired]
    public required string Heading { get; set; }

    [Parameter, EditorRequired]
    public required string Note { get; set; }

    [CascadingParameter]
    public Tongue Tongue { get; set; }

    private string Say(Phrase phrase) => phrase.In(Tongue);

    private void Toggle() => isOpen = !isOpen;
}
