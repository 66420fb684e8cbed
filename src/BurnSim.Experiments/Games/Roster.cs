using System.Collections.Immutable;

namespace BurnSim.Experiments.Games;

/// <summary>Who plays.</summary>
public static class Roster
{
    /// <summary>Reads ids of firms with commas between them: two or more, each once.</summary>
    /// <exception cref="Misreading">They are none.</exception>
    public static ImmutableArray<Firm> Read(string text, Scenario market)
    {
        var (rest, firms) = ((Passage?)Passage.Of(text), ImmutableArray.CreateBuilder<Firm>());
        ImmutableArray<string> ids = [.. market.Firms.Select(firm => firm.Id)];
        while (rest is { } left)
        {
            (var name, rest) = left.CutAt(",");
            var at = ids.IndexOf(name.Trimmed().Text);
            if (at < 0) throw name.Trimmed().Unknown("firm", ids);
            if (firms.Contains(market.Firms[at])) throw name.Trimmed().Wrong($"'{ids[at]}' plays already");
            firms.Add(market.Firms[at]);
        }

        return firms.Count > 1 ? firms.ToImmutable() : throw Passage.Of(text).Wrong("a game takes two players or more, with ',' between them");
    }
}
