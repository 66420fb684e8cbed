using System.Collections.Immutable;

namespace BurnSim.Recording;

/// <summary>What can happen in a run, to be said in any language. Firms and platforms are called as people call them.</summary>
public abstract record Happening(StoryKind Kind);

/// <summary>A firm enters the market.</summary>
public sealed record Entered(string Firm, Money Cash, double Users) : Happening(StoryKind.Entry);

/// <summary>A round closes.</summary>
/// <param name="Firm">Who raises it.</param>
/// <param name="Raised">What investors pay.</param>
/// <param name="Post">Post-money valuation.</param>
/// <param name="Step">That over the last round's; null: there was none.</param>
public sealed record RoundRaised(string Firm, Money Raised, Money Post, double? Step) : Happening(StoryKind.Round);

/// <summary>A firm's quality takes a step.</summary>
/// <param name="Firm">Whose.</param>
/// <param name="How">Why it does.</param>
/// <param name="Quality">What it is now, generations.</param>
/// <param name="Step">How far it went, generations.</param>
/// <param name="Behind">How far the best is ahead, generations; 0: it is the best.</param>
/// <param name="WasBest">Whether it was the best before.</param>
public sealed record QualityMoved(string Firm, Improvement How, double Quality, double Step, double Behind, bool WasBest)
    : Happening(StoryKind.Release);

/// <summary>How a model comes to another quality.</summary>
public enum Improvement
{
    Release,

    /// <summary>Open weights lift it.</summary>
    OpenModels,

    /// <summary>A shock between releases, for better or worse.</summary>
    Shock,
}

/// <summary>A platform's price spikes.</summary>
/// <param name="Platform">Where.</param>
/// <param name="Price">Of a thousand impressions.</param>
/// <param name="Times">That over its median of four weeks.</param>
public sealed record PriceSpiked(string Platform, Money Price, double Times) : Happening(StoryKind.Price);

/// <summary>A platform stops selling to firms.</summary>
public sealed record PlatformClosed(string Platform, ImmutableArray<string> Firms) : Happening(StoryKind.Platform);

/// <summary>A platform sells to firms again.</summary>
public sealed record PlatformOpened(string Platform, ImmutableArray<string> Firms) : Happening(StoryKind.Platform);

/// <summary>The capital market takes another mood.</summary>
public sealed record CapitalTurned(Regime From, Regime To) : Happening(StoryKind.Capital);

/// <summary>A parent pays another part of its allowance; 1: all of it again.</summary>
public sealed record AllowanceSet(string Firm, double Part) : Happening(StoryKind.Allowance);

/// <summary>A firm leaves the market.</summary>
/// <param name="Firm">Who.</param>
/// <param name="Users">Active users just before, people.</param>
/// <param name="Raised">Raised in rounds until then.</param>
/// <param name="Ads">Spent on ads until then.</param>
public abstract record Left(string Firm, double Users, Money Raised, Money Ads) : Happening(StoryKind.Exit);

/// <summary>It is out of cash and closes.</summary>
public sealed record Closed(string Firm, double Users, Money Raised, Money Ads) : Left(Firm, Users, Raised, Ads);

/// <summary>It is out of cash and another buys it.</summary>
public sealed record Bought(string Firm, double Users, Money Raised, Money Ads, string By) : Left(Firm, Users, Raised, Ads);

/// <summary>It merges into another, which had some users of its own.</summary>
public sealed record Merged(string Firm, double Users, Money Raised, Money Ads, string Into, double Others)
    : Left(Firm, Users, Raised, Ads);

/// <summary>Another firm leads.</summary>
/// <param name="Firm">Who does now.</param>
/// <param name="From">Who did; null: nobody.</param>
/// <param name="Share">Share of active users.</param>
/// <param name="Users">Active users of all firms, people.</param>
/// <param name="Why">Why it does; null: not told.</param>
public sealed record LeadTaken(string Firm, string? From, double Share, double Users, LeadReason? Why) : Happening(StoryKind.Lead);

/// <summary>The story is over.</summary>
/// <param name="Leader">Who leads; null: nobody does.</param>
/// <param name="Share">Its share of active users.</param>
/// <param name="Users">Active users of all firms, people.</param>
/// <param name="Verdict">What the market has become.</param>
public sealed record Ended(string? Leader, double Share, double Users, Verdict Verdict) : Happening(StoryKind.End);
