using System.Collections.Immutable;

namespace BurnSim;

/// <summary>
/// What runs follow: a scenario and, where something is changed on the way, what comes from a tick on: another scenario
/// with the same cast, or the luck of one's own after that of another run.
/// </summary>
/// <param name="Scenario">The market as it starts.</param>
public sealed record Course(Scenario Scenario)
{
    /// <summary>The first tick of what comes later; nothing does where the story ends before it.</summary>
    public int From { get; init; }

    /// <summary>The market from then on: its numbers, strategies and coming events; null: it stays as it is.</summary>
    public Scenario? Later { get; init; }

    /// <summary>The run whose luck and uncertain numbers all runs have up to then; null: each has its own.</summary>
    public uint? History { get; init; }

    /// <summary>From start to end.</summary>
    public static implicit operator Course(Scenario scenario) => new(scenario);

    /// <summary>
    /// Why the market can't become <see cref="Later"/> on the way: what differs though it is over by then, or can't change
    /// at all. By path; none: it can.
    /// </summary>
    public ImmutableArray<(string Path, string Rule)> Faults()
    {
        if (Later is not { } later) return [];
        var faults = ImmutableArray.CreateBuilder<(string, string)>();
        void Same<T>(string path, T now, T then, string rule)
        {
            if (!EqualityComparer<T>.Default.Equals(now, then)) faults.Add((path, rule));
        }

        const string Cast = "firms, platforms and segments are the same before and after";
        const string Stays = "it stays what it is while the story lasts";
        Same("start", Scenario.Start, later.Start, Stays);
        Same("length", Scenario.Days, later.Days, Stays);
        Same("step", Scenario.Step, later.Step, Stays);
        Same("population", Scenario.Population, later.Population, Stays);
        Same("segments", string.Join(' ', Scenario.Segments.Select(s => s.Id)), string.Join(' ', later.Segments.Select(s => s.Id)), Cast);
        Same("platforms", string.Join(' ', Scenario.Platforms.Select(p => p.Id)), string.Join(' ', later.Platforms.Select(p => p.Id)), Cast);
        Same("firms", string.Join(' ', Scenario.Firms.Select(f => f.Id)), string.Join(' ', later.Firms.Select(f => f.Id)), Cast);
        if (faults.Count > 0) return faults.ToImmutable();

        const string Began = "it is how the market began";
        Same("capital.regime", Scenario.Capital.Regime, later.Capital.Regime, $"{Began}; an event such as {{date: …, kind: regime, regime: cold}} changes it");
        if (!Over(Scenario).SequenceEqual(Over(later))) faults.Add(("events", "what happens before then is over; only coming events can change"));
        foreach (var (now, then) in Scenario.Segments.Zip(later.Segments))
        {
            Same($"segments.{now.Id}.size", now.Size, then.Size, Began);
            Same($"segments.{now.Id}.lapsed", now.Lapsed, then.Lapsed, Began);
        }

        foreach (var (now, then) in Scenario.Platforms.Zip(later.Platforms))
        {
            Same($"platforms.{now.Id}.owner", now.Owner, then.Owner, Stays);
            Same($"platforms.{now.Id}.auction", now.Auction, then.Auction, Stays);
            Same($"platforms.{now.Id}.closed_to", string.Join(' ', now.ClosedTo), string.Join(' ', then.ClosedTo),
                $"{Began}; an event such as {{date: …, kind: close-platform, platform: {now.Id}}} closes it");
        }

        foreach (var (now, then) in Scenario.Firms.Zip(later.Firms))
        {
            Same($"firms.{now.Id}.kind", now.Kind, then.Kind, Stays);
            if (now.Enters is { } enters && Scenario.TickOf(enters) >= From) continue;
            const string Came = "it is how the firm came into the market, which is over by then";
            Same($"firms.{now.Id}.enters", now.Enters, then.Enters, Came);
            Same($"firms.{now.Id}.cash", now.Cash, then.Cash, $"{Came}; an event such as {{date: …, kind: round, firm: {now.Id}, raised: 1bn, post_money: 5bn}} brings money");
            Same($"firms.{now.Id}.users", now.Users, then.Users, Came);
            Same($"firms.{now.Id}.users_by_segment", Shares(now), Shares(then), Came);
            Same($"firms.{now.Id}.core_share", now.CoreShare, then.CoreShare, Came);
            Same($"firms.{now.Id}.compute", now.Compute, then.Compute, Came);
            Same($"firms.{now.Id}.last_post_money", now.LastPostMoney, then.LastPostMoney, Came);
            Same($"firms.{now.Id}.last_round", now.LastRound, then.LastRound, Came);
        }

        return faults.ToImmutable();
    }

    /// <summary>What has happened before <see cref="From"/>; of a change of strategy only that it was one, as it may act yet.</summary>
    private IEnumerable<Event> Over(Scenario scenario) => scenario.Events.Where(e => scenario.TickOf(e.Date) < From)
        .Select(e => e is StrategyChange change ? change with { Strategy = null } : e);

    private static string Shares(Firm firm) =>
        string.Join(' ', firm.UsersBySegment.OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => $"{share.Key} {share.Value.Value}"));
}
