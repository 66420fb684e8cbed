using BurnSim.Experiments.Designs;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports;

/// <summary>What a strategist can quote of a sweep: which path moves what, from where to where, and how surely.</summary>
public static class SweepLine
{
    /// <summary>The sweep in a few sentences, without markup.</summary>
    public static string Of(Effects effects, Scenario scenario) => Of(new SweepStory(effects, scenario));

    internal static string Of(SweepStory story)
    {
        if (story.Headline < 0 || story.Effects.Runs == 0) return "No run finished.";
        string?[] sentences = [Strongest(story), Others(story), Together(story), Basis(story)];
        return string.Join(" ", sentences.Where(sentence => sentence is not null));
    }

    /// <summary>The strongest path on the headline, as a title: no interval.</summary>
    internal static string Title(SweepStory story, SweepWords words, int quantity)
    {
        var path = story.Ranked(quantity)[0];
        var (from, to) = (path.Levels[0], path.Levels[^1]);
        return $"{Going(words, story.Vary(path), from.Level, to.Level)} "
            + (SweepStory.Change(path, quantity).IsClear ? $"moves {words.Title(story.Quantity(quantity))} from " : $"does not clearly move {words.Title(story.Quantity(quantity))}: ")
            + $"{words.Value(story.Quantity(quantity), from.Mean[quantity].Mean)} to {words.Value(story.Quantity(quantity), to.Mean[quantity].Mean)}";
    }

    private static string Strongest(SweepStory story)
    {
        var (path, quantity) = (story.Ranked(story.Headline)[0], story.Quantity(story.Headline));
        var change = SweepStory.Change(path, story.Headline);
        var slope = path.Slope.IsEmpty || double.IsNaN(path.Slope[story.Headline].Mean) ? ""
            : $"; rank slope {SweepWords.Slope(path.Slope[story.Headline].Mean)}, {SweepWords.Slope(path.Slope[story.Headline].Low)} "
                + $"to {SweepWords.Slope(path.Slope[story.Headline].High)}";
        return $"{Title(story, story.Called, story.Headline)} ({(story.Design.IsSample ? "" : "paired ")}{story.Called.Change(quantity, change.Mean)}, "
            + $"95 % interval {story.Called.Between(quantity, change)}{slope}).";
    }

    /// <summary>Whose chances pay for it, and what else moves the headline.</summary>
    private static string? Others(SweepStory story)
    {
        var ranked = story.Ranked(story.Headline);
        var rival = story.Wins.Where(win => win != story.Headline && SweepStory.Change(ranked[0], win).IsClear)
            .Select(win => (Win: win, Change: SweepStory.Change(ranked[0], win))).OrderByDescending(of => Math.Abs(of.Change.Mean)).FirstOrDefault();
        var next = ranked.Skip(1).FirstOrDefault(path => SweepStory.Change(path, story.Headline).IsClear);
        string?[] parts =
        [
            rival.Change.Count == 0 ? null
                : $"{story.Called.Title(story.Quantity(rival.Win))} moves by {story.Called.Change(story.Quantity(rival.Win), rival.Change.Mean)}",
            next is null ? (ranked.Length > 1 ? "no other path moves it clearly" : null)
                : $"next comes {story.Called.Path(story.Vary(next))} with "
                    + $"{story.Called.Change(story.Quantity(story.Headline), SweepStory.Change(next, story.Headline).Mean)}",
        ];
        var said = string.Join("; ", parts.Where(part => part is not null));
        return said == "" ? null : $"{Wording.Capital(said)}.";
    }

    private static string? Together(SweepStory story)
    {
        var strongest = story.Effects.Interactions.Where(pair => pair.Of[story.Headline].IsClear)
            .MaxBy(pair => Math.Abs(pair.Of[story.Headline].Mean));
        if (strongest is null) return null;
        var (first, second) = (story.Design.Paths[strongest.First], story.Design.Paths[strongest.Second]);
        return $"They don't just add up: {Going(story.Called, first, first.From, first.To, capital: false)} does "
            + $"{story.Called.Size(story.Quantity(story.Headline), strongest.Of[story.Headline].Mean)} "
            + $"{(strongest.Of[story.Headline].Mean > 0 ? "more" : "less")} where {story.Called.Path(second)} is "
            + $"{story.Called.Level(second.To)} than where it is {story.Called.Level(second.From)}.";
    }

    private static string Basis(SweepStory story) =>
        $"From {story.Runs} at each of {Amount.Count(story.Design.Points.Length)} points, with the same luck at all.";

    private static string Going(SweepWords words, Vary vary, Level from, Level to, bool capital = true)
    {
        var going = vary.IsNumeric ? $"{(from.Number < to.Number ? "raising" : "lowering")} {words.Path(vary)} {words.FromTo(from, to)}"
            : $"going {words.FromTo(from, to)} in {words.Path(vary)}";
        return capital ? Wording.Capital(going) : going;
    }
}
