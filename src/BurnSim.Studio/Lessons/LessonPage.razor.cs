using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Scenarios;
using BurnSim.Studio.Links;
using BurnSim.Studio.Playing;
using BurnSim.Studio.WhatIf;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Lessons;

/// <summary>A lesson, step by step. Where a class is in it stands in the address, so that it comes back.</summary>
public partial class LessonPage
{
    private Lesson? lesson;
    private Reading reading = new();
    private Bookmark bookmark = new();
    private Live<LessonRuns>? live;
    private Live<Held>? trying;
    private (string Name, int Try)? tried;
    private LessonStep? focused;
    private ElementReference heading;

    [Inject]
    private Turns Turns { get; set; } = null!;

    /// <summary>The lesson's name.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    private Try? Trial => bookmark.Try is { } at and >= 0 && at < lesson!.Tries.Length ? lesson.Tries[at] : null;

    protected override void Follow(Bookmark bookmark)
    {
        this.bookmark = bookmark;
        if (lesson?.Name != Name) Open();
        if (lesson is null || reading.Scenario is not { } market) return;
        if (bookmark.Step >= LessonStep.Run) live ??= LessonRuns.Play(market, lesson.Against.IsEmpty ? null : Read(lesson.Against).Scenario, Turns, Redraw);
        if (bookmark.Step == LessonStep.Try && Trial is { } trial && tried != (Name, bookmark.Try!.Value)) Play(market, trial);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (lesson is null || focused == bookmark.Step) return;
        var isOpening = focused is null;
        focused = bookmark.Step;
        if (!isOpening) await InBrowser(async () => await heading.FocusAsync());
    }

    public override void Dispose()
    {
        live?.Dispose();
        trying?.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Open()
    {
        live?.Dispose();
        trying?.Dispose();
        (live, trying, tried, focused) = (null, null, null, null);
        lesson = Syllabus.In(Library).FirstOrDefault(lesson => lesson.Name == Name);
        reading = lesson is null ? new() : Read([]);
    }

    private void Play(Scenario market, Try trial)
    {
        trying?.Dispose();
        tried = (Name, bookmark.Try!.Value);
        var sets = trial.Sets.Select(set => set.Split('=', 2)).Select(set => (set[0], set[1])).ToImmutableArray();
        trying = Read(trial.Sets) is { Scenario: { } other } read
            ? Held.Play(market, new(string.Join("; ", trial.Sets), sets, other), read.Dials, market.Runs, market.Seed, "", Turns, Redraw) : null;
    }

    /// <summary>The lesson's market with values set.</summary>
    private Reading Read(ImmutableArray<string> sets) => Library.Read(Library.Text(lesson!.File) ?? "", lesson.File, sets);

    private string At(Bookmark at) => $"lessons/{Name}{at}";

    private void Go(Bookmark to) => Address.NavigateTo(At(to));

    private void Keep(Bookmark hands) => Address.NavigateTo(At(hands), replace: true);

    private string InStudio(Try trial) => "/" + new Link
    {
        File = lesson!.File, Tongue = Desk.Tongue,
        Sets = [.. trial.Sets.Select(set => set.Split('=', 2)).Select(set => KeyValuePair.Create(set[0], set[1]))],
    };

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
