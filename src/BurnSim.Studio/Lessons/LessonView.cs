using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace BurnSim.Studio.Lessons;

/// <summary>A page of the lessons: it shows what its address says, and anew when that says something else.</summary>
public abstract class LessonView : DeskView
{
    private string path = "";

    [Inject]
    protected NavigationManager Address { get; set; } = null!;

    protected override object Shows => Desk.Tongue;

    public override void Dispose()
    {
        Address.LocationChanged -= Went;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts the page as a bookmark says.</summary>
    protected abstract void Follow(Bookmark bookmark);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Address.LocationChanged += Went;
    }

    protected override void OnParametersSet()
    {
        var here = new Uri(Address.Uri);
        (path, var bookmark) = (here.AbsolutePath, Bookmark.Of(here));
        Desk.Speak(bookmark.Tongue);
        Follow(bookmark);
    }

    // A query alone changes no parameter, so that the page isn't told of it.
    private void Went(object? sender, LocationChangedEventArgs where) => _ = InvokeAsync(() =>
    {
        if (new Uri(Address.Uri).AbsolutePath != path) return;
        OnParametersSet();
        StateHasChanged();
    });
}
